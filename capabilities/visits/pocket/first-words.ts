// A title out of what was said: its clauses one after another, cut where a line would end.

const longest = 40

/** The n-th clause, counted from 0; a sentence ends at a stop, a semicolon or a new line. '' when there are not so many. */
export function nthClause(text: string, n: number): string {
  const clauses = text.split(/[。；;！!？?\n]+|\.\s/).map((clause) => clause.trim())
  return clauses.filter((clause) => clause !== '')[n] ?? ''
}

/** At most 40 characters; a longer one ends at its last comma or space, if that leaves enough of it. */
export function titleFrom(clause: string): string {
  const characters = [...clause]
  if (characters.length <= longest) return clause
  const cut = characters.slice(0, longest).join('')
  const end = Math.max(
    cut.lastIndexOf('，'),
    cut.lastIndexOf(','),
    cut.lastIndexOf('、'),
    cut.lastIndexOf(' '),
  )
  return (end >= 8 ? cut.slice(0, end) : cut).replace(/[，,、\s]+$/, '')
}
