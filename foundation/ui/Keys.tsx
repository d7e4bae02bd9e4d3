// The keyboard: keys that act, hints that show them, the list under `?`, and the link past the navigation.
import { useEffect, useRef, type ReactNode } from 'react'
import { messages as deskWords } from './desk-messages.ts'
import { messages } from './messages.ts'
import { say } from './words.ts'
import styles from './Keys.module.css'

type KeyMap = Readonly<Record<string, () => void>>

/**
 * `useKeys({ e: next, '/': search })`: single keys, as `KeyboardEvent.key` names them. Silent while somebody types, in a
 * dialog or menu, and with Ctrl, Alt or Meta held.
 */
export function useKeys(keys: KeyMap): void {
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = latest.current[event.key]
      if (
        !act ||
        event.defaultPrevented ||
        event.ctrlKey ||
        event.altKey ||
        event.metaKey ||
        isTaken(event.target)
      )
        return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}

/** Moves to the search field of the view, if it has one. */
export function focusSearch(): void {
  document.querySelector<HTMLElement>('[data-search]')?.focus()
}

export function KeyHint({ children }: { children: ReactNode }) {
  return <kbd className={styles.key}>{children}</kbd>
}

/** The list that `?` opens. */
export function KeyList({ keys }: { keys: readonly { key: string; words: string }[] }) {
  return (
    <>
      <p className={styles.lead}>{say(deskWords, 'keys.hint')}</p>
      <dl className={styles.list}>
        {keys.map(({ key, words }) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((part) => (
                <KeyHint key={part}>{part}</KeyHint>
              ))}
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** First in the page; `to` is the id of the main part. */
export function SkipLink({ to }: { to: string }) {
  return (
    <a className={styles.skip} href={`#${to}`}>
      {say(messages, 'skip')}
    </a>
  )
}

function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.closest('[role=dialog], dialog, [role=menu], [role=listbox]')) return true
  const ticked = target instanceof HTMLInputElement && ['checkbox', 'button', 'submit'].includes(target.type)
  return target.isContentEditable || (!ticked && target.matches('input, textarea, select'))
}
