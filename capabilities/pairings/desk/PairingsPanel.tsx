// Who serves a subject, the lead first: begin a pairing, end one, hand the lead over.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { dayOf } from '#foundation/core/days.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { partOf, useProgrammes, type Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { pairingDoors } from '../contract.ts'
import { BeginForm, EndForm, HandOverForm } from './PairingForms.tsx'
import { messages } from './messages.ts'
import type { Pairing, Roles } from './pairing.ts'
import styles from './Pairings.module.css'

type Doing = { readonly what: 'begin' | 'hand-over' } | { readonly what: 'end'; readonly pairing: Pairing }

export function PairingsPanel({ subject }: { subject: string }) {
  const session = useSession()
  const today = dayOf(useNow())
  const programmes = useProgrammes() ?? []
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const found = useQuery({
    queryKey: ['pairings', subject],
    queryFn: () =>
      call<typeof pairingDoors.listPairings>('GET /api/pairings', { query: { subject, limit: 100 } }),
  })
  const office = hasAnyRole(session, ['coordinator'])
  const all = found.data?.items ?? []
  const standing = all
    // The day it ends is the first on which it does not stand.
    .filter(({ to }) => to === null || to > today)
    .sort((a, b) => Number(b.leads) - Number(a.leads))
  const past = all.filter((pairing) => !standing.includes(pairing))
  return (
    <Sheet
      title={say(messages, 'pairings')}
      tools={office && <Tools led={standing.some(({ leads }) => leads)} onDo={setDoing} />}
    >
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.isPending && <Skeleton lines={2} />}
      {found.data && standing.length === 0 && (
        <p className={styles.quiet}>{say(messages, 'pairings.none')}</p>
      )}
      <Pairings
        pairings={standing}
        programmes={programmes}
        {...(office ? { onEnd: (pairing: Pairing) => setDoing({ what: 'end', pairing }) } : {})}
      />
      {past.length > 0 && (
        <details className={styles.past}>
          <summary>{say(messages, 'pairings.past', { n: past.length })}</summary>
          <Pairings pairings={past} programmes={programmes} />
        </details>
      )}
      {doing?.what === 'begin' && <BeginForm subject={subject} programmes={programmes} close={close} />}
      {doing?.what === 'hand-over' && (
        <HandOverForm subject={subject} programmes={programmes} close={close} />
      )}
      {doing?.what === 'end' && <EndForm pairing={doing.pairing} close={close} />}
    </Sheet>
  )
}

function Tools({ led, onDo }: { led: boolean; onDo: (doing: Doing) => void }) {
  return (
    <Row>
      {led && (
        <Button size="small" onClick={() => onDo({ what: 'hand-over' })}>
          {say(messages, 'hand-over')}
        </Button>
      )}
      <Button size="small" icon={<PlusIcon size={16} />} onClick={() => onDo({ what: 'begin' })}>
        {say(messages, 'add')}
      </Button>
    </Row>
  )
}

function Pairings(props: {
  pairings: readonly Pairing[]
  programmes: readonly Programme[]
  onEnd?: (pairing: Pairing) => void
}) {
  const { pairings, programmes, onEnd } = props
  const now = useNow()
  return (
    <ul className={styles.rows}>
      {pairings.map((pairing) => (
        <li key={pairing.id}>
          <Row apart={onEnd !== undefined}>
            <strong>{pairing.partyName ?? '—'}</strong>
            <Tag strong={pairing.leads}>{roleWords(programmes, pairing)}</Tag>
            <span className={styles.quiet}>{spanWords(pairing, now)}</span>
            {onEnd && (
              <Button size="small" look="quiet" onClick={() => onEnd(pairing)}>
                {say(messages, 'end')}
              </Button>
            )}
          </Row>
          {pairing.endedBecause && <p className={styles.quiet}>{pairing.endedBecause}</p>}
        </li>
      ))}
    </ul>
  )
}

function roleWords(programmes: readonly Programme[], { programme, role }: Pairing): string {
  const part = partOf<Roles>(
    programmes.find(({ key }) => key === programme),
    'pairings',
  )
  return part?.roles.find(({ key }) => key === role)?.words[lang()] ?? role
}

function spanWords({ from, to }: Pairing, now: string): string {
  const start = day(from, now)
  return to === null
    ? say(messages, 'since', { from: start })
    : say(messages, 'span', { from: start, to: day(to, now) })
}
