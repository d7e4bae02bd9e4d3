// Small marks beside words: tags, supervision colours, who sees it, how far a sending has come.
import type { ReactNode } from 'react'
import { cx } from './classes.ts'
import { CheckIcon, DeviceIcon, EyeIcon, LockIcon, NoteIcon, SendIcon } from './icons.tsx'
import { messages } from './mark-messages.ts'
import { Shape, type Alarm } from './shapes.tsx'
import { say } from './words.ts'
import styles from './Marks.module.css'

/** A word in a hairline frame: a class, a rung, a role. Never coloured. */
export function Tag({ children, strong = false }: { children: ReactNode; strong?: boolean | undefined }) {
  return <span className={cx(styles.tag, strong && styles.strong)}>{children}</span>
}

/** ● 蓝 提醒, ▲ 黄 警示, ■ 红 督办: shape, colour's name and word together. `wash` lays it on its own ground. */
export function ColourMark({
  tone,
  word,
  wash = false,
}: {
  tone: Alarm
  word?: string | undefined
  wash?: boolean
}) {
  return (
    <span className={cx(styles.mark, wash && styles.wash, wash && styles[tone])}>
      <svg className={styles.shape} width="14" height="14" aria-hidden="true">
        <Shape tone={tone} x={7} y={7} size={11} />
      </svg>
      {say(messages, `hue.${tone}`)} {word ?? say(messages, `tone.${tone}`)}
    </span>
  )
}

/** 「诉求人可见」 or 内部: shown before anything is typed and beside everything that was. */
export function SeenMark({ by }: { by: 'asker' | 'internal' }) {
  return (
    <span className={cx(styles.mark, by === 'asker' ? styles.seen : styles.internal)}>
      {by === 'asker' ? <EyeIcon size={16} /> : <LockIcon size={16} />}
      {say(messages, `seen.${by}`)}
    </span>
  )
}

type Sending = 'kept' | 'sending' | 'received' | 'needs-you'

const sendingIcons = { kept: DeviceIcon, sending: SendIcon, received: CheckIcon, 'needs-you': NoteIcon }

/** The truth about one item on its way: on this phone, sending, received, needs you. */
export function SendMark({ state, n }: { state: Sending; n?: number | undefined }) {
  const Picture = sendingIcons[state]
  return (
    <span
      className={cx(styles.mark, state === 'needs-you' && styles.needs, state === 'received' && styles.quiet)}
    >
      <Picture size={16} />
      {say(messages, `send.${state}`)}
      {n !== undefined && ` ${n}`}
    </span>
  )
}
