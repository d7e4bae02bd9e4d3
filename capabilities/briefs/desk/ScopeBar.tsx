// Programme and period above a register or brief: presets for the usual, two days for the rest.
import { DateInput } from '#foundation/ui/DateInput.tsx'
import { FilterBar, FilterPlain, FilterSelect } from '#foundation/ui/Filters.tsx'
import { say } from '#foundation/ui/words.ts'
import { ProgrammeFilter } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { ReactNode } from 'react'
import { messages } from './messages.ts'
import { daysOf, presetOf, presets } from './period.ts'
import type { Scope } from './useScope.ts'
import styles from './Brief.module.css'

export function ScopeBar({ scope, children }: { scope: Scope; children?: ReactNode }) {
  const { programmes, programme, days, today, set } = scope
  const preset = presetOf(days, today)
  const choose = (value: string | null) => {
    const known = presets.find((one) => one === value)
    if (known) set({ ...daysOf(known, today) })
  }
  return (
    <FilterBar>
      {programmes && programmes.length > 1 && (
        <ProgrammeFilter
          programmes={programmes}
          value={programme?.key ?? null}
          onChange={(key) => set({ programme: key })}
        />
      )}
      <FilterSelect
        label={say(messages, 'period')}
        value={preset ?? 'own'}
        options={[...presets, ...(preset === null ? (['own'] as const) : [])].map((value) => ({
          value,
          words: say(messages, `period.${value}`),
        }))}
        onChange={choose}
      />
      <FilterPlain>
        <span className={styles.days}>
          <DayInput name="from" value={days.from} onChange={(from) => set({ from, to: days.to })} />
          <span className={styles.until}>
            <span aria-hidden="true">–</span>
            <DayInput name="to" value={days.to} onChange={(to) => set({ from: days.from, to })} />
          </span>
        </span>
      </FilterPlain>
      {children && <FilterPlain>{children}</FilterPlain>}
    </FilterBar>
  )
}

function DayInput(props: { name: 'from' | 'to'; value: string; onChange: (day: string) => void }) {
  const { name, value, onChange } = props
  return <DateInput aria-label={say(messages, name)} value={value} onChange={(day) => day && onChange(day)} />
}
