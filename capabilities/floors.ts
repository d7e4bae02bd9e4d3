// The ranks of the house: who stands on whom, read by the walls that stop the build.

/** Capabilities from the ground up. An import between two of them may only go down this list. */
export const floors = [
  'people',
  'programmes',
  'calendars',
  'subjects',
  'pairings',
  'directory',
  'matters',
  'escalations',
  'visits',
  'tasks',
  'consultations',
  'plans',
  'ratings',
  'rechecks',
  'supervision',
  'briefs',
  'feeds',
  'notices',
  'overview',
] as const

/**
 * True when capability `from` may import the face of capability `to`: the same one, or one on a lower floor.
 * A name that has no floor may import nothing and be imported by nobody.
 */
export function mayImport(from: string, to: string, ranks: readonly string[] = floors): boolean {
  const above = ranks.indexOf(from)
  const below = ranks.indexOf(to)
  return below >= 0 && above >= below
}
