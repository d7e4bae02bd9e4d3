// The supervision of one matter or promise, at the end of its page: its colour and why, exemption, slips; supervisors act on it here.
import { call } from '#foundation/client/call.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { DeskList } from '#foundation/ui/DeskList.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { ColourMark } from '#foundation/ui/Marks.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { supervisionDoors } from '../contract.ts'
import { readers } from '../roles.ts'
import { messages as forms } from './form-messages.ts'
import { messages } from './messages.ts'
import { becauseWords, SlipColour, SlipState, type Thing } from './slip.tsx'
import { ThingForm, type ThingDoing } from './ThingForms.tsx'
import styles from './Supervision.module.css'

/** `params.about` is the kind; left out, it is a matter. */
export function ThingSection({ params }: ScreenProps) {
  const reads = hasAnyRole(useSession(), readers)
  const { id } = params
  const kind = params['about'] === 'promise' ? 'promise' : 'matter'
  return id && reads ? <Asked kind={kind} id={id} /> : null
}

function Asked({ kind, id }: { kind: 'matter' | 'promise'; id: string }) {
  const found = useQuery({
    queryKey: ['supervision', 'thing', kind, id],
    queryFn: () =>
      call<typeof supervisionDoors.getSupervisedThing>('GET /api/supervision/things/:kind/:id', {
        params: { kind, id },
      }),
  })
  if (found.isError) return <NotCome error={found.error} again={() => void found.refetch()} />
  return found.data ? <Shown thing={found.data} /> : null
}

function Shown({ thing }: { thing: Thing }) {
  const now = useNow()
  const [doing, setDoing] = useState<ThingDoing | null>(null)
  const { colour, exemption, started, slips } = thing
  const possible = possibleFor(thing)
  const hasNothing = colour === null && exemption === null && started === null && slips.length === 0
  // Who does nothing here is not told that there is nothing.
  if (hasNothing && possible.length === 0) return null
  return (
    <Sheet
      title={say(messages, 'place')}
      tools={
        <span className={styles.tools}>
          {possible.map((each) => (
            <Button key={each} look="quiet" size="small" onClick={() => setDoing(each)}>
              {say(forms, each)}
            </Button>
          ))}
        </span>
      }
    >
      <div className={styles.lines}>
        <p>{colour ? <ColourMark tone={colour} word={becauseWords(thing)} /> : <None />}</p>
        {exemption && (
          <p className={styles.quiet}>
            {say(messages, 'exemption', {
              ...{ until: day(exemption.until, now), reason: exemption.reason, by: exemption.by ?? '—' },
            })}
          </p>
        )}
        {started && (
          <p className={styles.quiet}>
            {say(messages, 'started', {
              ...{ colour: say(messages, `hue.${started.colour}`), reason: started.reason },
              by: started.by ?? '—',
            })}
          </p>
        )}
        {slips.length > 0 && (
          <DeskList
            label={say(messages, 'slip')}
            entries={slips.map((slip) => ({
              id: slip.id,
              href: `/slips/${slip.id}`,
              title: slip.number,
              hint: say(messages, 'entry.due', { due: day(slip.due, now) }),
              beside: (
                <>
                  <SlipColour slip={slip} /> <SlipState slip={slip} />
                </>
              ),
            }))}
          />
        )}
      </div>
      <ThingForm doing={doing} thing={thing} close={() => setDoing(null)} />
    </Sheet>
  )
}

function None() {
  return <span className={styles.quiet}>{say(messages, 'colour.none')}</span>
}

function possibleFor({ may, exemption, started, colour }: Thing): ThingDoing[] {
  const mayIssue = may.issue && (colour !== null || may.startHigher)
  return [
    ...(mayIssue ? (['issue'] as const) : []),
    ...(may.exempt && exemption === null ? (['exempt'] as const) : []),
    ...(may.exempt && exemption !== null ? (['exempt.end'] as const) : []),
    ...(may.startHigher && started === null ? (['start'] as const) : []),
    ...(may.startHigher && started !== null ? (['start.end'] as const) : []),
  ]
}
