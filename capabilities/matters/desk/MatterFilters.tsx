// The filters beside the tabs; each lives in the address, so that a filtered list can be sent to a colleague.
import { Button } from '#foundation/ui/Button.tsx'
import { FilterBar, FilterPlain, FilterSearch, FilterSelect } from '#foundation/ui/Filters.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { messages as rules } from '../messages.ts'
import { isNarrowed, statusesOf, type Filters } from './filters.ts'
import { messages } from './messages.ts'
import { useReference, type Reference } from './reference.ts'

type SetFilters = (changes: Readonly<Record<string, string | null>>) => void

const none = { q: null, status: null, unit: null, rung: null, class: null, subject: null, programme: null }

/** The door searches from two letters on. */
const letters = 2

export function MatterFilters({ filters, set }: { filters: Filters; set: SetFilters }) {
  const reference = useReference()
  const statuses = statusesOf[filters.view]
  const shared = { filters, set }
  return (
    <FilterBar>
      <FilterSearch
        label={say(messages, 'filter.search')}
        value={filters.q}
        onChange={(q) => set({ q })}
        least={letters}
      />
      {statuses.length > 1 && (
        <Choice
          name="status"
          {...shared}
          options={statuses.map((value) => ({ value, words: say(rules, `status.${value}`) }))}
        />
      )}
      <Choice name="unit" {...shared} options={unitOptions(reference)} />
      <Choice name="rung" {...shared} options={ruleOptions(reference, filters, 'rungs')} />
      <Choice name="class" {...shared} options={ruleOptions(reference, filters, 'classes')} />
      {filters.subject && (
        <FilterPlain>
          <Tag>{say(messages, 'filter.subject')}</Tag>
        </FilterPlain>
      )}
      {isNarrowed(filters) && (
        <FilterPlain>
          <Button look="quiet" onClick={() => set(none)}>
            {say(messages, 'filter.clear')}
          </Button>
        </FilterPlain>
      )}
    </FilterBar>
  )
}

const emptyWords = {
  status: 'filter.all-status',
  unit: 'filter.all-units',
  rung: 'filter.all-rungs',
  class: 'filter.all-classes',
} as const

function Choice(props: {
  name: keyof typeof emptyWords
  filters: Filters
  set: SetFilters
  options: readonly { value: string; words: string }[]
}) {
  const { name, filters, set, options } = props
  return (
    <FilterSelect
      label={say(messages, `filter.${name}`)}
      empty={say(messages, emptyWords[name])}
      options={options}
      value={filters[name]}
      onChange={(value) => set({ [name]: value })}
    />
  )
}

function unitOptions(reference: Reference) {
  return [...reference.units.values()]
    .filter((unit) => !unit.closed)
    .map((unit) => ({ value: unit.id, words: unit.name }))
}

/** Of the programme chosen, or of all: the same key in two programmes is the same filter. */
function ruleOptions({ programmes }: Reference, { programme }: Filters, part: 'rungs' | 'classes') {
  const found = new Map<string, string>()
  for (const one of programmes) {
    if (programme !== null && one.key !== programme) continue
    for (const { key, words } of one.rules[part]) if (!found.has(key)) found.set(key, words[lang()])
  }
  return [...found].map(([value, words]) => ({ value, words }))
}
