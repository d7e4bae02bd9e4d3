// The big screen: dark, for a wall of 1920 × 1080; over the whole window, asked again each minute. It ranks nobody.
import { useSession } from '#foundation/client/session.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { useNow } from '#foundation/ui/now.ts'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { go } from '#foundation/ui/where.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useEffect, useRef } from 'react'
import { Classes, LateUnits, Rungs, Verdicts } from './ScreenParts.tsx'
import { ScreenFigures, ScreenThreads } from './ScreenThreads.tsx'
import { messages } from './screen-messages.ts'
import { useScreen } from './useScreen.ts'
import styles from './Screen.module.css'

export function ScreenPage() {
  const dialog = useRef<HTMLDialogElement>(null)
  const screen = useScreen()
  useDark()
  // Modal, so that what lies behind it is out of reach for keyboard and screen reader too.
  useEffect(() => {
    dialog.current?.showModal()
    dialog.current?.focus()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={styles.screen}
      tabIndex={-1}
      aria-labelledby="screen-title"
      onCancel={(event) => {
        event.preventDefault()
        go('/')
      }}
    >
      <Head programme={screen.programme?.words[lang()] ?? ''} />
      {screen.open.isError ? (
        <NotCome error={screen.open.error} again={() => void screen.open.refetch()} />
      ) : screen.open.data ? (
        <>
          <ScreenFigures screen={screen} />
          <div className={styles.columns}>
            <ScreenThreads screen={screen} />
            <div className={styles.column}>
              <Rungs screen={screen} />
              <LateUnits screen={screen} />
            </div>
            <div className={styles.column}>
              <Classes screen={screen} />
              <Verdicts screen={screen} />
            </div>
          </div>
        </>
      ) : (
        <Skeleton lines={12} />
      )}
    </dialog>
  )
}

function Head({ programme }: { programme: string }) {
  const now = useNow()
  const { jurisdiction } = useSession()
  return (
    <header className={styles.head}>
      <h1 id="screen-title">{say(messages, 'title', { jurisdiction, programme })}</h1>
      <p className={styles.day}>{dayWithWeekday(now, now)}</p>
      <button
        type="button"
        className={styles.quietButton}
        onClick={() => void document.documentElement.requestFullscreen?.().catch(() => {})}
      >
        {say(messages, 'full')}
      </button>
      <a className={styles.quietButton} href="/">
        {say(messages, 'leave')}
      </a>
    </header>
  )
}

/** Dark while it is shown, whatever the person has chosen for the desk. */
function useDark(): void {
  useEffect(() => {
    const root = document.documentElement
    const before = root.dataset['theme']
    root.dataset['theme'] = 'dark'
    return () => {
      if (before === undefined) delete root.dataset['theme']
      else root.dataset['theme'] = before
    }
  }, [])
}
