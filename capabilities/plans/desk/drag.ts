// What a drag of a bar, or a press of an arrow key, asks of a plan. A preview then says what it moves.
import type { Scale } from './chart.ts'
import type { Milestone, MoveAsked } from './plan.ts'

/** The whole bar, or its end alone. */
export type Grip = 'bar' | 'end'

export interface Gesture {
  readonly grip: Grip
  /** Working days to the right; negative to the left. */
  readonly by: number
}

/** How the bar looks while it is held; the reckoning has the last word. */
export interface Held {
  readonly key: string
  readonly start: string
  readonly due: string
}

/** Whether a bar can be taken at all. */
export function canHold({ began, ended }: Milestone, grip: Grip): boolean {
  return ended === null && (grip === 'end' || began === null)
}

export function heldAt(milestone: Milestone, { grip, by }: Gesture, scale: Scale): Held {
  const { key, start, due } = milestone
  if (grip === 'end') {
    const least = scale.index(start)
    return { key, start, due: dayAt(scale, Math.max(least, scale.index(due) + by)) }
  }
  return { key, start: shifted(scale, start, by), due: shifted(scale, due, by) }
}

/**
 * The end dragged: another length. The bar dragged later: it does not begin before that day. Dragged earlier: it is to be
 * finished by that day, which only the office may ask; for others an earlier start takes back a day they set themselves.
 * Null where the gesture asks nothing.
 */
export function askedBy(
  milestone: Milestone,
  gesture: Gesture,
  scale: Scale,
  mayPlan: boolean,
): MoveAsked | null {
  const { key, start, due, length, notBefore, endBy } = milestone
  const held = heldAt(milestone, gesture, scale)
  if (gesture.grip === 'end') {
    const longer = length + scale.index(held.due) - scale.index(due)
    return longer === length || longer < 1 ? null : { as: 'move', key, length: longer }
  }
  if (held.start === start) return null
  if (gesture.by > 0) {
    const tooEarly = endBy !== null && endBy < held.due && mayPlan
    return { as: 'move', key, notBefore: held.start, ...(tooEarly ? { endBy: null } : {}) }
  }
  const earlier = notBefore !== null && notBefore > held.start ? { notBefore: held.start } : {}
  if (mayPlan) return { as: 'move', key, endBy: held.due, ...earlier }
  return 'notBefore' in earlier ? { as: 'move', key, ...earlier } : null
}

function shifted(scale: Scale, day: string, by: number): string {
  return dayAt(scale, scale.index(day) + by)
}

function dayAt({ days }: Scale, index: number): string {
  return days[Math.min(Math.max(index, 0), days.length - 1)]!
}
