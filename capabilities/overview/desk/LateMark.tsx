// Late, for a wall: the amber shape, the colour's name and the words, as large as the text around them.
import { messages as marks } from '#foundation/ui/mark-messages.ts'
import { Shape } from '#foundation/ui/shapes.tsx'
import { say } from '#foundation/ui/words.ts'
import styles from './Screen.module.css'

export function LateMark({ words }: { words: string }) {
  return (
    <span className={styles.late}>
      <svg width="18" height="18" aria-hidden="true">
        <Shape tone="amber" x={9} y={9} size={14} />
      </svg>
      {say(marks, 'hue.amber')} {words}
    </span>
  )
}
