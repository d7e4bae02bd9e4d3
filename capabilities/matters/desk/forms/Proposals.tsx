// To whom a matter could be handed, with what speaks for each: one click fills the form in, a person decides.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import type { PickOption } from '#foundation/ui/Pick.tsx'
import { useQuery } from '@tanstack/react-query'
import type { matterDoors } from '../../contract.ts'
import { messages } from '../proposal-messages.ts'
import type { Reference } from '../reference.ts'
import styles from './Proposals.module.css'

type Candidate = ReplyOf<typeof matterDoors.getProposal>['items'][number]

interface ProposalsProps {
  readonly id: string
  readonly class: string
  readonly rung: string
  readonly now: string
  readonly reference: Reference
  /** The unit that stands in the form. */
  readonly picked: string | undefined
  /** The lead unit, and those that the directory names beside it. */
  readonly onPick: (unit: PickOption, coUnits: readonly PickOption[]) => void
}

export function Proposals(props: ProposalsProps) {
  const { id, class: klass, rung, reference, picked, onPick } = props
  const query = { ...(klass ? { class: klass } : {}), ...(rung ? { rung } : {}) }
  const { data } = useQuery({
    queryKey: ['proposal', id, query],
    queryFn: () =>
      call<typeof matterDoors.getProposal>('GET /api/matters/:id/proposal', { params: { id }, query }),
    staleTime: 60_000,
  })
  if (!data || data.items.length === 0) return null
  const option = (unit: string) => ({ id: unit, words: reference.unitName(unit) })
  return (
    <section className={styles.proposals} aria-label={say(messages, 'proposals')}>
      <p className={styles.title}>
        {say(messages, 'proposals')}
        <span className={styles.quiet}>{say(messages, 'proposals.lead')}</span>
      </p>
      <ul>
        {data.items.map((candidate) => (
          <Proposed
            key={candidate.unit}
            {...{ candidate, reference, now: props.now }}
            chosen={candidate.unit === picked}
            pick={() => onPick(option(candidate.unit), candidate.coUnits.map(option))}
          />
        ))}
      </ul>
    </section>
  )
}

interface ProposedProps {
  readonly candidate: Candidate
  readonly reference: Reference
  readonly now: string
  readonly chosen: boolean
  readonly pick: () => void
}

function Proposed({ candidate, reference, now, chosen, pick }: ProposedProps) {
  const { unit, due, standing, because, coUnits, teams } = candidate
  const units = coUnits.map(reference.unitName).join('、')
  return (
    <li className={styles.one}>
      <button type="button" className={styles.unit} aria-pressed={chosen} onClick={pick}>
        <strong>{reference.unitName(unit)}</strong>
        <span className={styles.quiet}>
          {say(messages, 'proposal.until', { day: dayWithWeekday(due, now) })}{' '}
          <DueStanding standing={standing} />
        </span>
      </button>
      <ul className={styles.reasons}>
        {because.map((one) => (
          <li key={`${one.kind}/${one.words.zh}`}>
            {one.words[lang()]}
            {one.refs.map((ref) => (
              <a key={ref.id} href={ref.kind === 'duty' ? `/duties/${ref.id}` : `/matters/${ref.id}`}>
                {ref.words}
              </a>
            ))}
          </li>
        ))}
        {units && <li>{say(messages, 'proposal.with', { units })}</li>}
        {teams.map(({ id, name, kind }) => (
          <li key={id}>{say(messages, `proposal.team.${kind}`, { name })}</li>
        ))}
      </ul>
    </li>
  )
}
