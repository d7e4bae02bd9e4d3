// The brief's text, ready to be copied into a document.
import { Button } from '#foundation/ui/Button.tsx'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { tell } from '#foundation/ui/Toast.tsx'
import { say } from '#foundation/ui/words.ts'
import { useRef } from 'react'
import { messages } from './messages.ts'
import styles from './Brief.module.css'

export function BriefText({ text }: { text: string }) {
  const paragraph = useRef<HTMLParagraphElement>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      tell(say(messages, 'brief.copied'))
    } catch {
      // Without https the browser keeps the clipboard to itself.
      if (paragraph.current) getSelection()?.selectAllChildren(paragraph.current)
      tell(say(messages, 'brief.copy.by-hand'))
    }
  }
  return (
    <Sheet
      title={say(messages, 'brief.text')}
      tools={
        <span data-print="no">
          <Button size="small" onClick={() => void copy()}>
            {say(messages, 'brief.copy')}
          </Button>
        </span>
      }
    >
      <p ref={paragraph} className={styles.text}>
        {text}
      </p>
    </Sheet>
  )
}
