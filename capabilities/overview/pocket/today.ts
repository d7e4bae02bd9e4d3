// What of my open matters belongs on Today, each in one place only: late or soon due, waiting for the verdict, without a move.

interface Standing {
  readonly status: string
  readonly dueAt: string
  readonly receivedAt: string
  readonly trail: readonly { readonly at: string }[]
}

interface Today<M> {
  readonly due: readonly M[]
  readonly verdict: readonly M[]
  readonly stuck: readonly M[]
}

const dayMs = 86_400_000
const soonDays = 3
const stillDays = 7

/** Keeps the order of `matters` in each part. */
export function sortOut<M extends Standing>(matters: readonly M[], now: string): Today<M> {
  const placed = matters.map((matter) => [placeOf(matter, Date.parse(now)), matter] as const)
  const of = (place: string) => placed.filter(([its]) => its === place).map(([, matter]) => matter)
  return { due: of('due'), verdict: of('verdict'), stuck: of('stuck') }
}

function placeOf({ status, dueAt, receivedAt, trail }: Standing, now: number): string {
  if (status === 'closed') return 'none'
  if (status === 'replied') return 'verdict'
  if (Date.parse(dueAt) <= now + soonDays * dayMs) return 'due'
  const moved = trail[trail.length - 1]?.at ?? receivedAt
  return Date.parse(moved) <= now - stillDays * dayMs ? 'stuck' : 'none'
}
