// What is wrong with the rules of a programme before they come into force: a step untimed, two clocks for one, a slip.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { checkClock } from '#foundation/time/clock.ts'
import { endsOf, type ClockKind } from './clocks/kinds.ts'
import {
  clockFor,
  handedRungs,
  rungAt,
  silenceRules,
  weight,
  type MatterClock,
  type MattersPart,
} from './rules.ts'

export function checkMatters(part: MattersPart): Refusal | null {
  for (const clock of part.clocks) {
    const wrong = wrongClock(part, clock)
    if (wrong) return wrong
  }
  return doubled(part) ?? untimed(part) ?? wrongAllowances(part) ?? wrongDisputes(part) ?? wrongBeside(part)
}

function wrongClock({ rungs, classes, clocks }: MattersPart, clock: MatterClock): Refusal | null {
  const { key, kind, starts, stops } = clock
  if (clocks.filter((each) => each.key === key).length > 1)
    return refuse('programme.clock-key-twice', { key })
  const ends = endsOf[kind] as (typeof endsOf)[ClockKind] | undefined
  if (!ends) return refuse('programme.clock-kind', { key, kind })
  if (ends.starts !== starts || ends.stops !== stops)
    return refuse('programme.clock-ends', { key, kind, ...ends })
  const rung = clock.rungs?.find((each) => rungAt({ rungs }, each) < 0)
  if (rung !== undefined) return refuse('programme.clock-rung', { key, rung })
  const named = clock.classes?.find((each) => !classes.some((known) => known.key === each))
  if (named !== undefined) return refuse('programme.clock-class', { key, class: named })
  const refused = checkClock(clock)
  return refused ? refuse(refused.refused, { ...refused.details, key }) : null
}

/** Two of one kind, equally specific, that one matter could have both of. */
function doubled({ clocks }: MattersPart): Refusal | null {
  for (const [at, clock] of clocks.entries()) {
    const second = clocks
      .slice(at + 1)
      .find((other) => other.kind === clock.kind && weight(other) === weight(clock) && meet(clock, other))
    if (second) return refuse('programme.clock-twice', { key: clock.key, other: second.key })
  }
  return null
}

function meet(a: MatterClock, b: MatterClock): boolean {
  return shared(a.rungs, b.rungs) && shared(a.classes, b.classes)
}

function shared(a: readonly string[] | undefined, b: readonly string[] | undefined): boolean {
  return !a || !b || a.some((each) => b.includes(each))
}

/** An open matter has a due date at every instant, of whatever class it is: in the office, with a unit, with the asker. */
function untimed(part: MattersPart): Refusal | null {
  const needed: readonly (readonly [ClockKind, readonly { key: string }[]])[] = [
    ['dispatch', part.rungs],
    ['close', handedRungs(part)],
    ['call-back', part.rungs],
  ]
  for (const [kind, rungs] of needed) {
    const rung = rungs.find(({ key }) => clockFor(part, kind, key, null) === null)
    if (rung) return refuse('programme.clock-missing', { kind, rung: rung.key })
  }
  return null
}

function wrongAllowances({ extensions, holds, attempts }: MattersPart): Refusal | null {
  const counts = {
    'extensions.most': [extensions.most, 0],
    'extensions.askedWorkingDaysBefore': [extensions.askedWorkingDaysBefore, 0],
    'holds.mostDays': [holds.mostDays, 1],
    attempts: [attempts, 1],
  } as const
  for (const [field, [value, least]] of Object.entries(counts))
    if (!Number.isInteger(value) || value < least || value > 3_660)
      return refuse('programme.allowance', { field, value, least })
  return null
}

/** Classes that towns may lead must be classes; and a list of reasons has some, each once. */
function wrongDisputes({ classes, disputes, sendDown }: MattersPart): Refusal | null {
  const named = typeof sendDown === 'object' ? sendDown : []
  const unknown = named.find((key) => !classes.some((each) => each.key === key))
  if (unknown !== undefined) return refuse('programme.send-down-class', { class: unknown })
  if (!disputes) return null
  const keys = disputes.reasons.map(({ key }) => key)
  const double = keys.find((key, at) => keys.indexOf(key) !== at)
  if (keys.length > 0 && double === undefined) return null
  return refuse('programme.dispute-reasons', { key: double ?? '' })
}

/** What silence means must be one of the meanings there are, and each responsible person has a place of her own. */
function wrongBeside({ supports, responsibles = [] }: MattersPart): Refusal | null {
  if (supports && !silenceRules.includes(supports.silence))
    return refuse('programme.silence', { silence: supports.silence })
  const twice = responsibles.find(({ key }, at) => responsibles.findIndex((one) => one.key === key) !== at)
  return twice ? refuse('programme.responsible-twice', { key: twice.key }) : null
}
