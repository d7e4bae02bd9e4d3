// Opinions that other units wait for from us, and those that never came and went to the office; nothing where there are none.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { day, dueWord } from '#foundation/ui/dates.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { List } from '#foundation/ui/List.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { matterDoors } from '../../contract.ts'
import { matterKey } from '../asking.ts'
import { messages as words } from '../beside/beside-messages.ts'
import { useReference, type Reference } from '../reference.ts'
import styles from './Panels.module.css'

type Opinions = ReplyOf<typeof matterDoors.listOpinions>['items']

export function OpinionsPanel() {
  const session = useSession()
  const reference = useReference()
  const now = useNow()
  const speaks = hasAnyRole(session, ['handler', 'coordinator', 'leader'])
  const asked = useOpinions('asked', speaks)
  const silent = useOpinions('silent', hasAnyRole(session, ['coordinator']))
  return (
    <>
      {asked.length > 0 && <Asked opinions={asked} reference={reference} now={now} />}
      {silent.length > 0 && <Silent opinions={silent} reference={reference} now={now} />}
    </>
  )
}

function useOpinions(state: 'asked' | 'silent', enabled: boolean): Opinions {
  const found = useQuery({
    queryKey: [...matterKey, 'opinions', state],
    queryFn: () => call<typeof matterDoors.listOpinions>('GET /api/matters/opinions', { query: { state } }),
    enabled,
  })
  return found.data?.items ?? []
}

interface Shown {
  readonly opinions: Opinions
  readonly reference: Reference
  readonly now: string
}

function Asked({ opinions, reference, now }: Shown) {
  return (
    <Sheet title={say(words, 'panel.asked')}>
      <div className={styles.flush}>
        <List
          label={say(words, 'panel.asked')}
          entries={opinions.map(({ id, title, unit, part, leadUnit, dueAt }) => ({
            id: `${id}/${unit}`,
            href: `/matters?open=/matters/${id}&do=opinion`,
            title,
            hint: say(words, 'panel.asked.from', { lead: reference.unitName(leadUnit), part }),
            end: dueAt && <Until dueAt={dueAt} now={now} />,
          }))}
        />
      </div>
    </Sheet>
  )
}

function Until({ dueAt, now }: { dueAt: string; now: string }) {
  if (Date.parse(dueAt) < Date.parse(now)) return <Tag strong>{dueWord(dueAt, now)}</Tag>
  return <>{say(words, 'panel.asked.until', { day: day(dueAt, now) })}</>
}

function Silent({ opinions, reference, now }: Shown) {
  return (
    <Sheet title={say(words, 'panel.silent')}>
      <div className={styles.flush}>
        <List
          label={say(words, 'panel.silent')}
          entries={opinions.map(({ id, title, unit, part, dueAt }) => ({
            id: `${id}/${unit}`,
            href: `/matters?open=/matters/${id}`,
            title,
            hint: say(words, 'panel.silent.unit', { unit: reference.unitName(unit), part }),
            end: dueAt && day(dueAt, now),
          }))}
        />
      </div>
    </Sheet>
  )
}
