// What is due before when has which supervision colour, as the server said last: rows are coloured by it, without a calendar.
import { useSyncExternalStore } from 'react'
import type { Alarm } from './shapes.tsx'

interface Limit {
  readonly colour: Alarm
  readonly dueBefore: string
}

export interface ColourLimits {
  /** When the server said so. */
  readonly at: string
  /** Null for what belongs to no programme. */
  readonly programmes: readonly { readonly programme: string | null; readonly limits: readonly Limit[] }[]
  readonly exempt: readonly string[]
  readonly started: readonly { readonly id: string; readonly colour: Alarm }[]
}

export interface Due {
  readonly id: string
  readonly programme: string | null
  /** ISO moment until which it is due. */
  readonly due: string
}

const followers = new Set<() => void>()
let known: ColourLimits | null = null

export function setColourLimits(limits: ColourLimits | null): void {
  known = limits
  for (const follower of followers) follower()
}

/** The colours as they are known now; whoever uses it is drawn anew when they change. */
export function useColourOf(): (due: Due, now: string) => Alarm | null {
  const limits = useSyncExternalStore(follow, read, read)
  return (due, now) => colourOf(limits, due, now)
}

const rank: Readonly<Record<Alarm, number>> = { blue: 1, amber: 2, red: 3 }

/** Before the server has said anything, what is late is amber, as the usual rules have it. */
export function colourOf(
  limits: ColourLimits | null,
  { id, programme, due }: Due,
  now: string,
): Alarm | null {
  if (limits === null) return Date.parse(due) < Date.parse(now) ? 'amber' : null
  if (limits.exempt.includes(id)) return null
  const { at, programmes, started } = limits
  const rules =
    programmes.find((each) => each.programme === programme) ??
    programmes.find((each) => each.programme === null)
  const fires = (rules?.limits ?? []).filter(
    // What is late from its very moment on is late by now, not by when the server said so.
    ({ dueBefore }) => Date.parse(due) < Date.parse(dueBefore === at ? now : dueBefore),
  )
  const found = [...started.filter((each) => each.id === id), ...fires].map(({ colour }) => colour)
  return found.sort((a, b) => rank[b] - rank[a])[0] ?? null
}

function follow(follower: () => void) {
  followers.add(follower)
  return () => followers.delete(follower)
}

function read(): ColourLimits | null {
  return known
}
