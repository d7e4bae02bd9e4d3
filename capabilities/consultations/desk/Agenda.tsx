// Choosing what it is about: matters that are stuck, with why, the worst first; and the one that it was opened from.
import { call } from '#foundation/client/call.ts'
import { Checkbox } from '#foundation/ui/Choices.tsx'
import { dayWord } from '#foundation/ui/dates.ts'
import { Stack } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { say } from '#foundation/ui/words.ts'
import type { matterDoors } from '#capabilities/matters/contract.ts'
import { useQuery } from '@tanstack/react-query'
import type { doors } from '../contract.ts'
import type { AgendaItem } from './consultation.ts'
import { messages } from './messages.ts'
import type { Draft } from './useDraft.ts'
import styles from './Consultations.module.css'

export function Agenda({ draft }: { draft: Draft }) {
  const { told, set, opened } = draft
  const stuck = useQuery({
    queryKey: ['consultations', 'agenda', told.programme],
    queryFn: () =>
      call<typeof doors.stuckAgenda>('GET /api/consultations/agenda', {
        query: { programme: told.programme, limit: 30 },
      }),
    enabled: told.programme !== '',
  })
  const first = useOpened(opened)
  const items = stuck.data?.items ?? []
  const toggle = (matter: string, on: boolean) =>
    set({ matters: on ? [...told.matters, matter] : told.matters.filter((each) => each !== matter) })
  if (stuck.isError) return <NotCome error={stuck.error} again={() => void stuck.refetch()} />
  return (
    <Stack gap={8}>
      {opened && (
        <Checkbox checked={told.matters.includes(opened)} onChange={(on) => toggle(opened, on)}>
          {first ?? '…'} <Tag>{say(messages, 'stuck.opened')}</Tag>
        </Checkbox>
      )}
      <p className={styles.quiet}>{say(messages, 'new.agenda.lead')}</p>
      {stuck.isPending && told.programme !== '' && <Skeleton lines={3} />}
      {stuck.data && items.length === 0 && <p>{say(messages, 'new.agenda.none')}</p>}
      <ul className={styles.agenda}>
        {items
          .filter(({ matter }) => matter !== opened)
          .map((item) => (
            <li key={item.matter}>
              <Checkbox
                checked={told.matters.includes(item.matter)}
                onChange={(on) => toggle(item.matter, on)}
              >
                <Stuck item={item} />
              </Checkbox>
            </li>
          ))}
      </ul>
    </Stack>
  )
}

function Stuck({ item }: { item: AgendaItem }) {
  const now = useNow()
  return (
    <>
      {item.title}{' '}
      <span className={styles.quiet}>
        {[item.subjectName, dayWord(item.dueAt, now)].filter(Boolean).join(' · ')}
      </span>{' '}
      {item.reasons.map((reason) => (
        <Tag key={reason}>{say(messages, `stuck.${reason}`)}</Tag>
      ))}
    </>
  )
}

/** Number and title of the matter that this was opened from. */
function useOpened(matter: string | null): string | null {
  const found = useQuery({
    queryKey: ['consultations', 'opened', matter],
    queryFn: () => call<typeof matterDoors.getMatter>('GET /api/matters/:id', { params: { id: matter! } }),
    enabled: matter !== null,
  })
  return found.data ? `${found.data.number} ${found.data.title}` : null
}
