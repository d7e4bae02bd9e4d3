// Buttons are verbs. One primary in a view; plain for the others; quiet where a row of them would shout.
import type { AnchorHTMLAttributes, ButtonHTMLAttributes, ReactNode } from 'react'
import { cx } from './classes.ts'
import styles from './Button.module.css'

interface Look {
  look?: 'primary' | 'plain' | 'quiet' | undefined
  size?: 'normal' | 'small' | undefined
  icon?: ReactNode
  /** Takes the whole width: the one action at the end of a phone form. */
  wide?: boolean | undefined
}

interface ButtonProps extends Look, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'style'> {
  /** Work is under way: stays focusable, ignores presses, says so to a screen reader. */
  busy?: boolean | undefined
}

export function Button({
  look = 'plain',
  size,
  icon,
  wide,
  busy,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={busy && type === 'submit' ? 'button' : type}
      className={classOf({ look, size, wide, icon, children })}
      aria-disabled={busy ? true : undefined}
      aria-busy={busy ? true : undefined}
      onClick={busy ? undefined : onClick}
    >
      {icon}
      {children}
    </button>
  )
}

/** A button that only shows an icon; `label` names it for everybody, as a tooltip too. */
export function IconButton({
  label,
  ...rest
}: Omit<ButtonProps, 'children'> & { label: string; icon: ReactNode }) {
  return <Button look="quiet" aria-label={label} title={label} {...rest} />
}

interface LinkButtonProps extends Look, Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'className' | 'style'> {
  href: string
}

/** Goes somewhere, looks like a button: real address, opens in a new tab, can be copied. */
export function LinkButton({ look = 'plain', size, icon, wide, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className={classOf({ look, size, wide, icon, children })}>
      {icon}
      {children}
    </a>
  )
}

function classOf({ look = 'plain', size, wide, icon, children }: Look & { children?: ReactNode }): string {
  const bare = Boolean(icon) && (children === undefined || children === null)
  return cx(
    styles.button,
    styles[look],
    size === 'small' && styles.small,
    wide && styles.wide,
    bare && styles.bare,
  )
}
