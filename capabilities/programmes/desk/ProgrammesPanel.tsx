// The programmes in force, for any screen of the desk: their words and rules, and a choice among them.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { FilterSelect } from '#foundation/ui/Filters.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { programmeDoors } from '../contract.ts'
import { messages } from './messages.ts'

export type Programme = ReplyOf<typeof programmeDoors.listProgrammes>['items'][number]

const long = 10 * 60_000

/** Null while they are on their way. */
export function useProgrammes(): readonly Programme[] | null {
  const found = useQuery({
    queryKey: ['programmes'],
    queryFn: () => call<typeof programmeDoors.listProgrammes>('GET /api/programmes'),
    staleTime: long,
  })
  return found.data?.items ?? null
}

/** One part of a programme's rules, as the capability that owns the part declares it; null where there is none. */
export function partOf<T>(programme: Programme | undefined, part: string): T | null {
  return (programme?.parts[part] as T | undefined) ?? null
}

/** `empty` offers "all programmes"; without it one is always chosen. */
export function ProgrammeFilter(props: {
  programmes: readonly Programme[]
  value: string | null
  onChange: (key: string | null) => void
  empty?: boolean
}) {
  const { programmes, value, onChange, empty = false } = props
  return (
    <FilterSelect
      label={say(messages, 'programme')}
      {...(empty ? { empty: say(messages, 'programme.all') } : {})}
      value={value}
      options={programmes.map(({ key, words }) => ({ value: key, words: words[lang()] }))}
      onChange={onChange}
    />
  )
}
