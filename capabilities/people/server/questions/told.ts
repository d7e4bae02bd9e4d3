// Who is told what a unit is asked or given: the person named; else those who handle for that very unit, else those who lead it.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { unitPaths } from '../questions.ts'
import { roleHolders } from './roles.ts'

export async function toldIn(reader: Reader, unit: Id, person: Id | null): Promise<readonly Id[]> {
  if (person !== null) return [person]
  const [paths, handlers, leaders] = await Promise.all([
    unitPaths(reader, [unit]),
    roleHolders(reader, ['handler']),
    roleHolders(reader, ['coordinator', 'leader']),
  ])
  const of = (holders: typeof handlers) =>
    holders.filter(({ unitPath }) => unitPath === paths.get(unit)).map((one) => one.person)
  const named = of(handlers)
  return named.length > 0 ? named : of(leaders)
}
