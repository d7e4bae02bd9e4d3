// Verdicts → one row each, never changed afterwards.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import type { RatingCommand } from '../commands.ts'
import { ratingDecider, type RatingFacts } from '../decide.ts'
import type { RatingEvent } from '../events.ts'
import type { Rating } from '../state.ts'

const insertSql = `
insert into ratings (tenant_id, matter_id, ordinal, link_id, programme, grade, words, claim, rung, given_at)
select $1, matter_id, ordinal, link_id, programme, grade, words, claim, rung, given_at
  from json_to_recordset($2) as r(matter_id uuid, ordinal int, link_id uuid, programme text, grade smallint, words text,
    claim text, rung text, given_at timestamptz)`

export const ratingKind: Kind<Rating, RatingCommand, RatingEvent, RatingFacts> = {
  ...ratingDecider,
  name: 'rating',
  tables: ['ratings'],
  oneTrip: true,
  oneStatement: true,
  project(reader, changes) {
    const rows = JSON.stringify(changes.flatMap(rowsOf))
    return rows === '[]' ? Promise.resolve() : reader.query(insertSql, [reader.tenant, rows]).then(() => {})
  },
}

function rowsOf({ id, before, after }: Change<Rating, RatingEvent>): object[] {
  return after.verdicts
    .map(({ link, at, ...verdict }, ordinal) => ({
      ...verdict,
      matter_id: id,
      ordinal,
      link_id: link,
      given_at: at,
    }))
    .slice(before.verdicts.length)
}
