// A proof as a sentence that anyone can read, in Chinese or English.
import { fill, type Lang, type Words } from '../core/words.ts'
import { civilOf, dayOfText, weekdayOf } from './day.ts'
import { inOfficeTime } from './due.ts'
import type { PausedStretch, Proof, Stretch } from './proof.ts'
import { dayNames, proofMessages } from './proof-messages.ts'
import { zoneNamed, type Zone } from './zone.ts'
import { isRefusal } from '../core/refusal.ts'

interface Telling {
  readonly lang: Lang
  readonly zone: Zone
  /** Days of this year are told without it. */
  readonly year: number
}

/** "自 11月23日 周一 起算 7 个工作日（当日不计），其间跳过周末 2 天，12月2日 周三 17:30 到期。依据…" */
export function proofInWords(proof: Proof, lang: Lang): string {
  const zone = zoneNamed(proof.calendar.zone)
  if (isRefusal(zone)) throw new Error(`a proof in a zone that is not there: ${proof.calendar.zone}`)
  const year = civilOf(zone.dayAt(proof.start).day).year
  const telling = { lang, zone, year }
  return [
    beginning(proof, telling),
    ...daysTold(proof, telling),
    ...proof.pauses.map((pause) => pauseTold(proof, pause, telling)),
    proof.due === null
      ? say(telling, 'words.end')
      : say(telling, 'words.due', { due: moment(telling, proof.due) }),
    say(telling, 'words.calendar', { id: proof.calendar.id, version: proof.calendar.version }),
    standing(proof, telling),
  ].join('')
}

/** "2026年11月23日 周一", as the sentences have it. */
export function dayInWords(day: string, lang: Lang): string {
  return weekday({ lang, year: NaN }, dayOfText(day))
}

function say(
  telling: Pick<Telling, 'lang'>,
  key: keyof typeof proofMessages,
  params?: Record<string, unknown>,
): string {
  return fill(proofMessages[key][telling.lang], params)
}

function beginning({ rule, start, stretches }: Proof, telling: Telling): string {
  const { limit: n, unit } = rule
  const amount = n === 1 ? say(telling, `unit-one.${unit}`) : say(telling, `unit.${unit}`, { n })
  const wholeDays = unit === 'wd' || unit === 'd' || unit === 'month'
  const from = wholeDays ? weekday(telling, telling.zone.dayAt(start).day) : moment(telling, start)
  const receipt = stretches[0]?.why === 'start' ? say(telling, 'words.receipt') : ''
  return say(telling, 'words.from', { start: from, amount }) + receipt
}

/** What was passed over, added back and carried over, each kind together, in the order of its days. */
function daysTold({ stretches }: Proof, telling: Telling): string[] {
  const weekends = stretches.filter(({ why }) => why === 'weekend')
  const skipped = stretches
    .filter(({ kind, why }) => kind === 'skipped' && why !== 'start' && why !== 'weekend')
    .map((stretch) => stretchTold(stretch, telling))
  if (weekends.length > 0) {
    const days = weekends.reduce((sum, each) => sum + each.days, 0)
    skipped.unshift(say(telling, 'words.weekend', { days }))
  }
  const added = stretches
    .filter(({ kind }) => kind === 'added')
    .map((stretch) => stretchTold(stretch, telling))
  const carried = stretches.find(({ kind }) => kind === 'carried')
  const told = (key: 'words.skipped' | 'words.added', list: string[]) =>
    list.length > 0 ? [say(telling, key, { list: list.join(say(telling, 'words.list')) })] : []
  return [
    ...told('words.skipped', skipped),
    ...told('words.added', added),
    ...(carried ? [say(telling, 'words.carried', { day: weekday(telling, dayOfText(carried.from)) })] : []),
  ]
}

function stretchTold({ why, name, from, to }: Stretch, telling: Telling): string {
  const day = days(telling, dayOfText(from), dayOfText(to))
  if (why === 'no-hours-left') return say(telling, 'words.no-hours-left', { day })
  const key = why === 'make-up' || why === 'open' ? (`words.${why}` as const) : 'words.named'
  return say(telling, key, { day, name: inLang(name, telling.lang) })
}

function pauseTold({ rule }: Proof, { from, to, reason, seconds }: PausedStretch, telling: Telling): string {
  const began = moment(telling, from)
  if (to === null) return say(telling, 'words.standing-still', { from: began, reason })
  const time = duration(telling, seconds, !inOfficeTime(rule))
  const told = inOfficeTime(rule) ? say(telling, 'words.office', { time }) : time
  return say(telling, 'words.paused', { from: began, to: moment(telling, to), reason, time: told })
}

function standing({ standing, calendar }: Proof, telling: Telling): string {
  if (standing === 'firm') return ''
  if (!calendar.published) return say(telling, 'words.unpublished')
  const until = date({ ...telling, year: NaN }, dayOfText(calendar.published.to))
  return say(telling, 'words.provisional', { until })
}

function duration(telling: Telling, seconds: number, inDays: boolean): string {
  const parts = [
    ['words.days', inDays ? Math.floor(seconds / 86_400) : 0],
    ['words.hours', Math.floor((inDays ? seconds % 86_400 : seconds) / 3600)],
    ['words.minutes', Math.floor((seconds % 3600) / 60)],
    ['words.seconds', seconds % 60],
  ] as const
  const told = parts.flatMap(([key, n]) => (n > 0 ? [say(telling, key, { n })] : []))
  return told.length > 0 ? told.join(' ') : say(telling, 'words.minutes', { n: 0 })
}

function moment(telling: Telling, instant: number): string {
  const { day, second } = telling.zone.dayAt(instant)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${weekday(telling, day)} ${two(Math.floor(second / 3600))}:${two(Math.floor((second % 3600) / 60))}`
}

function days(telling: Telling, from: number, to: number): string {
  if (from === to) return weekday(telling, from)
  return say(telling, 'words.range', { from: date(telling, from), to: date(telling, to) })
}

function weekday(telling: Omit<Telling, 'zone'>, day: number): string {
  const name = dayNames.weekdays[telling.lang][weekdayOf(day) - 1]
  return say(telling, 'words.weekday', { date: date(telling, day), weekday: name })
}

function date(telling: Omit<Telling, 'zone'>, number: number): string {
  const { year, month, day } = civilOf(number)
  const key = year === telling.year ? 'words.date' : 'words.date-year'
  return say(telling, key, { year, month: dayNames.months[telling.lang][month - 1], day })
}

function inLang(name: Words | undefined, lang: Lang): string {
  return name ? name[lang] : ''
}
