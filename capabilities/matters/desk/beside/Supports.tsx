// Units asked for their part of the matter: what, until when, and their opinion or that none came.
import { day, dayWord, dueWord } from '#foundation/ui/dates.ts'
import { Tag } from '#foundation/ui/Marks.tsx'
import { DueStanding } from '#foundation/ui/DueStanding.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Matter } from '../matter.ts'
import { PartName } from '../PartName.tsx'
import type { Reference } from '../reference.ts'
import { messages as words } from './beside-messages.ts'
import styles from './Beside.module.css'

type Support = Matter['supports'][number]

export function Supports(props: { matter: Matter; reference: Reference; now: string }) {
  const { matter, reference, now } = props
  if (matter.supports.length === 0) return null
  return (
    <section>
      <PartName>{say(words, 'supports')}</PartName>
      <ul className={styles.list}>
        {matter.supports.map((support) => (
          <li key={`${support.unit}/${support.askedAt}`} className={styles.asked}>
            <div className={styles.row}>
              <span>
                <span className={styles.unit}>{reference.unitName(support.unit)}</span>
                {support.personName && ` · ${support.personName}`}
              </span>
              <Where support={support} now={now} />
            </div>
            <p>{support.part}</p>
            <Opinion opinion={support.opinion} now={now} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Where({ support, now }: { support: Support; now: string }) {
  const { state, silence, dueAt, standing } = support
  if (state === 'silent')
    return (
      <Tag strong>
        {[say(words, 'state.silent'), silence && say(words, `silence.${silence}`)]
          .filter(Boolean)
          .join(' · ')}
      </Tag>
    )
  if (state !== 'asked' || dueAt === null) return <Tag>{say(words, `state.${state}`)}</Tag>
  if (Date.parse(dueAt) < Date.parse(now)) return <Tag strong>{dueWord(dueAt, now)}</Tag>
  return (
    <span className={styles.quiet}>
      {say(words, 'state.asked')} · {say(words, 'until', { day: dayWord(dueAt, now) })}{' '}
      <DueStanding standing={standing} />
    </span>
  )
}

function Opinion({ opinion, now }: { opinion: Support['opinion']; now: string }) {
  if (!opinion) return null
  const { agrees, late, text, byName, at } = opinion
  const tags = [
    ...(agrees === null ? [] : [say(words, agrees ? 'opinion.agrees' : 'opinion.disagrees')]),
    ...(late ? [say(words, 'opinion.late')] : []),
  ]
  return (
    <>
      <blockquote className={styles.opinion}>{text}</blockquote>
      <p className={styles.quiet}>
        {[...tags, say(words, 'opinion.by', { name: byName ?? '—', day: day(at, now) })].join(' · ')}
      </p>
    </>
  )
}
