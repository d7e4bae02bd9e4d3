// Promise entries → one row a promise, with owner and day as they are now.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { countedCell } from '#foundation/time/within.ts'
import type { PromiseCommand } from '../../promises/commands.ts'
import { promiseDecider, type PromiseFacts } from '../../promises/decide.ts'
import { promiseVersions, upcastPromise, type PromiseEvent } from '../../promises/events.ts'
import type { Promised } from '../../promises/state.ts'

const upsertSql = `
insert into promises (tenant_id, id, version, programme, subject_id, visit_id, area_id, text, owner_unit, owner_person,
  made_by, made_on, made_at, due, first_due, open, kept_on, kept_how, moves, counted, revisions, reports, broken, word)
select $1, id, version, programme, subject_id, visit_id, area_id, text, owner_unit, owner_person,
  made_by, made_on, made_at, due, first_due, open, kept_on, kept_how, moves, counted, revisions, reports, broken, word
  from json_to_recordset($2) as r(id uuid, version int, programme text, subject_id uuid, visit_id uuid, area_id uuid,
    text text, owner_unit uuid, owner_person uuid, made_by uuid, made_on date, made_at timestamptz, due date,
    first_due date, open boolean, kept_on date, kept_how text, moves json, counted json, revisions json,
    reports json, broken json, word json)
on conflict (tenant_id, id) do update set version = excluded.version, due = excluded.due, open = excluded.open,
  kept_on = excluded.kept_on, kept_how = excluded.kept_how, moves = excluded.moves,
  counted = excluded.counted, revisions = excluded.revisions, reports = excluded.reports, broken = excluded.broken,
  word = excluded.word`

export const promiseKind: Kind<Promised, PromiseCommand, PromiseEvent, PromiseFacts> = {
  ...promiseDecider,
  name: 'promise',
  versions: promiseVersions,
  upcast: upcastPromise,
  tables: ['promises'],
  async project(reader, changes) {
    await reader.query(upsertSql, [reader.tenant, JSON.stringify(changes.map(rowOf))])
  },
}

function rowOf({ id, version, after }: Change<Promised, PromiseEvent>): object {
  return {
    id,
    version,
    programme: after.programme,
    subject_id: after.subject,
    visit_id: after.visit,
    area_id: after.area,
    text: after.text,
    owner_unit: after.unit,
    owner_person: after.person,
    made_by: after.madeBy,
    made_on: after.madeOn,
    made_at: after.madeAt,
    due: after.due,
    first_due: after.firstDue,
    open: after.status === 'open',
    kept_on: after.kept?.on ?? null,
    kept_how: after.kept?.how ?? null,
    moves: after.moves.map(({ at, from, due, reason, approvedBy }) => ({
      at,
      from,
      due,
      reason,
      approvedBy,
    })),
    counted: countedCell(after.counted),
    ...trackedCells(after),
  }
}

/** Field by field, in one order: a replayed row is the very text of the live one. */
function trackedCells({ revisions, reports, broken, word }: Promised): object {
  return {
    revisions: revisions.map(({ at, from, due, reason, calendar }) => ({
      ...{ at, from, due, reason: { zh: reason.zh, en: reason.en }, calendar },
    })),
    reports: reports.map(({ at, by, text, askerSees }) => ({ at, by, text, askerSees })),
    broken: broken && { on: broken.on, why: broken.why },
    word: word && { at: word.at, kept: word.kept, words: word.words },
  }
}
