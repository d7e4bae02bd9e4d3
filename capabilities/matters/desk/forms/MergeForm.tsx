// Merging a matter into another of the same subject: this one ends, the other goes on.
import { call } from '#foundation/client/call.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { askMatters } from '../asking.ts'
import { useDraft } from '../draft.ts'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { useStep } from '../useStep.ts'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { TextField } from './TextField.tsx'

interface Draft {
  readonly into: PickOption | null
  readonly reason: string
}

export function MergeForm({ matter, possible, close }: FormProps) {
  const [draft, change, drop] = useDraft<Draft>(`merge/${matter.id}`, { into: null, reason: '' })
  const reason = draft.reason.trim()
  const body = { into: draft.into?.id ?? '', ...(reason ? { reason } : {}) }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.mergeMatter>('POST /api/matters/:id/merge', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.merge')),
  })
  return (
    <FormFrame
      title={say(messages, 'do.merge')}
      ready={draft.into !== null}
      fields={['into', 'reason']}
      {...{ act, possible, close }}
    >
      <p>{say(words, 'form.merge.what')}</p>
      <Pick
        label={say(words, 'form.merge.into')}
        hint={say(words, 'form.merge.hint')}
        error={wrongWith(act, 'into', draft.into !== null)}
        required
        value={draft.into}
        onPick={(into) => change({ into })}
        find={(typed) => others(matter, typed)}
      />
      <TextField
        name="reason"
        {...{ draft, change, act }}
        label={say(words, 'form.reason')}
        hint={say(words, 'form.optional')}
        seenBy="internal"
        rows={2}
        maxLength={1000}
      />
    </FormFrame>
  )
}

/** Open matters of the same subject; the door searches from two letters on. */
async function others(matter: Matter, typed: string): Promise<readonly PickOption[]> {
  if (typed.length === 1) return []
  const { items } = await askMatters({
    status: 'open',
    limit: 20,
    ...(matter.subject ? { subject: matter.subject } : {}),
    ...(typed ? { q: typed } : {}),
  })
  return items
    .filter((row) => row.id !== matter.id && row.subject === matter.subject)
    .map((row) => ({ id: row.id, words: row.title, hint: row.number }))
}
