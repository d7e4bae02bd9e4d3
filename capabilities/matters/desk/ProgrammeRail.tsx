// The programmes in the rail: each narrows the worklist to its own matters.
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { usePath } from '#foundation/ui/where.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { messages } from './messages.ts'
import { useReference } from './reference.ts'
import styles from './ProgrammeRail.module.css'

/** Nothing for those who read no matters: their account may not ask for the programmes' rules either. */
export function ProgrammeRail() {
  const session = useSession()
  return hasAnyRole(session, ['officer', 'handler', 'coordinator', 'leader', 'supervisor']) ? (
    <Programmes />
  ) : null
}

function Programmes() {
  const { programmes } = useReference()
  const { get } = useFilters()
  const here = usePath() === '/matters'
  if (programmes.length === 0) return null
  const chosen = here ? get('programme') : undefined
  return (
    <div className={styles.section}>
      <h2 className={styles.title}>{say(messages, 'rail.programmes')}</h2>
      <ul>
        {programmes.length > 1 && (
          <Entry href="/matters" words={say(messages, 'rail.all')} current={chosen === null} />
        )}
        {programmes.map(({ key, words }) => (
          <Entry
            key={key}
            href={`/matters?programme=${key}`}
            words={words[lang()]}
            current={chosen === key}
          />
        ))}
      </ul>
    </div>
  )
}

function Entry({ href, words, current }: { href: string; words: string; current: boolean }) {
  return (
    <li>
      <a className={styles.entry} href={href} aria-current={current || undefined}>
        {words}
      </a>
    </li>
  )
}
