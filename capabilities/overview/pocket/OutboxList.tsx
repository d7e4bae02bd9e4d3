// What was done on this phone and its true state: kept, sending, received; what the server refused waits for its owner.
import type { Op } from '#foundation/outbox/op.ts'
import { stateOf, useOutbox } from '#foundation/outbox/useOutbox.ts'
import { moment } from '#foundation/ui/dates.ts'
import { later, Waiting } from '#foundation/ui/faces.ts'
import { List } from '#foundation/ui/List.tsx'
import { SendMark } from '#foundation/ui/Marks.tsx'
import { say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import { messages } from './here-messages.ts'
import styles from './Overview.module.css'
import { Section } from './Section.tsx'

const Refused = later(() => import('./Refused.tsx'), 'Refused')

const kinds = { recordVisit: 'here.visit', noteMatter: 'here.note', keepPromise: 'here.promise' } as const

/** `known`: ids that the server's own lists show already, so that nothing stands on the page twice. */
export function OutboxList({ known, now }: { known: ReadonlySet<string>; now: string }) {
  const waiting = useOutbox()
  const [open, setOpen] = useState<Op | null>(null)
  const shown = waiting.ops
    .filter((op) => op.state !== 'received' || (isVisit(op) && !known.has(idOf(op))))
    .reverse()
  if (shown.length === 0) return null
  return (
    <Section title={say(messages, 'here')}>
      {!navigator.onLine && <p className={styles.aside}>{say(messages, 'here.offline')}</p>}
      <List
        label={say(messages, 'here')}
        entries={shown.map((op) => {
          const kind = kinds[op.name as keyof typeof kinds]
          return {
            id: op.id,
            title: op.title,
            hint: [kind && say(messages, kind), moment(op.happenedAt, now)].filter(Boolean).join(' · '),
            end: <SendMark state={stateOf(op, waiting)} />,
            ...(op.state === 'needs-you'
              ? { onPress: () => setOpen(op) }
              : isVisit(op)
                ? { href: `/m/visits/${idOf(op)}/card` }
                : {}),
          }
        })}
      />
      <Waiting.Provider value={null}>
        {open && <Refused op={open} onClose={() => setOpen(null)} />}
      </Waiting.Provider>
    </Section>
  )
}

function isVisit({ name }: Op): boolean {
  return name === 'recordVisit'
}

/** 'visit/<id>' names the visit. */
function idOf({ entity }: Op): string {
  return entity.slice(entity.indexOf('/') + 1)
}
