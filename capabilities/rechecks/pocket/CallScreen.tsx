// Writing a call down on the phone: what she said, in her words, and whether she wants it taken up again.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import { useAnswer } from '#foundation/client/useAnswer.ts'
import { useOnce } from '#foundation/client/useOnce.ts'
import { useDraft } from '#foundation/outbox/useDraft.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { Checkbox, RadioRow } from '#foundation/ui/Choices.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Textarea } from '#foundation/ui/Inputs.tsx'
import { Sheet, Stack } from '#foundation/ui/Layout.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Screen } from '#foundation/ui/Screen.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { go } from '#foundation/ui/where.ts'
import { say } from '#foundation/ui/words.ts'
import type { doors } from '../contract.ts'
import { findings, type Finding } from '../strata.ts'
import type { Item } from '../item.ts'
import { messages } from './messages.ts'

export function CallScreen({ params }: ScreenProps) {
  const [id, matter] = [params['id']!, params['matter']!]
  const { answer, problem, again } = useAnswer(
    () =>
      call<typeof doors.getSample>('GET /api/rechecks/:id', {
        params: { id },
        query: { open: true, limit: 200 },
      }),
    [id],
  )
  const item = answer?.items.find((each) => each.matter === matter && each.mayCall)
  return (
    <Screen title={say(messages, 'place')} back="/m/rechecks" backWords={say(messages, 'place')}>
      {!answer && !problem && <Skeleton lines={6} />}
      {!answer && problem && (
        <ErrorNote what={say(messages, 'error', { why: problem.message })} kept={null} onAgain={again} />
      )}
      {answer && !item && <Note>{say(messages, 'gone')}</Note>}
      {item && (
        <Stack>
          <Sheet title={item.title}>
            <Stack gap={8}>
              <p>{[item.number, item.subjectName].filter(Boolean).join(' · ')}</p>
              <LinkButton wide look="quiet" href={`/m/matters/${item.matter}`}>
                {say(messages, 'matter')}
              </LinkButton>
              {item.subject && (
                <LinkButton wide look="quiet" href={`/m/subjects/${item.subject}`}>
                  {say(messages, 'subject')}
                </LinkButton>
              )}
            </Stack>
          </Sheet>
          <CallForm sample={id} item={item} />
        </Stack>
      )}
    </Screen>
  )
}

type Told = Finding | 'nobody'

const unsaid = (): { told: Told | null; reopen: boolean; note: string } => ({
  ...{ told: null, reopen: false, note: '' },
})

function CallForm({ sample, item }: { sample: string; item: Item }) {
  const { account } = useSession()
  const { draft, change, clear } = useDraft(account, `recheck/${item.matter}`, unsaid)
  const { told = null, reopen = false, note = '' } = draft ?? {}
  const contradicts = told === 'in-part' || told === 'not-as-told'
  const {
    busy,
    trouble,
    go: send,
  } = useOnce(
    async (commandId) => {
      await call<typeof doors.recordCall>('POST /api/rechecks/:id/calls', {
        params: { id: sample },
        body: {
          ...{ matter: item.matter, how: say(messages, 'how'), note: note.trim() },
          ...(told === null || told === 'nobody' ? {} : { finding: told }),
          ...(contradicts && reopen ? { reopen } : {}),
        },
        commandId,
      })
      clear()
      tell(say(messages, 'done'))
    },
    () => go('/m/rechecks'),
  )
  if (!draft) return null
  return (
    <Sheet>
      <RadioRow<Told>
        label={say(messages, 'told')}
        options={[
          ...findings.map((value) => ({ value, words: say(messages, `finding.${value}`) })),
          { value: 'nobody', words: say(messages, 'nobody') },
        ]}
        value={told}
        onChange={(chosen) => change((was) => ({ ...was, told: chosen }))}
      />
      {contradicts && (
        <Checkbox checked={reopen} onChange={(wants) => change((was) => ({ ...was, reopen: wants }))}>
          {say(messages, 'reopen')}
        </Checkbox>
      )}
      <NoteField value={note} onChange={(typed) => change((was) => ({ ...was, note: typed }))} />
      {trouble && <ErrorNote what={say(messages, 'not', { why: trouble })} />}
      <Button
        look="primary"
        wide
        busy={busy}
        disabled={told === null || note.trim() === ''}
        onClick={() => void send()}
      >
        {say(messages, 'send')}
      </Button>
    </Sheet>
  )
}

function NoteField({ value, onChange }: { value: string; onChange: (typed: string) => void }) {
  return (
    <Field label={say(messages, 'note')} mark={<SeenMark by="internal" />}>
      <Textarea
        rows={4}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  )
}
