// Handing a matter over: class, unit as the class proposes, rung, and until when, computed before it is sent.
import { call } from '#foundation/client/call.ts'
import { dayOf, endOfDayAfter } from '#foundation/core/days.ts'
import { dayWord } from '#foundation/ui/dates.ts'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select, Textarea } from '#foundation/ui/Inputs.tsx'
import { SeenMark } from '#foundation/ui/Marks.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { matterDoors } from '../../contract.ts'
import { proposalFor } from '../dispatch-rules.ts'
import { useDraft, type Change } from '../draft.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { optionOf, unitFinder } from '../units.ts'
import { useAct, type Act } from '../useAct.ts'
import { errorOf, FormFrame, type FormProps } from './FormFrame.tsx'

interface Draft {
  readonly class: string
  /** undefined until chosen: then the class's own unit stands there. */
  readonly unit: PickOption | null | undefined
  readonly rung: string
  readonly due: string
  readonly note: string
}

const empty = { unit: undefined, due: '', note: '' } as const

export function DispatchForm({ matter, reference, now, possible, close }: FormProps) {
  const proposal = proposalFor(reference.rulesOf(matter.programme), matter)
  const [draft, change, drop] = useDraft<Draft>(`dispatch/${matter.id}`, {
    ...empty,
    class: matter.class ?? '',
    rung: proposal.rung,
  })
  const own = reference.unitByCode(proposal.unitCodeOf(draft.class))
  const unit = draft.unit === undefined ? (own ? optionOf(own) : null) : draft.unit
  const note = draft.note.trim()
  const body = {
    unit: unit?.id ?? '',
    rung: draft.rung,
    ...(draft.class ? { class: draft.class } : {}),
    ...(draft.due ? { due: draft.due } : {}),
    ...(note ? { note } : {}),
  }
  const act = useAct({
    about: body,
    expected: matter.version,
    send: (how) =>
      call<typeof matterDoors.dispatchMatter>('POST /api/matters/:id/dispatch', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.dispatch', { unit: unit?.words ?? '' })),
  })
  const step = proposal.rungs.find((one) => one.key === draft.rung)
  const shared = { draft, change, act }
  return (
    <FormFrame
      title={say(messages, 'do.dispatch')}
      ready={unit !== null}
      fields={['unit', 'rung', 'class', 'due', 'note']}
      {...{ act, possible, close }}
    >
      <ClassField
        {...shared}
        classes={proposal.classes.map((one) => ({ value: one.key, words: one.words[lang()] }))}
      />
      <Pick
        label={say(words, 'form.unit')}
        hint={
          own
            ? say(words, 'form.unit.proposed', {
                class: reference.classWords(matter.programme, draft.class),
                unit: own.name,
              })
            : say(words, 'form.unit.hint')
        }
        error={errorOf(act, 'unit', unit !== null)}
        required
        value={unit}
        onPick={(picked) => change({ unit: picked })}
        find={unitFinder(reference, [own])}
      />
      <RungField
        {...shared}
        rungs={proposal.rungs.map((one) => ({ value: one.key, words: one.words[lang()] }))}
      />
      {step && (
        <DueField
          {...shared}
          now={now}
          sum={say(words, 'form.due.sum', {
            rung: step.words[lang()],
            n: step.days,
            day: dayWord(endOfDayAfter(now, step.days), now),
          })}
        />
      )}
      <Field
        label={say(words, 'form.note')}
        hint={say(words, 'form.optional')}
        error={act.problem?.of('note')}
        mark={<SeenMark by="internal" />}
      >
        <Textarea
          value={draft.note}
          rows={2}
          maxLength={1000}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
      </Field>
    </FormFrame>
  )
}

interface Shared {
  readonly draft: Draft
  readonly change: Change<Draft>
  readonly act: Act
}

type Options = readonly { value: string; words: string }[]

/** Another class proposes another unit, unless one was picked by hand. */
function ClassField({ draft, change, act, classes }: Shared & { classes: Options }) {
  return (
    <Field label={say(words, 'form.class')} error={act.problem?.of('class')}>
      <Select
        empty={say(words, 'form.class.none')}
        options={classes}
        value={draft.class}
        onChange={(event) => change({ class: event.currentTarget.value })}
      />
    </Field>
  )
}

function RungField({ draft, change, act, rungs }: Shared & { rungs: Options }) {
  return (
    <Field label={say(words, 'form.rung')} error={act.problem?.of('rung')}>
      <Select
        options={rungs}
        value={draft.rung}
        onChange={(event) => change({ rung: event.currentTarget.value })}
      />
    </Field>
  )
}

function DueField({ draft, change, act, now, sum }: Shared & { now: string; sum: string }) {
  const chosen = draft.due ? dayWord(`${draft.due}T23:59:59.999+08:00`, now) : null
  return (
    <Field label={say(words, 'form.due')} hint={chosen ?? sum} error={act.problem?.of('due')}>
      <Input
        type="date"
        min={dayOf(now)}
        value={draft.due}
        onChange={(event) => change({ due: event.currentTarget.value })}
      />
    </Field>
  )
}
