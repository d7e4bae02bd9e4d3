// The office’s ruling: the dispute, what the directory says, then to whom; final, and the directory may learn from it.
import { call } from '#foundation/client/call.ts'
import { RadioRow } from '#foundation/ui/Choices.tsx'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Note } from '#foundation/ui/Notes.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { useDraft, type Change } from '../draft.ts'
import { FormFrame, type FormProps } from '../forms/FormFrame.tsx'
import { TextField } from '../forms/TextField.tsx'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { Reckoned } from '../Reckoned.tsx'
import type { Reference } from '../reference.ts'
import { timeWords } from '../time-words.ts'
import { unitFinder } from '../units.ts'
import { useStep } from '../useStep.ts'
import { climbOf } from './climb.ts'
import { DirectoryLines, useWhose } from './DirectoryLines.tsx'
import { messages as words } from './dispute-messages.ts'
import { DisputeNote } from './DisputeNote.tsx'

interface Draft {
  readonly decision: 'upheld' | 'rejected' | null
  readonly unit: PickOption | null
  readonly reason: string
  /** Id of the duty that shall remember it. */
  readonly teach: string
}

export function RulingForm(props: FormProps) {
  const { matter, reference, now, possible, close } = props
  const { draft, change, act, ready } = useRuling(matter, reference, close)
  const answers = useWhose(matter).data?.items ?? []
  const take = (unit: string, teach: string) =>
    change(
      unit === matter.dispute?.unit
        ? { decision: 'rejected', teach }
        : { decision: 'upheld', unit: { id: unit, words: reference.unitName(unit) }, teach },
    )
  const duties = answers.map(({ duty, words: name }) => ({ value: duty, words: name[lang()] }))
  return (
    <FormFrame
      title={say(messages, 'do.rule')}
      ready={ready}
      fields={['upheld', 'unit', 'reason', 'teach']}
      {...{ act, possible, close }}
    >
      <DisputeNote {...{ matter, reference, now }} />
      <DirectoryLines {...{ answers, reference, now }} onTake={take} />
      <Decision {...{ draft, change }} holder={reference.unitName(matter.dispute?.unit ?? null)} />
      {draft.decision === 'upheld' && (
        <>
          <Pick
            label={say(words, 'form.dispute.unit')}
            error={wrongWith(act, 'unit', draft.unit !== null)}
            required
            value={draft.unit}
            onPick={(unit) => change({ unit })}
            find={unitFinder(reference, [reference.units.get(matter.dispute?.proposed ?? '') ?? null])}
          />
          <Coming {...{ matter, reference, now }} asks={!act.busy} />
        </>
      )}
      <TextField
        name="reason"
        {...{ draft, change, act }}
        label={say(words, 'form.ruling.reason')}
        seenBy="internal"
        required
        rows={3}
        maxLength={1000}
      />
      <TeachField {...{ draft, change, act, duties }} />
      <p>{say(words, 'form.ruling.what')}</p>
    </FormFrame>
  )
}

function useRuling(matter: Matter, reference: Reference, close: () => void) {
  const proposed = matter.dispute?.proposed ?? null
  const [draft, change, drop] = useDraft<Draft>(`ruling/${matter.id}`, {
    decision: null,
    unit: proposed === null ? null : { id: proposed, words: reference.unitName(proposed) },
    reason: '',
    teach: '',
  })
  const upheld = draft.decision === 'upheld'
  const unit = upheld ? draft.unit : null
  const reason = draft.reason.trim()
  const body = {
    upheld,
    reason,
    ...(unit ? { unit: unit.id } : {}),
    ...(draft.teach ? { teach: draft.teach } : {}),
  }
  const holder = unit?.words ?? reference.unitName(matter.dispute?.unit ?? null)
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.ruleMatter>('POST /api/matters/:id/ruling', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(words, 'told.ruling', { unit: holder })),
  })
  const ready = draft.decision !== null && reason !== '' && (!upheld || unit !== null)
  return { draft, change, act, ready }
}

function Decision({ draft, change, holder }: { draft: Draft; change: Change<Draft>; holder: string }) {
  return (
    <RadioRow
      label={say(words, 'form.ruling')}
      required
      stacked
      options={(['upheld', 'rejected'] as const).map((value) => ({
        value,
        words: say(words, `form.ruling.${value}`, { unit: holder }),
        hint: say(words, `form.ruling.${value}.hint`),
      }))}
      value={draft.decision}
      onChange={(decision) => change({ decision })}
    />
  )
}

type Duties = readonly { readonly value: string; readonly words: string }[]

function TeachField(props: { draft: Draft; change: Change<Draft>; act: Command; duties: Duties }) {
  const { draft, change, act, duties } = props
  if (duties.length === 0) return null
  return (
    <Field
      label={say(words, 'form.ruling.teach')}
      hint={say(words, 'form.ruling.teach.hint')}
      error={act.problem?.of('teach')}
    >
      <Select
        empty={say(words, 'form.ruling.teach.none')}
        options={duties}
        value={draft.teach}
        onChange={(event) => change({ teach: event.currentTarget.value })}
      />
    </Field>
  )
}

interface ComingProps extends Pick<FormProps, 'matter' | 'reference' | 'now'> {
  /** Not while the ruling is sent: once it is there, nothing is left to be counted. */
  readonly asks: boolean
}

/** Until when the other unit would have it, and that the third pass climbs. */
function Coming({ matter, reference, now, asks }: ComingProps) {
  const rules = reference.rulesOf(matter.programme)
  const climb = climbOf(rules, matter)
  const { rung, class: klass } = matter
  const counted = timeWords(rules, climb?.rung.key ?? rung, klass)
  return (
    <>
      <p>
        {say(words, 'form.ruling.due')}{' '}
        {asks ? <Reckoned id={matter.id} now={now} otherwise={counted} /> : counted}
      </p>
      {climb && (
        <Note>
          {say(words, 'passes.next', {
            n: climb.pass,
            from: reference.rungWords(matter.programme, rung),
            rung: climb.rung.words[lang()],
          })}
        </Note>
      )}
    </>
  )
}
