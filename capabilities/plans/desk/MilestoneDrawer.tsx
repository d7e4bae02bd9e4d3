// One milestone over the plan: its facts, and what may be said of it. Each form leads to a preview, none saves by itself.
import { Button } from '#foundation/ui/Button.tsx'
import { DeskDrawer } from '#foundation/ui/DeskDialog.tsx'
import { day, dayWithWeekday } from '#foundation/ui/dates.ts'
import { Facts, Row, Stack } from '#foundation/ui/Layout.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useDirectory } from '#capabilities/people/desk/DirectoryPanel.tsx'
import { useState, type ReactNode } from 'react'
import { changeMessages } from './change-messages.ts'
import { messages } from './messages.ts'
import { MilestoneDue } from './MilestoneDue.tsx'
import { BeginForm, FinishForm, MoveForm } from './MilestoneForms.tsx'
import type { Asked, Milestone, Plan } from './plan.ts'
import { amount, behindWords, stateOf } from './plan-words.ts'

interface DrawerProps {
  plan: Plan
  milestone: Milestone
  ask: (asked: Asked) => void
  close: () => void
}

type Doing = 'begin' | 'finish' | 'move'
const forms = { begin: BeginForm, finish: FinishForm, move: MoveForm }

export function MilestoneDrawer({ plan, milestone, ask, close }: DrawerProps) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const marks = plan.may.mark.includes(milestone.key) && milestone.ended === null
  const may: Doing[] = marks
    ? [...(milestone.began === null ? (['begin'] as const) : []), 'finish', 'move']
    : []
  const Form = doing && forms[doing]
  return (
    <DeskDrawer open onClose={close} title={milestone.text}>
      <Stack>
        <MilestoneFacts plan={plan} milestone={milestone} />
        {may.length > 0 && (
          <Row>
            {may.map((each) => (
              <Button
                key={each}
                look={each === doing ? 'primary' : 'plain'}
                aria-pressed={each === doing}
                onClick={() => setDoing(each)}
              >
                {say(changeMessages, each)}
              </Button>
            ))}
          </Row>
        )}
        {Form && (
          <Form
            key={doing}
            milestone={milestone}
            mayPlan={plan.may.plan}
            ask={(asked) => {
              close()
              ask(asked)
            }}
          />
        )}
      </Stack>
    </DeskDrawer>
  )
}

function MilestoneFacts({ plan, milestone }: { plan: Plan; milestone: Milestone }) {
  const now = useNow()
  const units = useDirectory()
  const { unit, length, start, due, handOver, slack, began, ended, note, notBefore, endBy } = milestone
  const nameOf = (key: string) => plan.milestones.find((each) => each.key === key)?.text ?? key
  const behind = behindWords(milestone, now)
  const rows: (readonly [string, ReactNode])[] = [
    [say(messages, 'col.unit'), units.name(unit)],
    [say(messages, 'col.state'), say(messages, `state.${stateOf(milestone)}`)],
    [say(messages, 'col.length'), amount('wd', length)],
    [say(messages, 'col.after'), milestone.after.map(nameOf).join(lang() === 'zh' ? '、' : ', ')],
    [say(messages, 'col.start'), dayWithWeekday(start, now)],
    [
      say(messages, 'col.due'),
      <>
        <MilestoneDue plan={plan} milestone={milestone}>
          {dayWithWeekday(due, now)}
        </MilestoneDue>
        {behind && ` · ${behind}`}
      </>,
    ],
  ]
  const more: (readonly [string, string | null])[] = [
    [
      say(messages, 'col.handOver'),
      began === null && handOver < start ? dayWithWeekday(handOver, now) : null,
    ],
    [say(messages, 'col.slack'), slack === null ? null : fit(slack)],
    [say(changeMessages, 'notBefore'), notBefore && day(notBefore, now)],
    [say(changeMessages, 'endBy'), endBy && day(endBy, now)],
    [say(messages, 'state.finished'), ended && day(ended, now)],
    [say(changeMessages, 'note'), note],
  ]
  return <Facts facts={[...rows, ...more.filter(([, value]) => value !== null)]} />
}

function fit(slack: number): string {
  return slack < 0 ? amount('short', -slack) : amount('wd', slack)
}
