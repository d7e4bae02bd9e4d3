// A plan as a file: a sheet, a document to print, or a calendar.
import { Buffer } from 'node:buffer'
import type { Sent, Asking } from '#foundation/http/served.ts'
import { docxType, fileNameOf } from '#foundation/documents/make.ts'
import { calendarFile, icsType } from '#foundation/ics/write.ts'
import { writeXlsx, xlsxType } from '#foundation/sheets/write.ts'
import { dayInWords } from '#foundation/time/proof-words.ts'
import { calendarInForce } from '#capabilities/calendars/server/questions.ts'
import { unitNames } from '#capabilities/people/server/questions.ts'
import { fileMessages as messages } from '../file-messages.ts'
import { reckoningTold } from '../sentences.ts'
import { planDocument } from './document.ts'
import { fileRows, type FileRow } from './file-rows.ts'
import type { PlanView } from './views.ts'

export async function planFile(
  asking: Asking,
  plan: PlanView,
  format: 'xlsx' | 'docx' | 'ics',
): Promise<Sent<unknown>> {
  const units = await unitNames(asking, [...new Set(plan.milestones.flatMap(({ unit }) => unit ?? []))])
  const rows = fileRows(plan, units, asking.lang)
  const fileName = fileNameOf(`${plan.title}-${messages.name[asking.lang]}`, format)
  switch (format) {
    case 'xlsx':
      return { reply: sheetOf(rows, asking), media: xlsxType, fileName }
    case 'docx':
      return { reply: await documentOf(plan, rows, asking), media: docxType, fileName }
    case 'ics':
      return { reply: await calendarOf(plan, rows, asking), media: icsType, fileName }
  }
}

const sheetColumns = [
  ['n', 'number'],
  ['text', 'text'],
  ['unit', 'text'],
  ['length', 'number'],
  ['after', 'text'],
  ['handOver', 'date'],
  ['start', 'date'],
  ['due', 'date'],
  ['slack', 'number'],
  ['critical', 'text'],
  ['state', 'text'],
  ['ended', 'date'],
  ['firstDue', 'date'],
  ['note', 'text'],
] as const

function sheetOf(rows: readonly FileRow[], { lang }: Asking) {
  const columns = sheetColumns.map(([key, kind]) => ({ key, kind, title: messages[`col.${key}`][lang] }))
  return writeXlsx({ sheet: messages.name[lang], columns, rows: rows.map((row) => ({ ...row })) })
}

function documentOf(plan: PlanView, rows: readonly FileRow[], { lang, at }: Asking): Promise<Buffer> {
  const day = (text: string) => dayInWords(text, lang)
  return planDocument({ plan, rows, lang, at, told: reckoningTold(plan, { lang, day }) })
}

/** One whole day a milestone, that on which it is due or was finished; the same event in every file taken out later. */
async function calendarOf(plan: PlanView, rows: readonly FileRow[], asking: Asking): Promise<Buffer> {
  const { zone } = await calendarInForce(asking)
  const events = rows.map(({ key, text, unit, start, due, ended, state, length }) => ({
    uid: `plan-${plan.id}-${key}@yixian`,
    title: `${text} · ${plan.title}`,
    text: [unit, `${start} – ${due}`, `${messages['col.length'][asking.lang]} ${length}`, state]
      .filter(Boolean)
      .join('\n'),
    day: ended ?? due,
    tentative: plan.milestones.find((each) => each.key === key)!.standing === 'provisional',
  }))
  const name = `${plan.title} · ${messages.name[asking.lang]}`
  return Buffer.from(calendarFile({ name, zone: zone.name, at: asking.at, events }))
}
