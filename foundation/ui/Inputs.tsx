// Native controls in our clothes: the browser's own keyboard, picker and voice input come with them.
import {
  useState,
  type InputHTMLAttributes,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { cx } from './classes.ts'
import { useFrame } from './Field.tsx'
import { ClipIcon, DownIcon, SearchIcon } from './icons.tsx'
import { messages } from './choice-messages.ts'
import { say } from './words.ts'
import styles from './Field.module.css'

type Bare<T> = Omit<T, 'className' | 'style'>

interface InputProps extends Bare<InputHTMLAttributes<HTMLInputElement>> {
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line: text, tel, date, number, password. In a <Field>, or with aria-label. */
export function Input({ inputRef, ...rest }: InputProps) {
  return <input ref={inputRef} {...useFrame()} {...rest} className={styles.control} />
}

interface TextareaProps extends Bare<TextareaHTMLAttributes<HTMLTextAreaElement>> {
  inputRef?: Ref<HTMLTextAreaElement> | undefined
}

/** Several lines; grows with what is typed where the browser can. */
export function Textarea({ inputRef, rows = 3, ...rest }: TextareaProps) {
  return (
    <textarea
      ref={inputRef}
      rows={rows}
      {...useFrame()}
      {...rest}
      className={cx(styles.control, styles.text)}
      // Where a box grows with its text, `rows` alone would be forgotten.
      style={{ minHeight: `calc(${rows} * 1.55em + 22px)` }}
    />
  )
}

interface SelectProps extends Bare<SelectHTMLAttributes<HTMLSelectElement>> {
  options: readonly { value: string; words: string }[]
  /** Shown first with the value ''. */
  empty?: string | undefined
}

/** A short list of choices; for more than about fifteen, or a search, use Pick. */
export function Select({ options, empty, ...rest }: SelectProps) {
  return (
    <span className={styles.select}>
      <select {...useFrame()} {...rest} className={styles.control}>
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
      <DownIcon size={16} />
    </span>
  )
}

/** The search of a list. `id` lets the key `/` find it: data-search marks the one of this view. */
export function SearchInput({ label, inputRef, ...rest }: InputProps & { label: string }) {
  return (
    <span className={styles.search}>
      <SearchIcon size={18} />
      <input
        ref={inputRef}
        placeholder={label}
        {...rest}
        type="search"
        aria-label={label}
        data-search=""
        className={styles.control}
      />
    </span>
  )
}

interface FileInputProps extends Omit<InputProps, 'type' | 'value' | 'onChange'> {
  onFiles: (files: readonly File[]) => void
}

/** Files by picker or by dropping them on it; on a phone `capture` opens the camera. Shows the names of what was chosen. */
export function FileInput({ onFiles, inputRef, ...rest }: FileInputProps) {
  const [names, setNames] = useState<readonly string[]>([])
  const take = (files: readonly File[]) => {
    setNames(files.map((file) => file.name))
    onFiles(files)
  }
  return (
    <label
      className={styles.file}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <input
        ref={inputRef}
        {...useFrame()}
        {...rest}
        type="file"
        onChange={(event) => take([...(event.currentTarget.files ?? [])])}
      />
      <ClipIcon />
      <span className={styles.pickFile}>{say(messages, rest.multiple ? 'file.several' : 'file.one')}</span>
      <span className={styles.drop}>{say(messages, 'file.drop')}</span>
      {names.length > 0 && <span className={styles.fileNames}>{names.join(', ')}</span>}
    </label>
  )
}
