// Sums a proof up again from its JSON alone, without the calendar it came from, and says where it does not add up.
import { isRefusal, refuse, type Refusal } from '../core/refusal.ts'
import { addMonths, dayOfText } from './day.ts'
import { inOfficeTime } from './due.ts'
import { closing, secondsIn } from './hours.ts'
import { asProof } from './proof-shape.ts'
import type { PausedStretch, Proof, Stretch } from './proof.ts'
import { dayOf, zoneNamed, type Zone } from './zone.ts'

interface Replay {
  /** The due instant as it comes out now; null while a pause stands open, or when nothing could be summed up. */
  readonly due: number | null
  /** `proof.…` with the place in the JSON; none when everything adds up. */
  readonly faults: readonly Refusal[]
}

/** `json` is a proof as it was kept: a value that JSON.parse gave, of which nothing is believed. */
export function replay(json: unknown): Replay {
  const proof = asProof(json)
  if (isRefusal(proof)) return { due: null, faults: [proof] }
  const zone = zoneNamed(proof.calendar.zone)
  if (isRefusal(zone)) return { due: null, faults: [zone] }
  const base = withoutPauses(proof, zone)
  const faults = [
    ...holesIn(proof.stretches, 'stretches', zone, proof.start),
    ...beginsOff(proof, zone),
    ...countOff(proof, zone, base),
  ]
  let [due, latest]: [number | null, number] = [base, base]
  for (const [at, pause] of proof.pauses.entries()) {
    faults.push(...pauseOff(proof, zone, at, due))
    due = due === null || pause.to === null ? null : afterPause(proof, zone, pause, due)
    latest = due ?? latest
    if (due !== pause.due)
      faults.push(refuse('proof.due', { place: `pauses[${at}]`, says: pause.due, comes: due }))
  }
  if (due !== proof.due) faults.push(refuse('proof.due', { place: 'due', says: proof.due, comes: due }))
  const standing = standingOf(proof, zone, latest)
  if (standing !== proof.standing)
    faults.push(refuse('proof.standing', { says: proof.standing, comes: standing }))
  return { due, faults }
}

const inOffice = ({ rule }: Proof) => inOfficeTime(rule)
const inInstants = ({ rule: { unit } }: Proof) => unit === 'm' || unit === 'h'
const counts = ({ kind }: Stretch) => kind === 'counted' || kind === 'added'
const secondsOf = (stretches: readonly Stretch[]) =>
  stretches.filter(counts).reduce((sum, { spans, days }) => sum + secondsIn(spans ?? []) * days, 0)

/** Every stretch begins on the day after the one before it, the first on the day that had begun. */
function holesIn(stretches: readonly Stretch[], list: string, zone: Zone, begun: number): Refusal[] {
  const faults: Refusal[] = []
  let next = dayOf(zone, begun)
  for (const [at, { from, to, days }] of stretches.entries()) {
    const place = `${list}[${at}]`
    if (dayOfText(from) !== next) faults.push(refuse('proof.hole', { place, from }))
    if (dayOfText(to) - dayOfText(from) + 1 !== days) faults.push(refuse('proof.days', { place, days }))
    next = dayOfText(to) + 1
  }
  return faults
}

/** Counting begins at the start; or later, with the midnight, the opening or an hour of the first day counted. */
function beginsOff(proof: Proof, zone: Zone): Refusal[] {
  const { rule, begins, start, stretches } = proof
  const first = stretches.find(counts)
  if (!first) return [refuse('proof.begins')]
  const day = dayOfText(first.from)
  const midnight = zone.instantOf(day, 0)
  const right = () => {
    if (!inInstants(proof) && rule.unit !== 'wh') return begins === Math.max(start, midnight)
    if (!rule.countsFromNextWorkingDay) return begins === start
    if (rule.unit === 'wh') return begins > start && begins === midnight + (first.spans?.[0] ?? 0) * 1000
    return begins > start && dayOf(zone, begins) === day
  }
  return right() ? [] : [refuse('proof.begins')]
}

