// One duty: who leads and supports where and from when, what was ruled, and how it came to be so.
import { call } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { dayOf } from '#foundation/core/days.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { PlusIcon } from '#foundation/ui/icons.tsx'
import { Facts, Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Pane } from '#foundation/ui/Pane.tsx'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { dutyDoors } from '../contract.ts'
import { useClasses } from './classes.ts'
import { historyWords, laidOut, placeWords, spanWords, type Duty, type Line } from './duty-lines.ts'
import { DutyForm, StandingForm } from './DutyForms.tsx'
import { EndLineForm, LineForm } from './LineForms.tsx'
import { messages } from './messages.ts'
import styles from './Directory.module.css'

export function DutyPane({ params }: ScreenProps) {
  const id = params['id'] ?? ''
  const found = useQuery({
    queryKey: ['duties', 'one', id],
    queryFn: () => call<typeof dutyDoors.getDuty>('GET /api/duties/:id', { params: { id } }),
  })
  if (found.data) return <Shown duty={found.data} />
  return (
    <Pane title={say(messages, 'duty')}>
      {found.isError ? (
        <NotCome error={found.error} again={() => void found.refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </Pane>
  )
}

type Doing =
  | { readonly what: 'change' | 'standing' | 'add' }
  | { readonly what: 'correct' | 'end'; readonly line: Line }

function Shown({ duty }: { duty: Duty }) {
  const office = hasAnyRole(useSession(), ['coordinator'])
  const keeps = office && !duty.retired
  const classes = useClasses()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const named = duty.classes.map((one) => classes.wordsOf(one))
  return (
    <Pane
      over={duty.key}
      title={duty.words[lang()]}
      lead={duty.retired && <Tag>{say(messages, 'is.retired')}</Tag>}
      foot={
        office && (
          <>
            {keeps && <Button onClick={() => setDoing({ what: 'change' })}>{say(messages, 'change')}</Button>}
            <Button onClick={() => setDoing({ what: 'standing' })}>
              {say(messages, duty.retired ? 'restore' : 'retire')}
            </Button>
          </>
        )
      }
    >
      <Facts
        facts={[
          [say(messages, 'col.keywords'), duty.keywords.join('、')],
          [say(messages, 'duty.classes'), named.join('、') || say(messages, 'duty.classes.none')],
        ]}
      />
      <Lines duty={duty} keeps={keeps} ask={setDoing} />
      <Precedents duty={duty} />
      <History duty={duty} />
      {doing?.what === 'change' && <DutyForm duty={duty} close={close} />}
      {doing?.what === 'standing' && <StandingForm duty={duty} close={close} />}
      {doing?.what === 'add' && <LineForm duty={duty} close={close} />}
      {doing?.what === 'correct' && <LineForm duty={duty} line={doing.line} close={close} />}
      {doing?.what === 'end' && <EndLineForm duty={duty} line={doing.line} close={close} />}
    </Pane>
  )
}

interface LinesProps {
  readonly duty: Duty
  readonly keeps: boolean
  readonly ask: (doing: Doing) => void
}

function Lines({ duty, keeps, ask }: LinesProps) {
  const today = dayOf(useNow())
  const { current, over } = laidOut(duty.lines, today, duty.names)
  return (
    <Sheet
      title={say(messages, 'lines')}
      tools={
        keeps && (
          <Button size="small" icon={<PlusIcon size={16} />} onClick={() => ask({ what: 'add' })}>
            {say(messages, 'line.add')}
          </Button>
        )
      }
    >
      {current.length === 0 && <p className={styles.quiet}>{say(messages, 'lines.none')}</p>}
      <ul className={styles.rows}>
        {current.map((line) => (
          <LineRow key={line.id} {...{ duty, line, keeps, ask, today }} />
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary className={styles.quiet}>{say(messages, 'lines.past', { n: over.length })}</summary>
          <ul className={styles.rows}>
            {over.map((line) => (
              <LineRow key={line.id} {...{ duty, line, ask, today }} keeps={false} />
            ))}
          </ul>
        </details>
      )}
    </Sheet>
  )
}

function LineRow({ duty, line, keeps, ask, today }: LinesProps & { line: Line; today: string }) {
  const { names } = duty
  const nameOf = (id: string) => names[id] ?? '…'
  const beside = [
    [say(messages, 'coUnits'), line.coUnits.map(nameOf).join('、')],
    [say(messages, 'areaTeam'), line.areaTeam && nameOf(line.areaTeam)],
    [say(messages, 'subjectTeam'), line.subjectTeam && nameOf(line.subjectTeam)],
  ].filter(([, value]) => value)
  return (
    <li>
      <Row apart={keeps}>
        <strong>{nameOf(line.unit)}</strong>
        <Tag>{placeWords(line.area, names)}</Tag>
        {line.from > today && <Tag>{say(messages, 'line.coming')}</Tag>}
        {keeps && (
          <span className={styles.tools}>
            <Button size="small" look="quiet" onClick={() => ask({ what: 'correct', line })}>
              {say(messages, 'line.change')}
            </Button>
            {line.to === null && (
              <Button size="small" look="quiet" onClick={() => ask({ what: 'end', line })}>
                {say(messages, 'line.end')}
              </Button>
            )}
          </span>
        )}
      </Row>
      <p className={styles.quiet}>
        {[spanWords(line), ...beside.map(([name, value]) => `${name}：${value}`)].join(' · ')}
      </p>
    </li>
  )
}

function Precedents({ duty }: { duty: Duty }) {
  const now = useNow()
  if (duty.precedents.length === 0) return null
  return (
    <Sheet title={say(messages, 'precedents')}>
      <ul className={styles.rows}>
        {duty.precedents.map(({ matter, unit, area, note, at }) => (
          <li key={`${matter}/${at}`}>
            <a href={`/matters/${matter}`}>
              {say(messages, 'precedent.by', { day: moment(at, now), unit: duty.names[unit] ?? '…' })}
            </a>{' '}
            {area && <Tag>{placeWords(area, duty.names)}</Tag>}
            <p className={styles.quiet}>{note}</p>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function History({ duty }: { duty: Duty }) {
  const now = useNow()
  return (
    <Sheet title={say(messages, 'history')}>
      <ul className={styles.rows}>
        {duty.history.map((entry) => (
          <li key={entry.version}>
            {historyWords(entry, duty.names)}
            <p className={styles.quiet}>
              {[moment(entry.at, now), entry.actor && duty.names[entry.actor]].filter(Boolean).join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
