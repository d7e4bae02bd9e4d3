// Keeps SQL in its rooms: a statement is read where its table is known, not where a door is served.
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'

const rule = 'sql-in-its-rooms'
const say = "belongs in the capability's server/queries.ts, questions.ts, projection.ts or in a migration"
const rooms = /^server\/(queries|questions|projection|tables)(\.ts|\/.+\.ts)$/
const builders = ['kysely', 'pg']

/** Findings for SQL text, the query builder and the driver outside their rooms. */
export function sqlFindings(sources: readonly Source[]): Finding[] {
  return sources
    .filter((source) => !mayHoldSql(source))
    .flatMap((source) => [...sqlTexts(source), ...sqlTools(source)])
}

function sqlTexts({ path, syntax, lineAt }: Source): Finding[] {
  return syntax.texts
    .filter(({ text, tag }) => tag === 'sql' || looksLikeSql(text))
    .map(({ start }) => ({ file: path, line: lineAt(start), rule, say: `SQL ${say}` }))
}

function sqlTools({ path, imports }: Source): Finding[] {
  return imports
    .filter(
      ({ target, names }) => ('npm' in target && builders.includes(target.npm)) || names.includes('rowsOf'),
    )
    .map(({ line, specifier }) => ({ file: path, line, rule, say: `what needs ${specifier} ${say}` }))
}

function mayHoldSql({ place, test }: Source): boolean {
  if (test || place.house === 'foundation') return true
  if (place.house === 'workshop') return place.name === 'tools' || place.name === 'bench'
  return place.house === 'capability' && rooms.test(place.file)
}

const column = String.raw`[\w".$]+(\([^)]*\))?(\s+as\s+\w+)?`
const statements = [
  new RegExp(String.raw`^select\s+(distinct\s+)?(\*|${column}(\s*,\s*${column})*)\s+from\s+[\w".$]+`, 'i'),
  /^select\s[^]*[*=$(_][^]*\sfrom\s+[\w".$]+/i,
  /^select\s+[\w.]+\(/i,
  /^insert\s+into\s+[\w".$]+\s*(\(|select\b|values\b|default\b|$)/i,
  /^update\s+[\w".$]+(\s+(as\s+)?\w+)?\s+set\s/i,
  /^delete\s+from\s+[\w".$]+\s*(where\b|using\b|;|$)/i,
  /^create\s+(unlogged\s+|temp\s+|temporary\s+)?table\s+(if\s+not\s+exists\s+)?[\w".$]+\s*(\(|as\s|partition\s)/i,
  /^create\s+(unique\s+)?index\s+[^]*\bon\s+[\w".$]+/i,
  /^create\s+(or\s+replace\s+)?(view|function|policy|role|trigger|extension|materialized\s+view)\s+[\w".$]+\s*(\(|as\b|on\b|;|$)/i,
  /^(alter|drop)\s+(table|index|view|function|policy|role|trigger)\s+(if\s+exists\s+)?[\w".$]+(\s+(add|drop|alter|rename|set|enable|force|owner|on)\b|;|\s*$)/i,
  /^truncate\s+(table\s+)?[\w".$]+\s*(,|;|cascade|$)/i,
  /^with\s+(recursive\s+)?\w+(\s*\([^)]*\))?\s+as\s+((not\s+)?materialized\s+)?\(/i,
]

/** True for text that PostgreSQL would take as a statement and that no sentence for a person would be. */
export function looksLikeSql(text: string): boolean {
  const bare = text.replace(/^(\s|\(|--[^\n]*\n|\/\*[^]*?\*\/)+/, '')
  return statements.some((statement) => statement.test(bare))
}
