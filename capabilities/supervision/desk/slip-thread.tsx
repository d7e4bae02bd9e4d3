// A slip as the thread of its page: each entry a sentence, its colour where it got one, and what lies ahead.
import { day } from '#foundation/ui/dates.ts'
import type { ThreadEntry } from '#foundation/ui/ThreadPage.tsx'
import { say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import type { Slip } from './slip.tsx'
import styles from './Supervision.module.css'

type Step = Slip['steps'][number]

export function slipThread(slip: Slip, unitName: (id: string | null) => string, now: string): ThreadEntry[] {
  const done = slip.steps.map((step, n): ThreadEntry => {
    const by = [unitName(step.unit), step.by].filter(Boolean).join(' · ')
    return {
      ...{ id: String(n), at: step.at, kind: 'done', words: wordsOf(step, now) },
      who: by === '' ? say(messages, 'entry.system') : by,
      ...(step.colour ? { tone: step.colour } : {}),
      ...(step.text ? { more: <p className={styles.text}>{step.text}</p> } : {}),
    }
  })
  return [...done, ...ahead(slip, unitName, now)]
}

function wordsOf({ type, colour, due, upheld, to }: Step, now: string): string {
  const params = {
    colour: colour ? say(messages, `hue.${colour}`) : '',
    due: due ? day(due, now) : '',
    to: to ?? '',
  }
  const key = type === 'ObjectionAnswered' ? `entry.${type}.${upheld === true}` : `entry.${type}`
  return say(messages, key as 'entry.SlipIssued', params)
}

function ahead(slip: Slip, unitName: (id: string | null) => string, now: string): ThreadEntry[] {
  const at = slip.steps.at(-1)?.at ?? slip.issuedAt
  if (slip.status === 'replied')
    return [
      {
        id: 'holder',
        at,
        kind: 'holder',
        tone: 'quiet',
        words: say(messages, 'entry.waits', { name: slip.releaser }),
      },
    ]
  if (slip.status !== 'open') return []
  const due = day(slip.due, now)
  return [
    {
      id: 'holder',
      at,
      kind: 'holder',
      tone: slip.colour,
      words: say(messages, 'entry.holder', { unit: unitName(slip.unit) }),
    },
    {
      id: 'due',
      at: `${slip.due}T23:59:59.999+08:00`,
      kind: 'due',
      words: say(messages, 'entry.due', { due }),
    },
  ]
}
