// Of the units asked for an opinion, those for which whoever reads the matter may still give one; for screens.
import type { Id } from '#foundation/core/ids.ts'

interface Asked {
  readonly unit: Id
  readonly state: 'asked' | 'given' | 'silent' | 'dropped'
  readonly silence: 'agrees' | 'goes-to-office' | 'counts-late' | null
}

interface Shown<S> {
  readonly status: string
  readonly supports: readonly S[]
  readonly speaksFor: readonly Id[]
}

/** Of a unit that was asked more than once, the last asking; none once silence has counted as agreement. */
export function openOpinions<S extends Asked>({ status, supports, speaksFor }: Shown<S>): readonly S[] {
  if (status === 'closed') return []
  const last = supports.filter((one, at) => supports.findLastIndex(({ unit }) => unit === one.unit) === at)
  return last.filter(
    ({ unit, state, silence }) =>
      speaksFor.includes(unit) && (state === 'asked' || (state === 'silent' && silence !== 'agrees')),
  )
}
