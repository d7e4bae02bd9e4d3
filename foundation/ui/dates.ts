// Days and moments in words, always in Asia/Shanghai whatever the device's zone, through Intl.
import { dayOf } from '../core/days.ts'
import { messages } from './thread-messages.ts'
import { lang, say } from './words.ts'

const dayMs = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** Whole calendar days in Shanghai from `now` to `iso`: 0 today, 1 tomorrow, −2 the day before yesterday. */
export function daysUntil(iso: string, now: string): number {
  return Math.round((Date.parse(dayOf(iso)) - Date.parse(dayOf(now))) / dayMs)
}

/** "3 天后（11月26日 周四）" / "in 3 days (Thu 26 Nov)". */
export function dayWord(iso: string, now: string): string {
  return say(messages, 'day.with', { rel: relative(daysUntil(iso, now)), day: dayWithWeekday(iso, now) })
}

/** "剩 4 天", "今天到期", "已超 2 天" / "4 days left", "due today", "2 days over". */
export function dueWord(dueAt: string, now: string): string {
  const days = daysUntil(dueAt, now)
  if (Date.parse(now) > Date.parse(dueAt)) return counted('thread.over', Math.max(1, -days))
  return days === 0 ? say(messages, 'thread.today') : counted('thread.left', days)
}

/** "3月2日", with the year when it is not this year's: "2025年3月2日" / "2 Mar 2025". */
export function day(iso: string, now?: string): string {
  return now !== undefined && year(iso) === year(now) ? plainDay(iso) : plainDay(iso, now !== undefined)
}

/** "11月26日 周四" / "Thu 26 Nov". */
export function dayWithWeekday(iso: string, now?: string): string {
  const weekday = format('weekday', { weekday: 'short' }).format(new Date(iso))
  return lang() === 'zh' ? `${day(iso, now)} ${weekday}` : `${weekday} ${day(iso, now)}`
}

/** "11月21日 14:05" / "21 Nov 14:05": when something happened, to the minute. */
export function moment(iso: string, now?: string): string {
  const time = format('time', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(iso))
  return `${day(iso, now)} ${time}`
}

/** "11月1日 – 11月30日"; with the years when it reaches over one. `to` is the last day itself. */
export function period(from: string, to: string, now?: string): string {
  if (year(from) !== year(to)) return `${plainDay(from, true)} – ${plainDay(to, true)}`
  return `${day(from, now)} – ${day(to, now)}`
}

function relative(days: number): string {
  if (days === 0) return say(messages, 'day.today')
  if (days === 1) return say(messages, 'day.tomorrow')
  if (days === -1) return say(messages, 'day.yesterday')
  return say(messages, days > 0 ? 'day.in' : 'day.ago', { n: Math.abs(days) })
}

function counted(key: 'thread.over' | 'thread.left', n: number): string {
  return n === 1 ? say(messages, `${key}-one`) : say(messages, key, { n })
}

function plainDay(iso: string, withYear = false): string {
  const options: Intl.DateTimeFormatOptions = { month: lang() === 'zh' ? 'long' : 'short', day: 'numeric' }
  return withYear
    ? format('year-day', { ...options, year: 'numeric' }).format(new Date(iso))
    : format('day', options).format(new Date(iso))
}

function year(iso: string): string {
  return dayOf(iso).slice(0, 4)
}

/** Formatters are dear to make and a worklist needs hundreds: one per kind and language. */
function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${lang()} ${name}`
  const found = formats.get(key)
  if (found) return found
  const made = new Intl.DateTimeFormat(lang() === 'zh' ? 'zh-CN' : 'en-GB', {
    ...options,
    timeZone: 'Asia/Shanghai',
  })
  formats.set(key, made)
  return made
}
