// Everything a brief can count. A source is counted and opened to its rows by the same question of a lower floor.

export const sources = [
  'subjects.enterprise',
  'visits.subjects',
  'visits.made',
  'promises.made',
  'promises.due',
  'promises.kept',
  'matters.collected',
  'matters.resolved',
  'matters.unresolved',
  'matters.withdrawn',
  'matters.open',
  'matters.replied',
  'matters.closed',
  'matters.rated',
  'matters.satisfied',
  'matters.reopened',
  'matters.claimed',
  'matters.dispatched',
  'matters.disputed',
  'matters.upheld',
] as const

export type Source = (typeof sources)[number]
