// Counts verdicts and keeps the first of each, which is what a preview shows.
import type { Verdict } from './plan.ts'

export type VerdictCounts = Readonly<Record<Verdict<never>['verdict'], number>>

export type FirstVerdicts<Row> = {
  readonly [Kind in Verdict<Row>['verdict']]: readonly Extract<Verdict<Row>, { verdict: Kind }>[]
}

interface Tally<Row> {
  add(verdicts: readonly Verdict<Row>[]): void
  counts(): VerdictCounts
  /** At most `keep` of each, in the order of the sheet. */
  first(): FirstVerdicts<Row>
}

export function makeTally<Row>(keep: number): Tally<Row> {
  const counts = { added: 0, changed: 0, same: 0, refused: 0 }
  const kept: Verdict<Row>[] = []
  const of = <Kind extends Verdict<Row>['verdict']>(kind: Kind) =>
    kept.filter((one): one is Extract<Verdict<Row>, { verdict: Kind }> => one.verdict === kind)
  return {
    add(verdicts) {
      for (const one of verdicts) if (++counts[one.verdict] <= keep) kept.push(one)
    },
    counts: () => ({ ...counts }),
    first: () => ({ added: of('added'), changed: of('changed'), same: of('same'), refused: of('refused') }),
  }
}
