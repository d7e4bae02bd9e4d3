// The forms of a line: who leads, who supports, which teams, where, from when; and its end.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { DeskForm, wrongWith } from '#foundation/ui/DeskForm.tsx'
import { Field } from '#foundation/ui/Field.tsx'
import { Pick, type PickOption } from '#foundation/ui/Pick.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { findAreas, findTeams, findUnits } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState } from 'react'
import type { dutyDoors } from '../contract.ts'
import type { Duty, Line } from './duty-lines.ts'
import { messages } from './messages.ts'
import styles from './Directory.module.css'

interface Draft {
  readonly area: PickOption | null
  readonly unit: PickOption | null
  readonly coUnits: readonly PickOption[]
  readonly areaTeam: PickOption | null
  readonly subjectTeam: PickOption | null
  readonly from: string
  readonly to: string
}

const nothing: Draft = {
  ...{ area: null, unit: null, coUnits: [], areaTeam: null, subjectTeam: null },
  ...{ from: '', to: '' },
}

function draftOf({ names }: Duty, line: Line | undefined): Draft {
  if (!line) return nothing
  const option = (id: string): PickOption => ({ id, words: names[id] ?? '…' })
  const maybe = (id: string | null) => (id === null ? null : option(id))
  return {
    ...{ area: maybe(line.area), unit: option(line.unit), coUnits: line.coUnits.map(option) },
    ...{ areaTeam: maybe(line.areaTeam), subjectTeam: maybe(line.subjectTeam) },
    ...{ from: line.from, to: line.to ?? '' },
  }
}

/** Adds one, or corrects the one given. */
export function LineForm({ duty, line, close }: { duty: Duty; line?: Line; close: () => void }) {
  const [draft, setDraft] = useState(() => draftOf(duty, line))
  const change = (some: Partial<Draft>) => setDraft((was) => ({ ...was, ...some }))
  const command = useLine(duty, line, { draft, close })
  const shared = { draft, change, command }
  const title = say(messages, line ? 'line.change' : 'line.add')
  return (
    <DeskForm
      title={`${title} · ${duty.key}`}
      verb={title}
      command={command}
      ready={draft.unit !== null}
      close={close}
      fields={['unit', 'area', 'coUnits', 'areaTeam', 'subjectTeam', 'from', 'to']}
      long
    >
      <Pick
        label={say(messages, 'unit')}
        required
        error={wrongWith(command, 'unit', draft.unit !== null)}
        value={draft.unit}
        onPick={(unit) => change({ unit })}
        find={findUnits}
      />
      <Pick
        label={say(messages, 'area')}
        hint={say(messages, 'area.hint')}
        error={wrongWith(command, 'area')}
        value={draft.area}
        onPick={(area) => change({ area })}
        find={findAreas}
        placeholder={say(messages, 'everywhere')}
      />
      <CoUnits {...shared} />
      {(['areaTeam', 'subjectTeam'] as const).map((team) => (
        <Pick
          key={team}
          label={say(messages, team)}
          error={wrongWith(command, team)}
          value={draft[team]}
          onPick={(picked) => change({ [team]: picked })}
          find={findTeams}
        />
      ))}
      {(['from', 'to'] as const).map((day) => (
        <Field
          key={day}
          label={say(messages, day)}
          hint={say(messages, `${day}.hint`)}
          error={wrongWith(command, day)}
        >
          <DateInput value={draft[day]} onChange={(value) => change({ [day]: value })} />
        </Field>
      ))}
    </DeskForm>
  )
}

function useLine(
  duty: Duty,
  line: Line | undefined,
  { draft, close }: { draft: Draft; close: () => void },
): Command {
  const body = {
    area: draft.area?.id ?? null,
    unit: draft.unit?.id ?? '',
    coUnits: draft.coUnits.map(({ id }) => id),
    areaTeam: draft.areaTeam?.id ?? null,
    subjectTeam: draft.subjectTeam?.id ?? null,
    ...(draft.from ? { from: draft.from } : {}),
    to: draft.to || null,
  }
  return useCommand({
    about: [duty.id, line?.id, body],
    send: (commandId) =>
      line
        ? call<typeof dutyDoors.changeLine>('PUT /api/duties/:id/lines/:line', {
            params: { id: duty.id, line: line.id },
            ...{ body, commandId, expected: duty.version },
          })
        : call<typeof dutyDoors.addLine>('POST /api/duties/:id/lines', {
            params: { id: duty.id },
            ...{ body, commandId, expected: duty.version },
          }),
    done: () => {
      close()
      return say(messages, line ? 'line.changed' : 'line.added')
    },
  })
}

interface Shared {
  readonly draft: Draft
  readonly change: (some: Partial<Draft>) => void
  readonly command: Command
}

function CoUnits({ draft: { coUnits }, change, command }: Shared) {
  return (
    <div>
      <Pick
        label={say(messages, 'coUnits')}
        error={wrongWith(command, 'coUnits')}
        value={null}
        onPick={(picked) => {
          if (picked && !coUnits.some(({ id }) => id === picked.id)) change({ coUnits: [...coUnits, picked] })
        }}
        find={findUnits}
        placeholder={say(messages, 'coUnits.add')}
      />
      <ul className={styles.rows}>
        {coUnits.map(({ id, words }) => (
          <li key={id} className={styles.picked}>
            {words}
            <Button
              size="small"
              look="quiet"
              onClick={() => change({ coUnits: coUnits.filter((one) => one.id !== id) })}
            >
              {say(messages, 'coUnits.remove', { unit: words })}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

export function EndLineForm({ duty, line, close }: { duty: Duty; line: Line; close: () => void }) {
  const [on, setOn] = useState('')
  const body = on ? { on } : {}
  const command = useCommand({
    about: [duty.id, line.id, body],
    send: (commandId) =>
      call<typeof dutyDoors.endLine>('POST /api/duties/:id/lines/:line/end', {
        params: { id: duty.id, line: line.id },
        ...{ body, commandId, expected: duty.version },
      }),
    done: () => {
      close()
      return say(messages, 'line.ended')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'line.end.title', { unit: duty.names[line.unit] ?? '' })}
      verb={say(messages, 'line.end')}
      command={command}
      ready
      close={close}
      fields={['on']}
    >
      <Field
        label={say(messages, 'line.on')}
        hint={say(messages, 'line.on.hint')}
        error={wrongWith(command, 'on')}
      >
        <DateInput value={on} onChange={setOn} />
      </Field>
    </DeskForm>
  )
}
