// Picking one of many by typing: a subject, a unit, an officer. Answers to pinyin initials and codes if the finder does.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { cx } from './classes.ts'
import { Field, useFrame } from './Field.tsx'
import { messages } from './pick-messages.ts'
import { say } from './words.ts'
import fields from './Field.module.css'
import styles from './Pick.module.css'

export interface PickOption {
  readonly id: string
  readonly words: string
  /** Second line: code, area, unit. */
  readonly hint?: string | undefined
}

interface PickProps {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  required?: boolean | undefined
  value: PickOption | null
  onPick: (option: PickOption | null) => void
  /** Called with what is typed, also with '' for those to offer first (recent ones). May answer at once or later. */
  find: (typed: string) => readonly PickOption[] | Promise<readonly PickOption[]>
  placeholder?: string | undefined
}

export function Pick({ label, hint, error, required, ...rest }: PickProps) {
  return (
    <Field label={label} hint={hint} error={error} required={required}>
      <PickBox {...rest} />
    </Field>
  )
}

function PickBox({
  value,
  onPick,
  find,
  placeholder,
}: Omit<PickProps, 'label' | 'hint' | 'error' | 'required'>) {
  const frame = useFrame()
  const list = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const { options, settled } = useFound(find, typed)
  const [at, setAt] = useState(0)
  const open = typed !== null
  const choose = (option: PickOption | undefined) => {
    if (!option) return
    onPick(option)
    setTyped(null)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && open)
      return (event.preventDefault(), event.stopPropagation(), setTyped(null))
    if (event.key === 'Enter' && open) return (event.preventDefault(), choose(options[at]))
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    if (open) setAt((at + step + options.length) % Math.max(1, options.length))
    else setTyped('')
  }
  return (
    <div className={styles.pick}>
      <input
        {...frame}
        className={fields.control}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? list : undefined}
        aria-activedescendant={open && options[at] ? `${list}-${at}` : undefined}
        placeholder={placeholder}
        value={typed || (value?.words ?? '')}
        onFocus={(event) => event.currentTarget.select()}
        onClick={() => setTyped(typed ?? '')}
        onBlur={() => setTyped(null)}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          setAt(0)
          if (value) onPick(null)
        }}
        onKeyDown={onKeyDown}
      />
      {open && <Found list={list} options={options} at={at} onChoose={choose} />}
      <p className={options.length === 0 ? styles.told : styles.heard} role="status">
        {open && settled
          ? say(messages, options.length === 0 ? 'pick.none' : 'pick.found', { n: options.length })
          : ''}
      </p>
    </div>
  )
}

function Found(props: {
  list: string
  options: readonly PickOption[]
  at: number
  onChoose: (option: PickOption) => void
}) {
  const { list, options, at, onChoose } = props
  const current = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // Some browsers answer with a promise, which is no way to clean up.
    void current.current?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <ul
      id={list}
      role="listbox"
      aria-label={say(messages, 'pick.found', { n: options.length })}
      className={styles.list}
    >
      {options.map((option, i) => (
        <li
          key={option.id}
          ref={i === at ? current : undefined}
          id={`${list}-${i}`}
          role="option"
          aria-selected={i === at}
          className={cx(styles.option, i === at && styles.at)}
          // The input keeps its focus, so that the list stays until the press is done.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span>{option.words}</span>
          {option.hint && <span className={styles.hint}>{option.hint}</span>}
        </li>
      ))}
    </ul>
  )
}

/** Asks a little after the last key; an answer that was overtaken by a later one is dropped. */
function useFound(find: PickProps['find'], typed: string | null) {
  const [found, setFound] = useState<{ options: readonly PickOption[]; for: string | null }>({
    options: [],
    for: null,
  })
  const finder = useRef(find)
  finder.current = find
  useEffect(() => {
    if (typed === null) return
    let overtaken = false
    const ask = async () => {
      const options = await finder.current(typed.trim())
      if (!overtaken) setFound({ options, for: typed })
    }
    const timer = setTimeout(
      () => void ask().catch(() => setFound({ options: [], for: typed })),
      typed === '' ? 0 : 150,
    )
    return () => {
      overtaken = true
      clearTimeout(timer)
    }
  }, [typed])
  return { options: found.options, settled: found.for === typed }
}
