// What the big screen shows, asked again each minute: open matters, the brief of the last twelve months, the last verdicts.
import { call } from '#foundation/client/call.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { partOf, useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { briefDoors } from '#capabilities/briefs/contract.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import type { Words } from '#foundation/core/words.ts'
import { useQueries, useQuery } from '@tanstack/react-query'
import type { MatterRow } from './matter.ts'

const refetchInterval = 60_000
const page = 200
/** Of so many verdicts the last with words are shown. */
const asked = 12
const said = 3

interface Ladder {
  readonly rungs: readonly { readonly key: string; readonly words: Words }[]
}

export function useScreen() {
  const { get } = useFilters()
  const programmes = useProgrammes() ?? []
  const programme = programmes.find(({ key }) => key === get('programme')) ?? programmes[0] ?? null
  const key = programme?.key ?? ''
  const enabled = programme !== null
  const open = useQuery({
    queryKey: ['matters', 'screen', 'open', key],
    queryFn: () => askMatters({ programme: key, status: 'open', sort: 'due', limit: page }),
    refetchInterval,
    enabled,
  })
  const recent = useQuery({
    queryKey: ['matters', 'screen', 'recent', key],
    queryFn: () => askMatters({ programme: key, sort: 'received', limit: page }),
    refetchInterval,
    enabled,
  })
  const brief = useQuery({
    queryKey: ['briefs', 'screen', key],
    queryFn: () =>
      call<typeof briefDoors.readBrief>('GET /api/briefs/:programme', {
        params: { programme: key },
        query: {},
      }),
    refetchInterval,
    enabled: enabled && 'briefs' in programme.parts,
  })
  const judged = useQueries({
    queries: lastJudged(recent.data?.items ?? []).map(({ id, version }) => ({
      queryKey: ['matters', 'screen', id, version],
      queryFn: () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id } }),
      staleTime: Infinity,
    })),
  })
  return {
    programme,
    ladder: partOf<Ladder>(programme ?? undefined, 'matters')?.rungs ?? [],
    open,
    /** All open matters are among those that came. */
    whole: open.data?.next === null,
    brief: brief.data ?? null,
    verdicts: judged
      .flatMap(({ data }) => (data?.verdict ? [{ matter: data, verdict: data.verdict }] : []))
      .toSorted((a, b) => Number(b.verdict.words !== null) - Number(a.verdict.words !== null))
      .slice(0, said),
  }
}

export type Screen = ReturnType<typeof useScreen>

function askMatters(query: { programme: string; status?: 'open'; sort: 'due' | 'received'; limit: number }) {
  return call<typeof matterDoors.listMatters>('GET /api/matters', { query })
}

/** No door lists verdicts by date: they are looked for among the matters received last. */
function lastJudged(rows: readonly MatterRow[]): readonly MatterRow[] {
  const judgedAt = (row: MatterRow) => row.trail.findLast(({ step }) => step === 'judged')?.at ?? ''
  return rows
    .filter((row) => judgedAt(row) !== '')
    .toSorted((a, b) => (judgedAt(a) < judgedAt(b) ? 1 : -1))
    .slice(0, asked)
}
