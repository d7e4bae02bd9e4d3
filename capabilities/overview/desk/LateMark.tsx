// Late, for a wall: the shape of its colour, the colour's name and the words, as large as the text around them.
import { messages as marks } from '#foundation/ui/mark-messages.ts'
import { Shape, type Alarm } from '#foundation/ui/shapes.tsx'
import { say } from '#foundation/ui/words.ts'
import styles from './Screen.module.css'

export function LateMark({ words, tone = 'amber' }: { words: string; tone?: Alarm }) {
  return (
    <span className={styles.late}>
      <svg width="18" height="18" aria-hidden="true">
        <Shape tone={tone} x={9} y={9} size={14} />
      </svg>
      {say(marks, `hue.${tone}`)} {words}
    </span>
  )
}
