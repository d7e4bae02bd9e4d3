// Whether a value read from JSON has the shape of a proof, so that what sums it up need not doubt every field.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { checkClock, type Clock } from './clock.ts'
import { parseDay } from './day.ts'
import type { Proof } from './proof.ts'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string'
const whole: Check = (value) => Number.isSafeInteger(value)
const wholeOrNull: Check = (value) => value === null || whole(value)
const yesOrNo: Check = (value) => typeof value === 'boolean'
const day: Check = (value) => typeof value === 'string' && !isRefusal(parseDay(value))
const maybe =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check)
const oneOf =
  (...words: readonly string[]): Check =>
  (value) =>
    words.includes(value as string)
const has =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, check]) => check(value[name]))

const spans: Check = (value) =>
  listOf(whole)(value) &&
  (value as number[]).length % 2 === 0 &&
  (value as number[]).every((second, at, all) => second >= 0 && (at === 0 || second >= all[at - 1]!))

const stretch = has({
  kind: oneOf('counted', 'added', 'skipped', 'carried'),
  from: day,
  to: day,
  days: whole,
  why: maybe(oneOf('start', 'weekend', 'holiday', 'closed', 'make-up', 'open', 'no-hours-left')),
  name: maybe(has({ zh: text, en: text })),
  source: maybe(text),
  spans: maybe(spans),
})

const fields: Readonly<Record<string, Check>> = {
  shape: oneOf('deadline/1'),
  rule: has({ countsFromNextWorkingDay: yesOrNo, lastDayMoves: maybe(yesOrNo), starts: text, stops: text }),
  calendar: has({
    id: text,
    version: text,
    zone: text,
    published: (value) => value === null || has({ from: day, to: day })(value),
  }),
  start: whole,
  begins: whole,
  stretches: listOf(stretch),
  pauses: listOf(
    has({
      reason: text,
      from: whole,
      to: wholeOrNull,
      seconds: whole,
      stood: listOf(stretch),
      moved: listOf(stretch),
      due: wholeOrNull,
    }),
  ),
  due: wholeOrNull,
  standing: oneOf('firm', 'provisional'),
}

/** The value as a proof, or `proof.malformed` with the field that is not as it should be, or what is wrong with its clock. */
export function asProof(json: unknown): Proof | Refusal {
  if (!isObject(json)) return refuse('proof.malformed', { field: 'proof' })
  for (const [field, check] of Object.entries(fields))
    if (!check(json[field])) return refuse('proof.malformed', { field })
  return (
    checkClock({ warnAt: null, ...(json['rule'] as Omit<Clock, 'warnAt'>) }) ?? (json as unknown as Proof)
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
