// What the worklist is asked for, read from its address: a tab, the filters beside it, the order.
import type { QueryOf } from '#foundation/contract/door.ts'
import type { matterDoors } from '../contract.ts'
import { statusGroups, statuses, type Status } from '../statuses.ts'

export const views = [
  'open',
  'to-hand-over',
  'disputed',
  'with-units',
  'verdict',
  'overdue',
  'mine',
  'closed',
] as const
export type View = (typeof views)[number]

export type MatterQuery = Omit<NonNullable<QueryOf<typeof matterDoors.listMatters>>, 'after' | 'limit'>

export interface Filters {
  readonly view: View
  /** One of the statuses of the view, or null for all of them. */
  readonly status: Status | null
  readonly unit: string | null
  readonly rung: string | null
  readonly class: string | null
  readonly programme: string | null
  readonly subject: string | null
  readonly q: string | null
  readonly sort: 'due' | 'received'
}

const open = statuses.filter((status) => status !== 'closed')

/** The statuses that a view is made of; a status filter chooses among them. */
export const statusesOf: Readonly<Record<View, readonly Status[]>> = {
  open,
  ...statusGroups,
  disputed: ['disputed'],
  verdict: ['replied'],
  overdue: open,
  mine: statuses,
  closed: ['closed'],
}

export function readFilters(get: (name: string) => string | null): Filters {
  const view = views.find((known) => known === get('view')) ?? 'open'
  const status = statusesOf[view].find((known) => known === get('status')) ?? null
  const q = get('q')?.trim() ?? ''
  const sort = get('sort') ?? (view === 'closed' ? 'received' : 'due')
  return {
    view,
    status,
    unit: get('unit'),
    rung: get('rung'),
    class: get('class'),
    programme: get('programme'),
    subject: get('subject'),
    // The door takes two letters or more.
    q: q.length < 2 ? null : q,
    sort: sort === 'received' ? 'received' : 'due',
  }
}

/** The question behind a view; a view of several statuses is one that the door knows as a whole. */
export function queryOf(filters: Filters): MatterQuery {
  const { view, status } = filters
  const rest = { ...narrowingOf(filters), sort: filters.sort }
  if (view === 'overdue') return { ...rest, overdue: true, ...(status ? { status } : {}) }
  if (view === 'mine') return { ...rest, mine: true, status: status ?? 'open' }
  return { ...rest, status: status ?? (view === 'verdict' ? 'replied' : view) }
}

/** What narrows every view alike. */
export function narrowingOf(filters: Filters): MatterQuery {
  const { unit, rung, programme, subject, q } = filters
  return {
    ...(unit ? { unit } : {}),
    ...(rung ? { rung } : {}),
    ...(filters.class ? { class: filters.class } : {}),
    ...(programme ? { programme } : {}),
    ...(subject ? { subject } : {}),
    ...(q ? { q } : {}),
  }
}

export function isNarrowed(filters: Filters): boolean {
  return filters.status !== null || Object.keys(narrowingOf(filters)).length > 0
}
