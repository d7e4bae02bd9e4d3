// One slip: what is required until when, of whom, and its thread from issue to release; what may be done now.
import { hrefOf } from '#foundation/client/call.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { DeskMenu } from '#foundation/ui/DeskMenu.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { KeyHint, useKeys } from '#foundation/ui/Keys.tsx'
import { Facts } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { ThreadPage } from '#foundation/ui/ThreadPage.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { messages as forms } from './form-messages.ts'
import { messages } from './messages.ts'
import { SlipForm, type Doing } from './SlipForms.tsx'
import { slipThread } from './slip-thread.tsx'
import { aboutPath, askSlip, SlipColour, SlipState, type Slip } from './slip.tsx'
import styles from './Supervision.module.css'

export function SlipPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({ queryKey: ['supervision', 'slip', id], queryFn: () => askSlip(id) })
  if (found.data) return <Shown slip={found.data} />
  return (
    <Pane title={say(messages, 'slip')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

/** What this person may do now, the most likely first. */
function possibleFor({ may, status }: Slip): Doing[] {
  return [
    ...(may.answer ? (['answer'] as const) : []),
    ...(may.receive ? (['receive'] as const) : []),
    ...(may.reply ? (['reply'] as const) : []),
    ...(may.release ? (['release'] as const) : []),
    ...(may.release && status === 'replied' ? (['send-back'] as const) : []),
    ...(may.object ? (['object'] as const) : []),
    ...(may.name ? (['name'] as const) : []),
  ]
}

function Shown({ slip }: { slip: Slip }) {
  const now = useNow()
  const units = useDirectory()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [first, second, ...rest] = possibleFor(slip)
  useKeys(first ? { e: () => setDoing(first) } : {})
  return (
    <Pane
      over={
        <>
          <a href={aboutPath(slip.about)}>{slip.about.title}</a> {slip.about.number}
        </>
      }
      title={slip.number}
      lead={
        <p className={styles.tools}>
          <SlipColour slip={slip} /> <SlipState slip={slip} />
        </p>
      }
      foot={
        first && (
          <>
            <Button look="primary" onClick={() => setDoing(first)}>
              {say(forms, first)} <KeyHint>e</KeyHint>
            </Button>
            {second && <Button onClick={() => setDoing(second)}>{say(forms, second)}</Button>}
            {rest.length > 0 && (
              <DeskMenu
                trigger={<Button look="quiet">{say(messages, 'more')}</Button>}
                items={rest.map((id) => ({ id, words: say(forms, id), onChoose: () => setDoing(id) }))}
              />
            )}
          </>
        )
      }
    >
      <Facts facts={factsOf(slip, units.name, now)} />
      <section>
        <h2 className={styles.name}>{say(messages, 'requirement')}</h2>
        <p className={styles.text}>{slip.requirement}</p>
      </section>
      <p>
        <LinkButton
          look="quiet"
          size="small"
          icon={<DownloadIcon />}
          href={hrefOf('GET /api/slips/:id/document', { params: { id: slip.id } })}
          download
        >
          {say(messages, 'print')}
        </LinkButton>
      </p>
      <section>
        <h2 className={styles.name}>{say(messages, 'thread')}</h2>
        <ThreadPage label={say(messages, 'thread')} now={now} entries={slipThread(slip, units.name, now)} />
      </section>
      <SlipForm doing={doing} slip={slip} close={() => setDoing(null)} />
    </Pane>
  )
}

function factsOf(slip: Slip, unitName: (id: string | null) => string, now: string) {
  const to = [unitName(slip.unit), slip.personName].filter(Boolean).join(' · ')
  const from = [unitName(slip.issuerUnit), slip.issuer].filter(Boolean).join(' · ')
  const facts: (readonly [string, ReactNode])[] = [
    [say(messages, 'to'), to],
    [say(messages, 'reply-by'), day(slip.due, now)],
    [say(messages, 'from'), from],
    [say(messages, 'releaser'), slip.releaser],
    [say(messages, 'object-until'), day(slip.objectUntil, now)],
  ]
  if (slip.reason) facts.push([say(messages, 'reason'), slip.reason])
  return facts
}
