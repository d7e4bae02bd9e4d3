// Gives a new capability its floor, as a text edit of capabilities/floors.ts.

/** The text of floors.ts with `name` directly above `after`. Throws with one sentence when that cannot be. */
export function withFloor(text: string, name: string, after: string): string {
  const row = (floor: string) => `  '${floor}',\n`
  if (text.includes(row(name))) throw new Error(`${name} has a floor already`)
  if (!text.includes(row(after))) throw new Error(`there is no floor ${after}; see capabilities/floors.ts`)
  return text.replace(row(after), row(after) + row(name))
}
