// A matter's trail as the thread that is drawn under its name.
import type { Messages } from '#foundation/core/words.ts'
import type { ThreadView } from '#foundation/ui/thread-geometry.ts'
import { say } from '#foundation/ui/words.ts'
import { messages as matterWords } from '#capabilities/matters/messages.ts'
import type { MatterRow } from './matter.ts'

/** `holder` is who has it now, in the reader's language. */
export function threadOfRow(row: MatterRow, now: string, holder: string): ThreadView {
  const done = row.trail.map(({ step, at }) => ({
    at,
    label: wordsOf(matterWords, `step.${step}`),
    kind: 'done' as const,
  }))
  const last = row.trail[row.trail.length - 1]?.at ?? row.receivedAt
  // While the asker thinks it over nobody is late, so her thread is not coloured.
  const tone = row.status === 'replied' ? { tone: 'quiet' as const } : {}
  return {
    receivedAt: row.receivedAt,
    dueAt: row.dueAt,
    now,
    closedAt: row.closedAt,
    beads: row.closedAt ? done : [...done, { at: last, label: holder, kind: 'holder' as const, ...tone }],
    holds: [],
  }
}

/** The words of a key that comes from the server; the key itself where there are none. */
export function wordsOf(messages: Messages, key: string): string {
  return key in messages ? say(messages, key) : key
}
