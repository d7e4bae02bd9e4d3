// A dispute, its ruling and a third pass as plain sentences.
import type { Speech } from '../speech.ts'
import type { Climbed, MatterEvent } from '../events.ts'
import { messages as words } from './thread-messages.ts'

type OfDispute = Extract<MatterEvent, { type: 'MatterDisputed' | 'MatterRuled' }>

export function disputeWords(event: OfDispute, speech: Speech): { what: string; said: string } {
  const { say, day, unit, rung } = speech
  const held = { unit: unit(event.data.holding.unit), day: day(event.data.holding.due) }
  if (event.type === 'MatterDisputed') {
    const { reason, proposed, note } = event.data
    const named = proposed === null ? '' : say(words, 'entry.disputed.proposed', { unit: unit(proposed) })
    const params = { ...held, reason: speech.disputeReason(reason), proposed: named }
    return { what: say(words, 'entry.disputed', params), said: note }
  }
  const { upheld, reason, climbed } = event.data
  const params = { ...held, rung: rung(event.data.rung), climbed: climbedWords(climbed, speech) }
  return { what: say(words, upheld ? 'entry.ruled.upheld' : 'entry.ruled.rejected', params), said: reason }
}

/** Said behind the sentence of a hand-over that climbed; nothing where it did not. */
export function climbedWords(climbed: Climbed | null | undefined, { say, rung }: Speech): string {
  return climbed ? say(words, 'entry.climbed', { pass: climbed.pass, from: rung(climbed.from) }) : ''
}
