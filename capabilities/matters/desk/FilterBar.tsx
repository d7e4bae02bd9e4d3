// The filters beside the tabs; each lives in the address, so that a filtered list can be sent to a colleague.
import { Button } from '#foundation/ui/Button.tsx'
import { SearchInput, Select } from '#foundation/ui/Inputs.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useEffect, useState } from 'react'
import { messages as rules } from '../messages.ts'
import { isNarrowed, statusesOf, type Filters } from './filters.ts'
import { messages } from './messages.ts'
import { useReference, type Reference } from './reference.ts'
import styles from './Worklist.module.css'

type SetFilters = (changes: Readonly<Record<string, string | null>>) => void

const none = { q: null, status: null, unit: null, rung: null, class: null, subject: null, programme: null }

export function FilterBar({ filters, set }: { filters: Filters; set: SetFilters }) {
  const reference = useReference()
  const statuses = statusesOf[filters.view]
  return (
    <div className={styles.bar} role="search">
      <div className={styles.wider}>
        <Search q={filters.q ?? ''} set={set} />
      </div>
      {statuses.length > 1 && (
        <Choice
          name="status"
          value={filters.status}
          set={set}
          options={statuses.map((value) => ({ value, words: say(rules, `status.${value}`) }))}
        />
      )}
      <Choice name="unit" value={filters.unit} set={set} options={unitOptions(reference)} />
      <Choice name="rung" value={filters.rung} set={set} options={ruleOptions(reference, filters, 'rungs')} />
      <Choice
        name="class"
        value={filters.class}
        set={set}
        options={ruleOptions(reference, filters, 'classes')}
      />
      {filters.subject && (
        <div className={styles.asIs}>
          <Tag>{say(messages, 'filter.subject')}</Tag>
        </div>
      )}
      {isNarrowed(filters) && (
        <div className={styles.asIs}>
          <Button look="quiet" onClick={() => set(none)}>
            {say(messages, 'filter.clear')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** Asks a little after the last key; cleared from elsewhere it is empty too. */
function Search({ q, set }: { q: string; set: SetFilters }) {
  const [typed, setTyped] = useState(q)
  useEffect(() => setTyped(q), [q])
  useEffect(() => {
    if (typed.trim() === q) return
    const timer = setTimeout(() => set({ q: typed.trim().length < 2 ? null : typed.trim() }), 250)
    return () => clearTimeout(timer)
    // `set` is made anew at each render; only what is typed starts the clock.
    // eslint-disable-next-line react/exhaustive-deps
  }, [typed])
  return (
    <SearchInput
      label={say(messages, 'filter.search')}
      value={typed}
      maxLength={60}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
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
  value: string | null
  set: SetFilters
  options: readonly { value: string; words: string }[]
}) {
  const { name, value, set, options } = props
  return (
    <div>
      <Select
        aria-label={say(messages, `filter.${name}`)}
        empty={say(messages, emptyWords[name])}
        options={options}
        value={value ?? ''}
        onChange={(event) => set({ [name]: event.currentTarget.value || null })}
      />
    </div>
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
