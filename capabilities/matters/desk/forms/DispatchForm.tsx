// Handing a matter over: class, unit as the class proposes, rung, and until when, computed before it is sent.
import { call } from '#foundation/client/call.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Words } from '#foundation/core/words.ts'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { dayWord } from '#foundation/ui/dates.ts'
import { wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Select } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import type { Command } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { ReactNode } from 'react'
import type { matterDoors } from '../../contract.ts'
import type { MattersPart } from '../../rules.ts'
import { proposalFor } from '../dispatch-rules.ts'
import { useDraft, type Change } from '../draft.ts'
import type { Matter } from '../matter.ts'
import { messages } from '../messages.ts'
import { messages as words } from '../pane-messages.ts'
import { Reckoned } from '../Reckoned.tsx'
import type { Reference } from '../reference.ts'
import { timeWords } from '../time-words.ts'
import { optionOf, unitFinder } from '../units.ts'
import { useStep } from '../useStep.ts'
import {
  besideIt,
  SupportsField,
  supportFields,
  supportsOf,
  type SupportDraft,
} from '../beside/SupportsField.tsx'
import { FormFrame, type FormProps } from './FormFrame.tsx'
import { Proposals } from './Proposals.tsx'
import { TextField } from './TextField.tsx'

interface Draft {
  readonly class: string
  /** undefined until chosen: then the class's own unit stands there. */
  readonly unit: PickOption | null | undefined
  readonly rung: string
  readonly due: string
  readonly note: string
  readonly supports: readonly SupportDraft[]
}

export function DispatchForm({ matter, reference, now, possible, close }: FormProps) {
  const { draft, change, act, proposal, own, unit, rung } = useDispatch(matter, reference, close)
  const shared = { draft, change, act }
  const proposed = own && {
    class: reference.classWords(matter.programme, draft.class),
    unit: own.name,
  }
  return (
    <FormFrame
      title={say(messages, 'do.dispatch')}
      ready={unit !== null && supportsOf(draft.supports) !== null}
      fields={['unit', 'rung', 'class', 'due', 'note', ...supportFields(draft.supports)]}
      {...{ act, possible, close }}
    >
      <ClassField {...shared} classes={optionsOf(proposal.classes)} />
      <Proposals
        {...{ id: matter.id, class: draft.class, rung, now, reference }}
        picked={unit?.id}
        onPick={(picked, coUnits) => change({ unit: picked, ...besideIt(draft, coUnits) })}
      />
      <Pick
        label={say(words, 'form.unit')}
        hint={proposed ? say(words, 'form.unit.proposed', proposed) : say(words, 'form.unit.hint')}
        error={wrongWith(act, 'unit', unit !== null)}
        required
        value={unit}
        onPick={(picked) => change({ unit: picked })}
        find={unitFinder(reference, [own])}
      />
      <RungField {...shared} rung={rung} rungs={optionsOf(proposal.rungs)} />
      <DueField {...shared} {...{ matter, now, rung }} rules={reference.rulesOf(matter.programme)} />
      <SupportsField
        supports={draft.supports}
        onChange={(supports) => change({ supports })}
        {...{ reference, act }}
      />
      <NoteField {...shared} />
    </FormFrame>
  )
}

/** What is typed, what the programme proposes where nothing is, and the sending of both. */
function useDispatch(matter: Matter, reference: Reference, close: () => void) {
  const proposal = proposalFor(reference.rulesOf(matter.programme), matter)
  const [draft, change, drop] = useDraft<Draft>(`dispatch/${matter.id}`, {
    class: matter.class ?? '',
    unit: undefined,
    rung: '',
    due: '',
    note: '',
    supports: [],
  })
  const own = reference.unitByCode(proposal.unitCodeOf(draft.class))
  const unit = draft.unit === undefined ? own && optionOf(own) : draft.unit
  const rung = proposal.rungs.some((one) => one.key === draft.rung) ? draft.rung : proposal.rung
  const note = draft.note.trim()
  const body = {
    unit: unit?.id ?? '',
    rung,
    ...(draft.class ? { class: draft.class } : {}),
    ...(draft.due ? { due: draft.due } : {}),
    ...(note ? { note } : {}),
    ...(draft.supports.length > 0 ? { supports: [...(supportsOf(draft.supports) ?? [])] } : {}),
  }
  const act = useStep({
    matter,
    about: body,
    send: (how) =>
      call<typeof matterDoors.dispatchMatter>('POST /api/matters/:id/dispatch', {
        params: { id: matter.id },
        body,
        ...how,
      }),
    done: () => (drop(), close(), say(messages, 'told.dispatch', { unit: unit?.words ?? '' })),
  })
  return { draft, change, act, proposal, own, unit, rung }
}

function optionsOf(list: readonly { readonly key: string; readonly words: Words }[]): Options {
  return list.map(({ key, words: name }) => ({ value: key, words: name[lang()] }))
}

interface Shared {
  readonly draft: Draft
  readonly change: Change<Draft>
  readonly act: Command
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

function RungField({ change, act, rung, rungs }: Shared & { rung: string; rungs: Options }) {
  return (
    <Field label={say(words, 'form.rung')} error={act.problem?.of('rung')}>
      <Select
        options={rungs}
        value={rung}
        onChange={(event) => change({ rung: event.currentTarget.value })}
      />
    </Field>
  )
}

interface DueProps extends Shared {
  readonly matter: Matter
  readonly now: string
  readonly rules: MattersPart | null
  readonly rung: string
}

function DueField({ draft, change, act, matter, now, rules, rung }: DueProps) {
  const { class: klass } = draft
  const chosen = draft.due && dayWord(`${draft.due}T23:59:59.999+08:00`, now)
  const counted = (
    <Reckoned
      id={matter.id}
      choice={{ rung, ...(klass ? { class: klass } : {}) }}
      now={now}
      otherwise={timeWords(rules, rung, klass || null)}
    />
  )
  return (
    <Field
      label={say(words, 'form.due')}
      hint={chosen || <EmptyDue day={counted} />}
      error={act.problem?.of('due')}
    >
      <DateInput min={dayOf(now)} value={draft.due} onChange={(due) => change({ due })} />
    </Field>
  )
}

/** What comes of no day given. */
function EmptyDue({ day }: { day: ReactNode }) {
  return (
    <>
      {say(words, 'form.due.empty')} {day}
      {say(words, 'form.due.sooner')}
    </>
  )
}

function NoteField({ draft, change, act }: Shared) {
  return (
    <TextField
      name="note"
      {...{ draft, change, act }}
      label={say(words, 'form.note')}
      hint={say(words, 'form.optional')}
      seenBy="internal"
      rows={2}
      maxLength={1000}
    />
  )
}
