// A title out of what was said: its clauses one after another, cut where a line would end.

/** A Chinese character takes the room of two Latin letters. */
const longest = 80
const least = 8

/** The n-th clause, counted from 0; a sentence ends at a stop, a semicolon or a new line. '' when there are not so many. */
export function nthClause(text: string, n: number): string {
  const clauses = text.split(/[。；;！!？?\n]+|\.\s/).map((clause) => clause.trim())
  return clauses.filter((clause) => clause !== '')[n] ?? ''
}

/** At most 40 Chinese characters or 80 Latin letters; a longer one ends at its last comma or space, if that leaves enough of it. */
export function titleFrom(clause: string): string {
  const characters = [...clause]
  let room = longest
  const fitting = characters.findIndex((character) => (room -= character < '\u2e80' ? 1 : 2) < 0)
  if (fitting < 0) return clause
  const cut = characters.slice(0, fitting).join('')
  const comma = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf(','), cut.lastIndexOf('、'))
  const end = comma >= least ? comma : cut.lastIndexOf(' ')
  return end >= least ? cut.slice(0, end) : cut
}
