// A row of a register in words: ids become names, keys become the programme's words, moments stay moments.
import type { HandoverRow, StayRow } from '#capabilities/matters/server/questions/handovers.ts'
import type { RegisterRow } from '#capabilities/matters/server/questions/registers.ts'
import { fill, type Lang } from '#foundation/core/words.ts'
import { messages } from '../messages.ts'
import type { Names } from './naming.ts'

export type Cells = Record<string, string | number | null>

export function matterCells(row: RegisterRow, names: Names, stays: readonly StayRow[], lang: Lang): Cells {
  return {
    number: row.number,
    subject: names.subject(row.subject),
    title: row.title,
    class: names.klass(row.class),
    rung: names.rung(row.rung),
    status: names.word(`status.${row.status}`),
    channel: names.word(`channel.${row.channel}`),
    raisedBy: names.person(row.raisedBy),
    raisedUnit: names.unit(row.raisedUnit),
    ownerUnit: names.unit(row.ownerUnit),
    ownerPerson: names.person(row.ownerPerson),
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    repliedAt: row.repliedAt,
    closedAt: row.closedAt,
    disposition: row.disposition === null ? null : names.word(`disposition.${row.disposition}`),
    grade: row.grade === null ? null : names.word(`grade.${row.grade}`),
    reopened: row.reopened,
    stays: stays
      .map((stay) => fill(messages['stay.days'][lang], { rung: names.rung(stay.rung), days: stay.days }))
      .join(' · '),
  }
}

export function handoverCells(row: HandoverRow, names: Names): Cells {
  return {
    number: row.number,
    subject: names.subject(row.subject),
    title: row.title,
    fromUnit: names.unit(row.fromUnit),
    toUnit: names.unit(row.toUnit),
    person: names.person(row.person),
    rung: names.rung(row.rung),
    handedAt: row.handedAt,
    dueAt: row.dueAt,
    acknowledgedAt: row.acknowledgedAt,
    endedAt: row.endedAt,
    ended: row.ended === null ? null : names.word(`ended.${row.ended}`),
    status: names.word(`status.${row.status}`),
  }
}