/** What was counted, against the limit. */
function countOff(proof: Proof, zone: Zone, base: number): Refusal[] {
  const { limit, unit } = proof.rule
  const counted = proof.stretches.filter(counts)
  const days = counted.reduce((sum, stretch) => sum + stretch.days, 0)
  if (inInstants(proof))
    return days === dayOf(zone, base) - dayOf(zone, proof.begins) + 1
      ? []
      : [refuse('proof.count', { limit, unit })]
  if (unit === 'month') {
    const first = counted.length > 0 ? dayOfText(counted[0]!.from) : 0
    return days === addMonths(first - 1, limit) - first + 1 ? [] : [refuse('proof.count', { limit, unit })]
  }
  const found = unit === 'wh' ? secondsOf(counted) / 3600 : days
  const early = unit === 'wh' && outside(zone, counted, proof.begins, base)
  return found === limit && !early ? [] : [refuse('proof.count', { limit, unit, found })]
}

function withoutPauses(proof: Proof, zone: Zone): number {
  const { limit, unit } = proof.rule
  if (inInstants(proof)) return proof.begins + limit * (unit === 'm' ? 60_000 : 3_600_000)
  const last = proof.stretches.findLast((each) => counts(each) || each.kind === 'carried')
  if (!last) return proof.begins
  return inOffice(proof) ? endOf(zone, last) : zone.instantOf(dayOfText(last.to) + 1, 0) - 1000
}

/** A pause falls into the running clock, after the pause before it, and moves the due by as much as it stood. */
function pauseOff(proof: Proof, zone: Zone, at: number, due: number | null): Refusal[] {
  const { from, to, seconds, stood, moved } = proof.pauses[at]!
  const place = `pauses[${at}]`
  const earliest = at === 0 ? proof.begins : (proof.pauses[at - 1]!.to ?? Infinity)
  if (due === null || from < earliest || from >= due || (to !== null && to <= from))
    return [refuse('proof.pause-outside', { place })]
  if (to === null) return seconds === 0 ? [] : [refuse('proof.pause-seconds', { place, seconds })]
  const worth = inOffice(proof) ? secondsOf(stood) : (to - from) / 1000
  const pushed = inOffice(proof) ? secondsOf(moved) : seconds
  const faults = [
    ...holesIn(stood, `${place}.stood`, zone, from),
    ...holesIn(moved, `${place}.moved`, zone, due),
  ]
  if (worth !== seconds || pushed !== seconds) faults.push(refuse('proof.pause-seconds', { place, seconds }))
  if (outside(zone, stood, from, to) || outside(zone, moved, due, Infinity))
    faults.push(refuse('proof.pause-outside', { place }))
  return faults
}

/** Whether hours counted lie before or after the time they are said to come from. */
function outside(zone: Zone, stretches: readonly Stretch[], from: number, to: number): boolean {
  const counted = stretches.filter(counts)
  const [first] = counted
  if (!first) return false
  const begin = zone.instantOf(dayOfText(first.from), 0) + (first.spans?.[0] ?? 0) * 1000
  return begin < from || endOf(zone, counted.at(-1)!) > to
}

function afterPause(proof: Proof, zone: Zone, { seconds, moved }: PausedStretch, due: number): number {
  if (!inOffice(proof)) return due + seconds * 1000
  const last = moved.findLast(counts)
  return last ? endOf(zone, last) : due
}

/** When the hours of a stretch's last day end. */
function endOf(zone: Zone, { to, spans }: Stretch): number {
  return zone.instantOf(dayOfText(to), 0) + closing(spans ?? []) * 1000
}

function standingOf(proof: Proof, zone: Zone, latest: number): Proof['standing'] {
  const { rule, calendar, start } = proof
  if (!inOffice(proof) && !rule.countsFromNextWorkingDay && rule.lastDayMoves !== true) return 'firm'
  if (!calendar.published) return 'provisional'
  const { from, to } = calendar.published
  const firm = dayOf(zone, start) >= dayOfText(from) && dayOf(zone, latest) <= dayOfText(to)
  return firm ? 'firm' : 'provisional'
}
