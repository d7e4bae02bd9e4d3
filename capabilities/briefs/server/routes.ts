// The doors of briefs: every one a question; what they show is computed from the work, never typed.
import { Readable } from 'node:stream'
import { fill } from '#foundation/core/words.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveQuestion, type Asking, type Served } from '#foundation/http/served.ts'
import { writeCsv, writeXlsx, csvType, xlsxType } from '#foundation/sheets/write.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import { findProgramme } from '#capabilities/programmes/server/questions.ts'
import { registers, type Column } from '../columns.ts'
import { briefDoors } from '../contract.ts'
import { messages } from '../messages.ts'
import { makeBrief } from './brief.ts'
import { isSource, listSource, sourceColumns } from './counting.ts'
import { narrowedTo, scopeWords, type Narrowed } from './narrowed.ts'
import { periodOf, type Period } from './period.ts'
import { readRegister, type Item, type Listed, type RegisterRequest } from './registers.ts'

interface PeriodQuery {
  readonly from?: string
  readonly to?: string
  readonly after?: string
  readonly limit?: number
}

// An export holds its rows in memory while it is written; a longer register is exported by period.
const exportLimit = 50_000
const exportPage = 1_000

export const served: readonly Served[] = [
  serveQuestion(briefDoors.readRegister, async (asking, { params, query }) => {
    const found = await requestFor(asking, query.programme, query)
    if (!found) return missing
    const listed = await readRegister(found.request, params.name)
    return paged(titled(registers[params.name], asking), found, listed)
  }),

  serveQuestion(briefDoors.exportRegister, async (asking, { params, query }) => {
    const found = await requestFor(asking, query.programme, { ...query, limit: exportPage })
    if (!found) return missing
    const { title, columns } = titled(registers[params.name], asking)
    const items = await allRows(found.request, (request) => readRegister(request, params.name))
    const { from, to } = found.period
    const name = fill(messages['export.sheet'][asking.lang], {
      register: [title, ...scopeWords(found.narrowed, asking.lang)].join(' '),
      ...{ from, to },
    })
    const table = { sheet: title, columns, rows: items.map((item) => item.cells) }
    const isXlsx = query.format === 'xlsx'
    const reply: Readable = isXlsx ? writeXlsx(table as never) : writeCsv(table as never)
    return sending({ reply, media: isXlsx ? xlsxType : csvType, fileName: `${name}.${query.format}` })
  }),

  serveQuestion(briefDoors.readBrief, async (asking, { params, query }) => {
    const found = await requestFor(asking, params.programme, query)
    if (!found?.programme.parts['briefs']) return missing
    const { programme, period, narrowed } = found
    return makeBrief({ reader: asking, programme, period, narrowed, lang: asking.lang, at: asking.at })
  }),

  serveQuestion(briefDoors.readFigure, async (asking, { params, query }) => {
    const found = await requestFor(asking, params.programme, query)
    if (!found || !isSource(query.source)) return missing
    const listed = await listSource(found.request, query.source, { rung: query.rung, class: query.class })
    return paged(titled(sourceColumns(query.source), asking), found, listed)
  }),
]

interface Found {
  readonly programme: Programme
  readonly period: Period
  readonly narrowed: Narrowed
  readonly request: RegisterRequest
}

/** Null for those who have nothing to do with the programme; what the others reach of it is theirs to count. */
async function requestFor(asking: Asking, key: string, query: PeriodQuery): Promise<Found | null> {
  const { actor, lang, at } = asking
  const [narrowed, programme] = await Promise.all([
    narrowedTo(asking, actor, key, at),
    findProgramme(asking, key),
  ])
  const period = periodOf(query, at)
  if (!narrowed || !programme || !period) return null
  const { after = null, limit = 50 } = query
  const page = { programme: key, span: period.span, within: narrowed.within, after, limit }
  return { programme, period, narrowed, request: { reader: asking, programme, page, lang, at } }
}

function paged(head: ReturnType<typeof titled>, { narrowed }: Found, { items, next }: Listed) {
  return { ...head, scope: narrowed.scope, items: [...items], next }
}

async function allRows(
  request: RegisterRequest,
  read: (request: RegisterRequest) => Promise<{ items: readonly Item[]; next: string | null }>,
) {
  const items: Item[] = []
  for (let after: string | null = null; items.length < exportLimit;) {
    const listed = await read({ ...request, page: { ...request.page, after } })
    items.push(...listed.items)
    if (listed.next === null) break
    after = listed.next
  }
  return items
}

function titled(register: { words: { zh: string; en: string }; columns: readonly Column[] }, asking: Asking) {
  const columns = register.columns.map(({ key, words, kind }) => ({ key, title: words[asking.lang], kind }))
  return { title: register.words[asking.lang], columns }
}
