// The filters above a list of the desk; what they hold lives in the address (useFilters), so that a list can be sent on.
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { SearchInput, Select } from './Inputs.tsx'
import styles from './Filters.module.css'

export function FilterBar({ children }: { children: ReactNode }) {
  return (
    <div className={styles.bar} role="search" data-print="no">
      {children}
    </div>
  )
}

/** Asks a little after the last key; fewer than `least` letters ask for nothing. */
export function FilterSearch(props: {
  label: string
  value: string | null
  onChange: (value: string | null) => void
  least?: number
}) {
  const { label, value, onChange, least = 1 } = props
  const stands = value ?? ''
  const [typed, setTyped] = useState(stands)
  const [stood, setStood] = useState(stands)
  const meant = typed.trim().length < least ? '' : typed.trim()
  if (stood !== stands) {
    setStood(stands)
    // Changed from elsewhere; what was asked for from here stays as it is typed, spaces and all.
    if (meant !== stands) setTyped(stands)
  }
  // Made anew at each render, while only what is typed starts the clock.
  const ask = useRef(onChange)
  ask.current = onChange
  useEffect(() => {
    if (meant === stands) return
    const timer = setTimeout(() => ask.current(meant || null), 250)
    return () => clearTimeout(timer)
  }, [meant, stands])
  return (
    <div className={styles.wide}>
      <SearchInput
        label={label}
        value={typed}
        maxLength={60}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  )
}

/** `empty` is what stands for no choice: "全部单位". */
export function FilterSelect(props: {
  label: string
  empty?: string
  value: string | null
  options: readonly { value: string; words: string }[]
  onChange: (value: string | null) => void
}) {
  const { label, empty, value, options, onChange } = props
  return (
    <div className={styles.one}>
      <Select
        aria-label={label}
        empty={empty}
        options={options}
        value={value ?? ''}
        onChange={(event) => onChange(event.currentTarget.value || null)}
      />
    </div>
  )
}

/** A tick, a button, a date beside the others. */
export function FilterPlain({ children }: { children: ReactNode }) {
  return <div className={styles.asIs}>{children}</div>
}
