// Saved filters as tabs, each with its true count; arrows walk along them.
import { useRef, type KeyboardEvent } from 'react'
import { number } from './numbers.ts'
import styles from './Tabs.module.css'

interface Tab<T extends string> {
  readonly id: T
  readonly words: string
  /** Rows behind it; left out or null while not known, never guessed. */
  readonly count?: number | null | undefined
}

/** `panel` is the id of the element with role="tabpanel" that shows the rows. */
export function Tabs<T extends string>(props: {
  label: string
  tabs: readonly Tab<T>[]
  current: T
  onChange: (id: T) => void
  panel?: string | undefined
}) {
  const { label, tabs, current, onChange, panel } = props
  const list = useRef<HTMLDivElement>(null)
  const walk = (event: KeyboardEvent) => {
    const now = tabs.findIndex((tab) => tab.id === current)
    const to = destination(event.key, now, tabs.length)
    if (to === null) return
    event.preventDefault()
    onChange(tabs[to]!.id)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[to]?.focus()
  }
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label} onKeyDown={walk}>
      {tabs.map((tab) => (
        <button
          key={tab.id}
          type="button"
          role="tab"
          className={styles.tab}
          aria-selected={tab.id === current}
          aria-controls={tab.id === current ? panel : undefined}
          tabIndex={tab.id === current ? 0 : -1}
          onClick={() => onChange(tab.id)}
        >
          {tab.words}
          {typeof tab.count === 'number' && <span className={styles.count}>{number(tab.count)}</span>}
        </button>
      ))}
    </div>
  )
}

function destination(key: string, now: number, n: number): number | null {
  if (key === 'ArrowRight') return (now + 1) % n
  if (key === 'ArrowLeft') return (now - 1 + n) % n
  if (key === 'Home') return 0
  return key === 'End' ? n - 1 : null
}
