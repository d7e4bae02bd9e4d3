// A menu of actions under a button, on Base UI: arrows, letters and Escape work. For the desk.
import { Menu } from '@base-ui/react/menu'
import { Fragment, type ReactElement, type ReactNode } from 'react'
import { messages } from './desk-messages.ts'
import { say } from './words.ts'
import styles from './DeskMenu.module.css'

export interface MenuItem {
  readonly id: string
  readonly words: ReactNode
  /** The key that does the same, or a figure. */
  readonly hint?: ReactNode
  readonly icon?: ReactNode
  readonly disabled?: boolean | undefined
  /** Draws a hairline above it. */
  readonly apart?: boolean | undefined
  readonly href?: string | undefined
  readonly onChoose?: (() => void) | undefined
}

/** `trigger` is a <Button> or <IconButton> element; it gets the behaviour of a menu button. */
export function DeskMenu({
  trigger,
  items,
  align = 'end',
}: {
  trigger: ReactElement
  items: readonly MenuItem[]
  align?: 'start' | 'end' | undefined
}) {
  return (
    <Menu.Root>
      <Menu.Trigger render={trigger} />
      <Menu.Portal>
        {/* All content of a page lies in a landmark, also what is drawn at its end. */}
        <section aria-label={say(messages, 'menu')}>
          <Menu.Positioner className={styles.place} sideOffset={4} align={align}>
            <Menu.Popup className={styles.menu}>{items.map(entry)}</Menu.Popup>
          </Menu.Positioner>
        </section>
      </Menu.Portal>
    </Menu.Root>
  )
}

function entry(item: MenuItem) {
  const inside = (
    <>
      {item.icon}
      <span className={styles.words}>{item.words}</span>
      {item.hint && <span className={styles.hint}>{item.hint}</span>}
    </>
  )
  return (
    <Fragment key={item.id}>
      {item.apart && <Menu.Separator className={styles.apart} />}
      {item.href === undefined ? (
        <Menu.Item
          className={styles.item}
          disabled={item.disabled ?? false}
          onClick={() => item.onChoose?.()}
        >
          {inside}
        </Menu.Item>
      ) : (
        <Menu.LinkItem className={styles.item} href={item.href}>
          {inside}
        </Menu.LinkItem>
      )}
    </Fragment>
  )
}
