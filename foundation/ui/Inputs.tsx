// Native controls in our clothes: the browser's own keyboard, picker and voice input come with them.
import type { InputHTMLAttributes, Ref, SelectHTMLAttributes, TextareaHTMLAttributes } from 'react'
import { cx } from './classes.ts'
import { useFrame } from './Field.tsx'
import { DownIcon, SearchIcon } from './icons.tsx'
import fields from './Field.module.css'
import styles from './Inputs.module.css'

type Bare<T> = Omit<T, 'className' | 'style'>

export interface InputProps extends Bare<InputHTMLAttributes<HTMLInputElement>> {
  inputRef?: Ref<HTMLInputElement> | undefined
}

/** One line: text, tel, date, number, password. In a <Field>, or with aria-label. */
export function Input({ inputRef, ...rest }: InputProps) {
  return <input ref={inputRef} {...useFrame()} {...rest} className={fields.control} />
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
      className={cx(fields.control, fields.text)}
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
      <select {...useFrame()} {...rest} className={fields.control}>
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
        className={fields.control}
      />
    </span>
  )
}
