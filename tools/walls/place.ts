// Tells from a path alone which house, which room and which kind of file one is standing in.

export type Surface = 'desk' | 'pocket' | 'asker'
export const surfaces: readonly string[] = ['desk', 'pocket', 'asker']

/** A room of the tree. `file` is the path inside the room's own house, so `server/queries.ts` or `decide.ts`. */
export type Place =
  | { house: 'foundation'; name: string; file: string }
  | { house: 'capability'; name: string; room: 'pure' | 'server' | Surface; file: string }
  | { house: 'floors' }
  | { house: 'programme'; name: string; file: string }
  | { house: 'app'; name: string; file: string }
  | { house: 'workshop'; name: string }

/** The place of a repository path; whatever is not product code is the workshop (tools, journeys, bench, root). */
export function placeOf(path: string): Place {
  const [top = '', name = '', ...rest] = path.split('/')
  const file = rest.join('/')
  if (top === 'foundation') return { house: 'foundation', name, file }
  if (path === 'capabilities/floors.ts') return { house: 'floors' }
  if (top === 'capabilities') return { house: 'capability', name, room: roomOf(rest), file }
  if (top === 'programmes') return { house: 'programme', name, file }
  if (top === 'apps') return { house: 'app', name, file }
  return { house: 'workshop', name: top }
}

function roomOf(rest: readonly string[]): 'pure' | 'server' | Surface {
  const first = rest[0] ?? ''
  if (rest.length > 1 && (first === 'server' || surfaces.includes(first))) return first as 'server' | Surface
  return 'pure'
}

/** True for what runs in a browser. */
export function isScreen(place: Place): boolean {
  if (place.house === 'foundation') return ['client', 'outbox', 'ui'].includes(place.name)
  if (place.house === 'capability') return surfaces.includes(place.room)
  return place.house === 'app' && surfaces.includes(place.name)
}

/** Tests may reach further than what they test, and nothing in production may reach them. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$|\.journey\.ts$/.test(path)
}

/** Files that a tool writes; their length and their unused names are nobody's fault. */
export function isGenerated(path: string): boolean {
  return path.endsWith('/server/tables.ts')
}

/** True for TypeScript sources, the files that are parsed. */
export function isSource(path: string): boolean {
  return /\.tsx?$/.test(path)
}
