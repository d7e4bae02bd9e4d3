// Consultation entries → one row a consultation, one a voice, one a matter on its agenda.
import type { Id } from '#foundation/core/ids.ts'
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import type { ConsultationCommand } from '../commands.ts'
import { consultationDecider, type ConsultationFacts } from '../decide.ts'
import type { ConsultationEvent } from '../events.ts'
import type { Consultation } from '../state.ts'

const intoConsultations = rowsInto({
  name: 'consultations',
  columns: [
    ...columns('uuid', 'id', 'subject_id', 'area_id', 'convened_unit'),
    ...columns('int', 'version', 'asked', 'given', 'silent'),
    ...columns('text', 'programme', 'form', 'title', 'status'),
    ...columns('uuid[]', 'units', 'persons'),
    ...columns('timestamptz', 'opinions_due', 'silence_at', 'convened_at'),
    ...columns('date', 'held_on'),
  ],
  then: `on conflict (tenant_id, id) do update set version = excluded.version, status = excluded.status, units = excluded.units,
    persons = excluded.persons, opinions_due = excluded.opinions_due, silence_at = excluded.silence_at,
    held_on = excluded.held_on, asked = excluded.asked, given = excluded.given, silent = excluded.silent`,
})
const intoVoices = rowsInto({
  name: 'consultation_voices',
  columns: [...columns('uuid', 'consultation_id', 'unit_id'), ...columns('boolean', 'waiting')],
  then: 'on conflict (tenant_id, consultation_id, unit_id) do update set waiting = excluded.waiting',
})
const intoMatters = rowsInto({
  name: 'consultation_matters',
  columns: columns('uuid', 'consultation_id', 'matter_id'),
})

type Moved = Change<Consultation, ConsultationEvent>

export const consultationKind: Kind<Consultation, ConsultationCommand, ConsultationEvent, ConsultationFacts> =
  {
    ...consultationDecider,
    name: 'consultation',
    tables: ['consultations', 'consultation_voices', 'consultation_matters'],
    oneTrip: true,
    project(reader, changes) {
      const voices = changes.flatMap(voiceRows)
      const matters = changes.flatMap(matterRows)
      const writes = [
        intoConsultations(reader.tenant, changes.map(row)),
        ...(voices.length > 0 ? [intoVoices(reader.tenant, voices)] : []),
        ...(matters.length > 0 ? [intoMatters(reader.tenant, matters)] : []),
      ]
      return Promise.all(writes.map(({ sql, values }) => reader.query(sql, values))).then(() => {})
    },
  }

function row({ id, version, after }: Moved) {
  const { programme, form, title, status, voices, opinionsDue, heldOn } = after
  const waits = voices.some(({ opinion, silent }) => opinion === null && silent === null)
  return {
    ...{ id, version, programme, form, title, status },
    ...{ subject_id: after.subject, area_id: after.area, units: unitsOf(after), persons: personsOf(after) },
    ...{ opinions_due: opinionsDue, held_on: heldOn, asked: voices.length },
    given: voices.filter(({ opinion }) => opinion !== null).length,
    silent: voices.filter(({ silent }) => silent !== null).length,
    silence_at: status === 'open' && waits ? opinionsDue : null,
    ...{ convened_unit: after.convenedUnit, convened_at: after.convenedAt },
  }
}

/** In a fixed order, so that a replayed row is the very text of the live one. */
export function unitsOf({ convenedUnit, voices }: Consultation): Id[] {
  return distinct([convenedUnit, ...voices.map(({ unit }) => unit)])
}

export function personsOf({ convenedBy, chair, voices }: Consultation): Id[] {
  return distinct([convenedBy, chair, ...voices.map(({ person }) => person)])
}

function distinct(ids: readonly (Id | null)[]): Id[] {
  return [...new Set(ids)].filter((id) => id !== null)
}

/** All of them when it is over; else those that changed. */
function voiceRows({ id, before, after }: Moved) {
  const open = after.status === 'open'
  const known = new Map(open ? before.voices.map((each) => [each.unit, each]) : [])
  const changed = after.voices.filter((each) => known.get(each.unit) !== each)
  return changed.map(({ unit, opinion }) => ({
    ...{ consultation_id: id, unit_id: unit, waiting: open && opinion === null },
  }))
}

/** The agenda stands from the beginning. */
function matterRows({ id, before, after }: Moved) {
  if (before.status !== 'none') return []
  return after.matters.map((matter) => ({ consultation_id: id, matter_id: matter }))
}
