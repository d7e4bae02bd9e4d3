// Opening a task: what it belongs to, who has it, and the day that was named or counted.
import { dayOf } from '#foundation/core/days.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import { countedBy, type Counted } from '#foundation/time/within.ts'
import type { CommandOf } from '../commands.ts'
import { deadlineBy } from '../counting.ts'
import { wrongOrder, type Decision, type Given } from './facts.ts'
import type { Task } from '../state.ts'

export function openTask(command: CommandOf<'OpenTask'>, state: Task, given: Given): Decision {
  if (state.status !== 'none') return refuse('task.opened-already')
  const { belonging = 'unknown', extensions } = given
  if (typeof belonging === 'string') return refuse(`task.about-${belonging}`, { field: 'about' })
  if (!given.directs) return refuse('task.out-of-reach')
  if (given.strangers.length > 0) return refuse('task.owner-unknown', { ids: given.strangers, field: 'unit' })
  const dated = datedBy(command, given)
  if (isRefusal(dated)) return dated
  const wrong = wrongMilestones(command, dated.due, given) ?? wrongOrder(given)
  if (wrong) return wrong
  const { about, title, text = '', unit, person = null, milestones = [], after = [] } = command
  return [
    {
      type: 'TaskOpened',
      data: {
        ...{ about, place: belonging, title: title.trim(), text: text.trim(), unit, person },
        ...{ openedOn: dayOf(given.at), ...dated, milestones, after, extensions: extensions! },
      },
    },
  ]
}

/** The day that was named, or the one that comes of counting from today. */
function datedBy(
  { due, within }: CommandOf<'OpenTask'>,
  { calendar, at }: Given,
): { due: string; counted: Counted | null } | Refusal {
  if ((due === undefined) === (within === undefined)) return refuse('task.due-or-within', { field: 'due' })
  const today = dayOf(at)
  if (within !== undefined) {
    const deadline = deadlineBy(calendar, within, today)
    if (isRefusal(deadline)) return refuse(deadline.refused, { ...deadline.details, field: 'within' })
    return countedBy(calendar, within, deadline)
  }
  return due! < today ? refuse('task.due-past', { due, field: 'due' }) : { due: due!, counted: null }
}

function wrongMilestones(
  { milestones = [] }: CommandOf<'OpenTask'>,
  due: string,
  { at }: Given,
): Refusal | null {
  const keys = milestones.map(({ key }) => key)
  if (new Set(keys).size < keys.length) return refuse('task.milestone-twice', { field: 'milestones' })
  const today = dayOf(at)
  for (const [n, milestone] of milestones.entries()) {
    const place = { title: milestone.title, due: milestone.due, field: `milestones/${n}/due` }
    if (milestone.due > due) return refuse('task.milestone-after-due', { ...place, last: due })
    if (milestone.due < today) return refuse('task.milestone-past', place)
  }
  return null
}
