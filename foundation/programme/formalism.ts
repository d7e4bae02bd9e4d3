// What no programme may demand of people who serve: checked in every definition, whoever wrote it and wherever it came from.
import { refuse, type Refusal } from '../core/refusal.ts'
import type { Programme } from './programme.ts'

export const formalismRule = '国办函〔2026〕12号'

/** The forbidden practices of 国办函〔2026〕12号 (in force 2026-01-25): what may be offered, but never demanded. */
const practices: readonly (readonly [rule: string, named: RegExp])[] = [
  ['check-in', /check-?in|sign-?in|clock-?in|attendance|签到|打卡|考勤/i],
  ['photo', /photo|picture|video|拍照|照片|录像/i],
  ['location', /location|geo|gps|track|position|定位|轨迹/i],
]

const demandKey = /^(required?|mandatory|compulsory|forced?|must|always|min|least|必填|必须|强制)/i
const demandWord = /^(required|always|forced|mandatory|compulsory|must|必须|必填|强制)$/i
const ceiling = /max|most|limit|upTo/i
const nameKey = /^(key|name|field|item|kind|type|what)$/i
const activity =
  /log-?ins?\b|online|minutes|entries-?typed|visits-?(counted|count|made)|(number|count|amount)-?of-?(visits|entries|log-?ins)|likes|forwards|登录|在线|走访次数|录入条数/i

/** One field of a definition: where it stands, and the practice that a field above it is about. */
interface Field {
  readonly path: string
  readonly key: string
  readonly value: unknown
  readonly about: string | null
}

interface Broken {
  readonly rule: string
  readonly place: string
  readonly value: unknown
}

/** Refuses a definition that forces check-in, photo, location or activity points, or ranks persons, naming rule and place. */
export function checkFormalism(programme: Programme): Refusal | null {
  for (const field of fields(programme.parts, 'parts', null)) {
    const broken = demanded(field) ?? listed(field) ?? named(field) ?? scored(field)
    if (!broken) continue
    const { rule, place, value } = broken
    return refuse(`programme.forces-${rule}`, { rule: formalismRule, place, value: String(value) })
  }
  return null
}

/** `photo: 'required'`, `minPhotos: 1`, `photo: { required: true }`. */
function demanded({ path, key, value, about }: Field): Broken | null {
  const rule = practiceOf(key)
  if (rule && isDemand(key, value)) return { rule, place: path, value }
  const isPart = about !== null && (demandKey.test(key) ? isDemand(key, value) : isDemandWord(value))
  return isPart ? { rule: about, place: path, value } : null
}

/** `required: ['heard', 'photo']`. */
function listed({ path, key, value }: Field): Broken | null {
  if (!demandKey.test(key) || !Array.isArray(value)) return null
  const at = value.findIndex((one) => typeof one === 'string' && practiceOf(one) !== null)
  return at < 0 ? null : { rule: practiceOf(value[at] as string)!, place: `${path}/${at}`, value: value[at] }
}

/** `{ key: 'photo', required: true }`. */
function named({ path, value }: Field): Broken | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const entries = Object.entries(value)
  const isAsked = entries.some(([key, inner]) => demandKey.test(key) && isDemand(key, inner))
  const name = entries.find(
    ([key, inner]) => nameKey.test(key) && typeof inner === 'string' && practiceOf(inner) !== null,
  )?.[1] as string | undefined
  return isAsked && name !== undefined ? { rule: practiceOf(name)!, place: path, value: name } : null
}

function scored({ path, key, value }: Field): Broken | null {
  const broken = (rule: string): Broken => ({ rule, place: path, value })
  if (/points|积分/i.test(key) && isOn(value)) return broken('activity-points')
  if (/^(metric|indicator|score)$/i.test(key) && typeof value === 'string' && activity.test(value))
    return broken('activity-points')
  if (/rank.*(person|officer)|(person|officer).*rank|(干部|个人).*排/i.test(key) && isOn(value))
    return broken('person-ranking')
  const isRanking = /^rank|排名|排行/i.test(key) && typeof value === 'string'
  return isRanking && /person|officer|individual|干部|个人/i.test(value) ? broken('person-ranking') : null
}

function practiceOf(text: string): string | null {
  return practices.find(([, named]) => named.test(text))?.[0] ?? null
}

function isDemand(key: string, value: unknown): boolean {
  if (typeof value === 'number') return value > 0 && !ceiling.test(key)
  return value === true || isDemandWord(value)
}

function isDemandWord(value: unknown): boolean {
  return typeof value === 'string' && demandWord.test(value.trim())
}

function isOn(value: unknown): boolean {
  return value !== false && value !== 0 && value !== null && value !== 'off'
}

function* fields(value: unknown, path: string, about: string | null): Generator<Field> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    const here = `${path}/${key}`
    yield { path: here, key, value: inner, about }
    yield* fields(inner, here, practiceOf(key) ?? about)
  }
}
