// What the programme proposes for a hand-over: which rungs may be chosen, and the unit that a class usually goes to.
import type { MatterClass, MattersPart, Rung } from '../rules.ts'

interface Proposal {
  readonly rungs: readonly Rung[]
  readonly rung: string
  readonly classes: readonly MatterClass[]
  unitCodeOf(key: string | null): string | undefined
}

/** A matter only climbs; and from "on the spot" it is handed at least one rung up, as the server decides it. */
export function proposalFor(rules: MattersPart | null, matter: { readonly rung: string }): Proposal {
  const all = rules?.rungs ?? []
  const stands = all.findIndex((rung) => rung.key === matter.rung)
  const lowest = stands === 0 && all.length > 1 ? 1 : Math.max(stands, 0)
  const rungs = all.slice(lowest)
  const classes = rules?.classes ?? []
  return {
    rungs,
    rung: rungs[0]?.key ?? matter.rung,
    classes,
    unitCodeOf: (key) => classes.find((one) => one.key === key)?.unitCode,
  }
}

/** The rung above, or null on the highest. */
export function rungOver(rules: MattersPart | null, rung: string): Rung | null {
  const at = rules?.rungs.findIndex((one) => one.key === rung) ?? -1
  return at < 0 ? null : (rules?.rungs[at + 1] ?? null)
}
