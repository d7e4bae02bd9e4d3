// From the door's link to the rows of a figure to the screen that shows them.

/** '/api/briefs/santai/rows?source=…' becomes '/briefs/rows?programme=santai&source=…'; `source` replaces what is counted. */
export function rowsPath(programme: string, link: string, source?: string): string {
  const query = new URLSearchParams(link.slice(link.indexOf('?') + 1))
  query.set('programme', programme)
  if (source !== undefined) query.set('source', source)
  return `/briefs/rows?${query.toString()}`
}
