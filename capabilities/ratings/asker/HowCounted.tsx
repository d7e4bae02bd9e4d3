// How her date was counted, in a sentence; asked for only when she wants to know.
import { call } from '#foundation/client/call.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { Words } from '#foundation/core/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { messages } from './matter-messages.ts'
import styles from './Asker.module.css'

export function HowCounted() {
  const [told, setTold] = useState<Words | 'failed' | null>(null)
  const ask = () => {
    if (told === null || told === 'failed')
      call<typeof doors.askerDue>('GET /api/q/due').then(
        ({ sentence }) => setTold(sentence),
        () => setTold('failed'),
      )
  }
  return (
    <details className={styles.how}>
      <summary onClick={ask}>{say(messages, 'how')}</summary>
      <p role="status">{told === 'failed' ? say(messages, 'how.failed') : told ? told[lang()] : '…'}</p>
    </details>
  )
}
