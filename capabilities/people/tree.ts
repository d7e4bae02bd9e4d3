// The trees of units and areas: a path names every place from the root down, so that "lies under" is a prefix.
import type { Id } from '#foundation/core/ids.ts'

/** The place one wants to stand under, as the register knows it. */
export interface Above {
  readonly id: Id
  readonly path: string
  readonly closed: boolean
}

export function pathUnder(above: Above | null, id: Id): string {
  return `${above?.path ?? '/'}${id}/`
}

export function liesUnder(path: string, scope: string): boolean {
  return path.startsWith(scope)
}
