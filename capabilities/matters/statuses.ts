// Where a matter may stand, and which of these are asked for together.

export const statuses = [
  'received',
  'triaged',
  'dispatched',
  'acknowledged',
  'in-hand',
  'disputed',
  'replied',
  'closed',
] as const
export type Status = (typeof statuses)[number]

/** Statuses that are asked for together: still in the office, or with the unit that shall solve it. */
export const statusGroups = {
  'to-hand-over': ['received', 'triaged'],
  'with-units': ['dispatched', 'acknowledged', 'in-hand'],
} as const satisfies Record<string, readonly Status[]>

export const askedStatuses = [...statuses, 'open', 'to-hand-over', 'with-units'] as const
export type StatusAsked = (typeof askedStatuses)[number]
