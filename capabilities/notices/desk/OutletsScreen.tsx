// For those who keep the house: channels to persons, webhooks and robots, and what became of each delivery.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { doors } from '../contract.ts'
import { AddOutlet } from './AddOutlet.tsx'
import { Deliveries } from './Deliveries.tsx'
import { messages } from './messages.ts'
import { messages as place } from './place-messages.ts'
import { OutletRow } from './OutletRow.tsx'
import styles from './Notices.module.css'

type Channel = ReplyOf<typeof doors.listOutlets>['channels'][number]

export function OutletsScreen() {
  const mayChange = hasAnyRole(useSession(), ['sysadmin'])
  const [adding, setAdding] = useState(false)
  const found = useQuery({
    queryKey: ['outlets'],
    queryFn: () => call<typeof doors.listOutlets>('GET /api/outlets'),
    // Others are at work on it: what waits, and what was taken, moves by itself.
    refetchInterval: 5_000,
  })
  const queries = useQueryClient()
  // The deliveries below move with it.
  useEffect(
    () => void queries.invalidateQueries({ queryKey: ['deliveries'] }),
    [found.dataUpdatedAt, queries],
  )
  const { items = [], channels = [] } = found.data ?? {}
  const add = mayChange && <Button onClick={() => setAdding(true)}>{say(messages, 'add')}</Button>
  return (
    <Work title={say(place, 'place')} lead={say(messages, 'place.lead')}>
      <div className={styles.page}>
        {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
        <Sheet title={say(messages, 'channels')}>
          {found.isPending && <Skeleton lines={2} />}
          <ul className={styles.rows}>
            {channels.map((channel) => (
              <ChannelRow key={channel.channel} channel={channel} />
            ))}
          </ul>
        </Sheet>
        <Sheet title={say(messages, 'outlets')} tools={add}>
          {found.data && items.length === 0 && (
            <p className={styles.quiet}>{say(messages, 'outlets.empty')}</p>
          )}
          <ul className={styles.rows}>
            {items.map((outlet) => (
              <OutletRow key={outlet.id} outlet={outlet} mayChange={mayChange} />
            ))}
          </ul>
        </Sheet>
        <Deliveries outlets={items} mayChange={mayChange} />
      </div>
      {adding && <AddOutlet close={() => setAdding(false)} />}
    </Work>
  )
}

function ChannelRow({ channel: { channel, isSetUp, perSecond, waiting, failed } }: { channel: Channel }) {
  return (
    <li>
      <span>{say(messages, channel)}</span>
      <span className={styles.quiet}>
        {[
          isSetUp ? say(messages, 'set-up', { rate: number(perSecond) }) : say(messages, 'not-set-up'),
          waiting > 0 && say(messages, 'waiting', { count: number(waiting) }),
          failed > 0 && say(messages, 'failed', { count: number(failed) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </li>
  )
}
