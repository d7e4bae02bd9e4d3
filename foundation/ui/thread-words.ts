// A thread read aloud: what the drawing says, in one sentence for those who hear it.
import { day, dueWord } from './dates.ts'
import { messages } from './thread-messages.ts'
import type { ThreadBead, ThreadView } from './thread-geometry.ts'
import { say } from './words.ts'

/** "收到 3月2日 › 交办 3月3日 › 县自然资源局 3月4日, 剩 4 天". */
export function threadWords(view: ThreadView): string {
  const steps = view.beads.map((bead) => beadWords(bead, view.now))
  if (steps.length === 0) steps.push(`${say(messages, 'thread.received')} ${day(view.receivedAt, view.now)}`)
  return [steps.join(' › '), ...standing(view)].join(', ')
}

export function beadWords(bead: ThreadBead, now: string): string {
  return `${bead.label} ${day(bead.at, now)}`
}

function standing(view: ThreadView): string[] {
  if (view.closedAt) return [say(messages, 'thread.closed', { day: day(view.closedAt, view.now) })]
  const held = view.holds.some((hold) => hold.to === null) ? [say(messages, 'thread.held')] : []
  return [...held, view.dueAt === null ? say(messages, 'thread.no-due') : dueWord(view.dueAt, view.now)]
}
