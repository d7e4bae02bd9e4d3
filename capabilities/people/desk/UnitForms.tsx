// Adding a unit, changing one, and moving one under another.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Input, Select } from '#foundation/ui/Inputs.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { findUnits } from './DirectoryPanel.tsx'
import { messages } from './messages.ts'

export type Unit = ReplyOf<typeof doors.getUnit>

const kinds = [
  'government',
  'department',
  'section',
  'town',
  'bank',
  'state-company',
  'leading-group',
  'office',
] as const satisfies readonly Unit['kind'][]

/** `unit` null adds one. */
export function UnitForm({ unit, close }: { unit: Unit | null; close: () => void }) {
  const [name, setName] = useState(unit?.name ?? '')
  const [kind, setKind] = useState<Unit['kind']>(unit?.kind ?? 'department')
  const [code, setCode] = useState(unit?.code ?? '')
  const [parent, setParent] = useState<PickOption | null>(null)
  const facts = { name: name.trim(), kind, code: code.trim() || null }
  const command = useCommand({
    about: [unit?.version, facts, parent?.id],
    send: (commandId) =>
      unit
        ? call<typeof doors.changeUnit>('PUT /api/units/:id', {
            params: { id: unit.id },
            body: { ...facts, area: unit.area },
            commandId,
            expected: unit.version,
          })
        : call<typeof doors.addUnit>('POST /api/units', {
            body: { ...facts, parent: parent?.id ?? null },
            commandId,
          }),
    done: () => {
      close()
      return say(messages, unit ? 'unit.changed' : 'unit.added')
    },
  })
  return (
    <DeskForm
      title={unit ? unit.name : say(messages, 'unit.add')}
      verb={say(messages, unit ? 'unit.change' : 'unit.add')}
      command={command}
      ready={facts.name !== ''}
      close={close}
      fields={['name', 'code', 'parent']}
    >
      <Field label={say(messages, 'col.name')} required error={wrongWith(command, 'name', facts.name !== '')}>
        <Input value={name} maxLength={80} onChange={(event) => setName(event.currentTarget.value)} />
      </Field>
      <Field label={say(messages, 'col.kind')}>
        <Select
          options={kinds.map((value) => ({ value, words: say(messages, `kind.${value}`) }))}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Unit['kind'])}
        />
      </Field>
      <Field label={say(messages, 'col.code')} error={wrongWith(command, 'code')}>
        <Input value={code} maxLength={40} onChange={(event) => setCode(event.currentTarget.value)} />
      </Field>
      {!unit && (
        <Pick
          label={say(messages, 'col.parent')}
          error={wrongWith(command, 'parent')}
          value={parent}
          onPick={setParent}
          find={findUnits}
        />
      )}
    </DeskForm>
  )
}

/** `parent` is the unit that it stands under now. */
export function MoveUnitForm(props: { unit: Unit; parent: PickOption | null; close: () => void }) {
  const { unit, parent, close } = props
  const [above, setAbove] = useState<PickOption | null>(null)
  const [alone, setAlone] = useState(false)
  const to = alone ? null : (above?.id ?? null)
  const ready = alone || above !== null
  const command = useCommand({
    about: [unit.id, unit.version, to],
    send: (commandId) =>
      call<typeof doors.moveUnit>('POST /api/units/:id/move', {
        params: { id: unit.id },
        body: { parent: to },
        commandId,
        expected: unit.version,
      }),
    done: () => {
      close()
      return say(messages, 'unit.moved')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'unit.move.title', { name: unit.name })}
      verb={say(messages, 'unit.move')}
      lead={say(messages, 'unit.move.lead', { parent: parent?.words ?? say(messages, 'unit.move.root') })}
      command={command}
      ready={ready}
      close={close}
      fields={['parent']}
    >
      {!alone && (
        <Pick
          label={say(messages, 'unit.move.to')}
          required
          placeholder={say(messages, 'find.unit')}
          error={wrongWith(command, 'parent', ready)}
          value={above}
          onPick={setAbove}
          find={async (typed) => (await findUnits(typed)).filter(({ id }) => id !== unit.id)}
        />
      )}
      {unit.parent && (
        <Checkbox checked={alone} onChange={setAlone}>
          {say(messages, 'unit.move.alone')}
        </Checkbox>
      )}
    </DeskForm>
  )
}
