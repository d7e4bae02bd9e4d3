// Matters that could not climb, each with why and what can be done; one opens beside the list, where one acts on it.
import { dueWord, moment } from '#foundation/ui/dates.ts'
import { List } from '#foundation/ui/List.tsx'
import { DueMark } from '#foundation/ui/DueMark.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { lang, say } from '#foundation/ui/words.ts'
import type { Words } from '#foundation/core/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { partOf, useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { messages } from './messages.ts'
import { whatToDo, whyWords, type Stuck } from './why.ts'
import styles from './Escalations.module.css'

interface Ladder {
  readonly rungs: readonly { readonly key: string; readonly words: Words }[]
}

export function StuckList({ rows, brief = false }: { rows: readonly Stuck[]; brief?: boolean }) {
  const now = useNow()
  const units = useDirectory()
  const programmes = useProgrammes() ?? []
  const rungWords = (programme: string) => {
    const known = partOf<Ladder>(
      programmes.find(({ key }) => key === programme),
      'matters',
    )
    return (rung: string) => known?.rungs.find(({ key }) => key === rung)?.words[lang()] ?? rung
  }
  return (
    <List
      label={say(messages, 'list')}
      entries={rows.map((row) => {
        const rung = rungWords(row.programme)
        return {
          id: row.matter,
          href: `/escalations?open=/matters/${row.matter}`,
          title: row.title,
          hint: [row.number, units.name(row.ownerUnit), rung(row.rung)].join(' · '),
          end: <Due row={row} now={now} />,
          under: (
            <span className={styles.why}>
              <span>{whyWords(row.passed, { rung, unit: units.name })}</span>
              {!brief && (
                <>
                  <span className={styles.quiet}>{whatToDo(row.passed)}</span>
                  <span className={styles.quiet}>
                    {say(messages, 'tried', {
                      tried: moment(row.triedAt, now),
                      retry: moment(row.retryAt, now),
                    })}
                  </span>
                </>
              )}
            </span>
          ),
        }
      })}
    />
  )
}

function Due({ row, now }: { row: Stuck; now: string }) {
  const word = dueWord(row.dueAt, now)
  const of = { id: row.matter, programme: row.programme, due: row.dueAt }
  return <DueMark of={of} now={now} word={word} plain={word} />
}
