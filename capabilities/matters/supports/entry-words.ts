// Entries beside the lead unit as plain sentences: who was asked, what came of it, where the matter belongs.
import { channelKey, messages as channels } from './channel-messages.ts'
import type { BesideEvent } from '../events.ts'
import type { Speech } from '../speech.ts'
import { messages as words } from './thread-messages.ts'

export function besideWords(
  event: BesideEvent,
  { say, day, unit }: Speech,
): { what: string; said: string | null } {
  switch (event.type) {
    case 'SupportAsked': {
      const { part, deadline } = event.data
      const what = say(words, 'entry.support-asked', {
        unit: unit(event.data.unit),
        day: day(deadline.due),
      })
      return { what, said: part }
    }
    case 'OpinionGiven': {
      const { agrees, late, text } = event.data
      const stance = agrees === null ? 'neutral' : agrees ? 'agrees' : 'disagrees'
      const what = say(words, `entry.opinion.${stance}`, { unit: unit(event.data.unit) })
      return { what: late ? `${what}${say(words, 'entry.opinion.late')}` : what, said: text }
    }
    case 'SupportSilent': {
      const { means, due } = event.data
      const params = { unit: unit(event.data.unit), day: day(due) }
      return { what: say(words, `entry.silent.${means}`, params), said: null }
    }
    case 'ResponsiblesNamed':
      return {
        what: say(words, 'entry.responsibles', { n: event.data.responsibles.length }),
        said: null,
      }
    case 'MatterReferredOut': {
      const { channel, note } = event.data
      return {
        what: say(words, 'entry.referred-out', { channel: say(channels, channelKey(channel)) }),
        said: note,
      }
    }
    case 'ReferralObjected': {
      const { holding, reason } = event.data
      const params = { unit: unit(holding.unit), day: day(holding.due) }
      return { what: say(words, 'entry.objected', params), said: reason }
    }
    case 'MattersAbsorbed':
      return { what: say(words, 'entry.absorbed', { n: event.data.matters.length }), said: null }
    case 'MergeUndone': {
      const { holding } = event.data
      const params = { unit: unit(holding.unit), day: day(holding.due) }
      return { what: say(words, 'entry.merge-undone', params), said: null }
    }
  }
}
