// Computing a brief: each figure counted by its source, the resolved by rung and class, the text filled in.
import { fill, type Lang } from '#foundation/core/words.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { Programme } from '#foundation/programme/programme.ts'
import { mattersPart } from '#capabilities/matters/programme.ts'
import { sumUp, type Split } from '#capabilities/matters/server/questions/registers.ts'
import type { Scope } from '#capabilities/matters/server/questions/register-page.ts'
import { messages } from '../messages.ts'
import { briefsPart, type BriefFigure } from '../programme.ts'
import type { Source } from '../sources.ts'
import { countSources } from './counting.ts'
import { scopeWords, type Narrowed } from './narrowed.ts'
import type { Period } from './period.ts'

interface BriefRequest {
  readonly reader: Reader
  readonly programme: Programme
  readonly period: Period
  readonly narrowed: Narrowed
  readonly lang: Lang
  readonly at: string
}

export async function makeBrief(request: BriefRequest) {
  const { reader, programme, period, narrowed, lang, at } = request
  const part = briefsPart.of(programme)
  const scope = scopeOf(request)
  const wanted = part.figures.flatMap((figure) => (figure.of ? [figure.count, figure.of] : [figure.count]))
  const matters = await sumUp(reader, scope)
  const counts = await countSources(reader, scope, wanted, { at, matters: matters.figures })
  const figures = part.figures.map((figure) => figureView(request, figure, counts))
  const params = Object.fromEntries(figures.map((figure) => [figure.key, figure.numerator]))
  return {
    programme: programme.key,
    title: programme.words[lang],
    ruleVersion: programme.version,
    from: period.from,
    to: period.to,
    scope: narrowed.scope,
    madeAt: at,
    text: said(narrowed, lang, fill(part.text[lang], { ...params, from: period.from, to: period.to })),
    figures,
    byRung: split(request, 'rung', matters.byRung),
    byClass: split(request, 'class', matters.byClass),
    days: matters.days,
  }
}

/** The text is copied away from the screen, so it says itself whose part it tells of. */
function said(narrowed: Narrowed, lang: Lang, text: string): string {
  const scope = scopeWords(narrowed, lang).join(messages['scope.and'][lang])
  return scope === '' ? text : fill(messages['scope.text'][lang], { scope, text })
}

function scopeOf({ programme, period, narrowed }: BriefRequest): Scope {
  return { programme: programme.key, span: period.span, within: narrowed.within }
}

function figureView(request: BriefRequest, figure: BriefFigure, counts: ReadonlyMap<Source, number>) {
  const numerator = counts.get(figure.count) ?? 0
  const of = figure.of ? (counts.get(figure.of) ?? 0) : null
  // Whoever reaches a part may have visited what others answer for: more than the whole is no share of it.
  const denominator = of !== null && numerator > of ? null : of
  return {
    key: figure.key,
    title: figure.words[request.lang],
    numerator,
    denominator,
    // An empty denominator has no rate: neither 0 % nor 100 %.
    rate: denominator ? numerator / denominator : null,
    rows: rowsLink(request, figure.count),
    denominatorRows: figure.of && denominator !== null ? rowsLink(request, figure.of) : null,
  }
}

function split(request: BriefRequest, by: 'rung' | 'class', counted: readonly Split[]) {
  const { programme, lang } = request
  const part = mattersPart.of(programme)
  const keys: readonly { key: string; words: { zh: string; en: string } }[] =
    by === 'rung' ? part.rungs : part.classes
  return keys.map(({ key, words }) => {
    const found = counted.find((row) => row.by === key)
    return {
      key,
      title: words[lang],
      collected: found?.collected ?? 0,
      resolved: found?.resolved ?? 0,
      rows: rowsLink(request, 'matters.resolved', { [by]: key }),
    }
  })
}

function rowsLink(
  { programme, period }: BriefRequest,
  source: Source,
  more: Record<string, string> = {},
): string {
  const query = new URLSearchParams({ source, from: period.from, to: period.to, ...more })
  return `/api/briefs/${programme.key}/rows?${query.toString()}`
}
