// Where the parts of a thread lie on a line of a given width: true to time, yet never so crowded that a bead hides another.

export type Tone = 'quiet' | 'blue' | 'amber' | 'red'

export interface ThreadBead {
  readonly at: string
  readonly label: string
  readonly kind: 'done' | 'holder'
  readonly tone?: Tone | undefined
}

/** All moments are ISO 8601. `now` is handed in; `closedAt` ends the thread. A hold with `to: null` still runs. */
export interface ThreadView {
  readonly receivedAt: string
  readonly dueAt: string | null
  /** What its supervision colour follows from; left out, late is amber. */
  readonly of?: { readonly id: string; readonly programme: string | null; readonly due: string } | undefined
  readonly now: string
  readonly closedAt?: string | null | undefined
  readonly beads: readonly ThreadBead[]
  readonly holds: readonly { readonly from: string; readonly to: string | null }[]
}

interface Span {
  readonly from: number
  readonly to: number
}

/** Pixels from the left end. Spans are in order and do not overlap; `head` is where time stands, or stood at the close. */
export interface ThreadDrawing {
  readonly beads: readonly { readonly x: number; readonly index: number; readonly ring: boolean }[]
  readonly solid: readonly Span[]
  readonly over: readonly Span[]
  readonly hollow: Span | null
  readonly holds: readonly Span[]
  readonly due: number | null
  readonly head: number
}

export const beadRadius = 4
export const ringRadius = 5.5

type Part = 'start' | 'hold-end' | 'bead' | 'hold-start' | 'head' | 'due'

interface Mark {
  readonly part: Part
  readonly time: number
  /** Half of the width it needs for itself. */
  readonly room: number
  readonly index: number
}

/** Two marks at one moment keep this order: a bead stands before the hold that it began, the head before the due bar. */
const rank: Readonly<Record<Part, number>> = {
  start: 0,
  'hold-end': 1,
  bead: 2,
  'hold-start': 3,
  head: 4,
  due: 5,
}

export function drawThread(view: ThreadView, width: number): ThreadDrawing {
  const marks = marksOf(view)
  const places = spread(
    timesToPixels(marks, width),
    marks.map((mark) => mark.room),
    width,
  )
  const at = (part: Part, index = 0) => {
    const found = marks.findIndex((mark) => mark.part === part && mark.index === index)
    return found < 0 ? null : places[found]!
  }
  const head = at('head') ?? lastOf(places.filter((_, i) => marks[i]!.part === 'bead'))!
  const due = at('due')
  const holds = marks
    .filter((mark) => mark.part === 'hold-start')
    .map((mark) => ({ from: at('hold-start', mark.index)!, to: at('hold-end', mark.index) ?? head }))
  const ring = ringIndex(view)
  const edge = ring === null ? 0 : ringRadius
  const late = due !== null && due < head
  const start = places[0]!
  return {
    beads: view.beads.map((_, index) =>
      index === ring ? { x: head, index, ring: true } : { x: at('bead', index)!, index, ring: false },
    ),
    solid: without({ from: start, to: late ? due : head - edge }, holds),
    over: late ? without({ from: due, to: head - edge }, holds) : [],
    hollow: late || due === null || isClosed(view) ? null : { from: head + edge, to: due },
    holds,
    due,
    head,
  }
}

/**
 * The places nearest to those wished (least squares) that keep the order, leave every mark its room and stay
 * within [0, width]: isotonic regression by pooling neighbours. When the marks need more than there is, all rooms shrink alike.
 */
export function spread(wished: readonly number[], rooms: readonly number[], width: number): number[] {
  const needed = rooms.reduce((sum, room) => sum + 2 * room, 0)
  const shrink = needed > width ? width / needed : 1
  const offsets: number[] = []
  rooms.forEach((room, i) =>
    offsets.push(i === 0 ? room * shrink : offsets[i - 1]! + (rooms[i - 1]! + room) * shrink),
  )
  const last = offsets.length === 0 ? 0 : width - (lastOf(rooms)! * shrink + lastOf(offsets)!)
  const pools: { sum: number; size: number }[] = []
  wished.forEach((place, i) => {
    let pool = { sum: place - offsets[i]!, size: 1 }
    for (let top = lastOf(pools); top && top.sum / top.size > pool.sum / pool.size; top = lastOf(pools)) {
      pool = { sum: top.sum + pool.sum, size: top.size + pool.size }
      pools.pop()
    }
    pools.push(pool)
  })
  const slid = pools.flatMap((pool) => Array.from({ length: pool.size }, () => pool.sum / pool.size))
  return slid.map((place, i) => Math.min(Math.max(place, 0), Math.max(last, 0)) + offsets[i]!)
}

function marksOf(view: ThreadView): Mark[] {
  const start = Date.parse(view.receivedAt)
  const head = Math.max(start, Date.parse(view.closedAt ?? view.now))
  const within = (iso: string) => Math.min(Math.max(Date.parse(iso), start), head)
  const ring = ringIndex(view)
  const marks: Mark[] = []
  const add = (part: Part, time: number, room: number, index = 0) => marks.push({ part, time, room, index })
  view.beads.forEach((bead, index) => {
    if (index !== ring) add('bead', within(bead.at), beadRadius + 1, index)
  })
  view.holds.forEach((hold, index) => {
    const [from, to] = [within(hold.from), within(hold.to ?? view.now)]
    if (from < to) {
      add('hold-start', from, 4, index)
      if (to < head) add('hold-end', to, 2, index)
    }
  })
  if (ring !== null || !marks.some((mark) => mark.part === 'bead' && mark.time === head))
    add('head', head, ring === null ? 0 : ringRadius + 1)
  if (view.dueAt !== null) add('due', Math.max(start, Date.parse(view.dueAt)), 3)
  if (!marks.some((mark) => mark.part === 'bead' && mark.time === start)) add('start', start, 0)
  return marks.sort((a, b) => a.time - b.time || rank[a.part] - rank[b.part] || a.index - b.index)
}

/** Linear in time; when the due date is past, the term keeps at least 55 % of the width, so that it stays readable. */
function timesToPixels(marks: readonly Mark[], width: number): number[] {
  const first = marks[0]!.time
  const last = lastOf(marks)!.time
  const due = marks.find((mark) => mark.part === 'due')?.time ?? last
  const share = last === first ? 1 : Math.max(0.55, (due - first) / (last - first))
  return marks.map(({ time }) => {
    if (time <= due)
      return due === first ? (last === first ? width : 0) : (width * share * (time - first)) / (due - first)
    return width * share + (width * (1 - share) * (time - due)) / (last - due)
  })
}

/** The present holder's bead is drawn as the ring at the head of the thread; after the close nobody holds it. */
function ringIndex(view: ThreadView): number | null {
  const found = isClosed(view) ? -1 : view.beads.map((bead) => bead.kind).lastIndexOf('holder')
  return found < 0 ? null : found
}

function isClosed(view: ThreadView): boolean {
  return view.closedAt !== null && view.closedAt !== undefined
}

function without(span: Span, gaps: readonly Span[]): Span[] {
  const rest: Span[] = []
  let from = span.from
  for (const gap of [...gaps].sort((a, b) => a.from - b.from)) {
    if (gap.from > from) rest.push({ from, to: Math.min(gap.from, span.to) })
    from = Math.max(from, gap.to)
    if (from >= span.to) break
  }
  if (from < span.to) rest.push({ from, to: span.to })
  return rest.filter((part) => part.to > part.from)
}

/** `Array.prototype.at` is younger than the oldest phones that we serve. */
function lastOf<T>(list: readonly T[]): T | undefined {
  return list[list.length - 1]
}
