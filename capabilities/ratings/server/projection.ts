// Verdicts → one row each, never changed afterwards.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import { columns, rowsInto } from '#foundation/postgres/rows-into.ts'
import type { RatingCommand } from '../commands.ts'
import { ratingDecider, type RatingFacts } from '../decide.ts'
import type { RatingEvent } from '../events.ts'
import type { Rating } from '../state.ts'

const intoRatings = rowsInto({
  name: 'ratings',
  columns: [
    ...columns('uuid', 'matter_id', 'link_id'),
    ...columns('int', 'ordinal'),
    ...columns('smallint', 'grade'),
    ...columns('text', 'programme', 'words', 'claim', 'rung'),
    ...columns('timestamptz', 'given_at'),
  ],
})

export const ratingKind: Kind<Rating, RatingCommand, RatingEvent, RatingFacts> = {
  ...ratingDecider,
  name: 'rating',
  tables: ['ratings'],
  oneTrip: true,
  oneStatement: true,
  project(reader, changes) {
    const rows = changes.flatMap(rowsOf)
    if (rows.length === 0) return Promise.resolve()
    const { sql, values } = intoRatings(reader.tenant, rows)
    return reader.query(sql, values).then(() => {})
  },
}

function rowsOf({ id, before, after }: Change<Rating, RatingEvent>) {
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
