// What a row of a sheet asks of a duty: the same commands as by hand, so that the same rules judge it.
import type { Id } from '#foundation/core/ids.ts'
import type { DutyCommand, Wanted } from './commands.ts'
import type { ClassOf } from './events.ts'
import { overlaps, type Duty, type Line } from './state.ts'

/** A row as far as its cells say something. */
export interface DutyRow {
  readonly key: string
  readonly duty: string
  readonly en: string
  readonly keywords: readonly string[]
  readonly classes: readonly ClassOf[]
  readonly area: Id | 'everywhere'
  readonly unit: Id
  readonly coUnits: readonly Id[]
  readonly areaTeam: Id
  readonly subjectTeam: Id
  readonly from: string
  /** First day without it; the sheet names the last day with it. */
  readonly to: string
}

/** The line that the row means: the same unit at the same place, at the time the row speaks of. */
export function sameLine(row: Partial<DutyRow>, { lines }: Duty, today: string): Line | null {
  const span = { from: row.from ?? today, to: row.to ?? null }
  const alike = lines.filter((line) => line.unit === row.unit && line.area === placeOf(row))
  return alike.find((line) => overlaps(line, span)) ?? null
}

/** What must be said to a duty for the row to be true of it; a cell left blank says nothing, and clears nothing. */
export function ordersOf(row: Partial<DutyRow>, duty: Duty, line: Id, today: string): DutyCommand[] {
  const same = sameLine(row, duty, today)
  const wanted = { area: placeOf(row), unit: row.unit!, ...changesOf(row, same, today) }
  return [
    namingOf(row, duty),
    same ? { type: 'ChangeLine', line: same.id, ...wanted } : { type: 'AddLine', line, ...wanted },
  ]
}

function namingOf(row: Partial<DutyRow>, duty: Duty): DutyCommand {
  const { key, duty: zh, en, keywords = [], classes = [] } = row
  if (duty.status === 'none') {
    const words = { zh: zh ?? key!, ...(en ? { en } : {}) }
    return { type: 'AddDuty', key: key ?? zh!, words, keywords: [...keywords], classes: [...classes] }
  }
  const words = { zh: zh ?? duty.words.zh, en: en ?? englishOf(zh, duty) }
  // Several rows speak of one duty, each perhaps of other words: what one leaves out is not taken away.
  return {
    ...{ type: 'ChangeDuty', words },
    ...{ keywords: [...duty.keywords, ...keywords], classes: [...duty.classes, ...classes] },
  }
}

/** Where the English was only the Chinese, it follows it. */
function englishOf(zh: string | undefined, { words }: Duty): string {
  return words.en === words.zh ? (zh ?? words.zh) : words.en
}

function changesOf(row: Partial<DutyRow>, same: Line | null, today: string): Omit<Wanted, 'area' | 'unit'> {
  return {
    coUnits: row.coUnits ?? same?.coUnits ?? [],
    areaTeam: row.areaTeam ?? same?.areaTeam ?? null,
    subjectTeam: row.subjectTeam ?? same?.subjectTeam ?? null,
    from: same?.from ?? row.from ?? today,
    to: row.to ?? same?.to ?? null,
  }
}

function placeOf({ area = 'everywhere' }: Partial<DutyRow>): Id | null {
  return area === 'everywhere' ? null : area
}
