// Each entry of a matter's thread as one plain sentence, and the words that were written with it.
import { day } from '#foundation/ui/dates.ts'
import { say } from '#foundation/ui/words.ts'
import type { MatterEvent } from '../events.ts'
import { dispositionWords, gradeWords } from './verdict-words.ts'
import type { Matter } from './matter.ts'
import { messages as words } from './pane-messages.ts'
import type { Reference } from './reference.ts'

export interface Said {
  readonly what: string
  /** In the words of who wrote it; null where nothing was. */
  readonly said: string | null
}

export function entryWords(
  event: MatterEvent,
  matter: Pick<Matter, 'programme'>,
  reference: Reference,
  now: string,
): Said {
  const handed = (holding: { unit: string; due: string }) => ({
    unit: reference.unitName(holding.unit),
    day: day(holding.due, now),
  })
  const rung = (key: string) => reference.rungWords(matter.programme, key)
  switch (event.type) {
    case 'MatterRaised':
      return { what: say(words, 'entry.raised', handed(event.data.holding)), said: null }
    case 'MatterTriaged': {
      const name = reference.classWords(matter.programme, event.data.class)
      return { what: say(words, 'entry.triaged', { class: name }), said: event.data.plan }
    }
    case 'MatterDispatched': {
      const { holding, note } = event.data
      return {
        what: say(words, 'entry.dispatched', { ...handed(holding), rung: rung(event.data.rung) }),
        said: note,
      }
    }
    case 'MatterHandedUp': {
      const { from, holding, reason } = event.data
      const what = say(words, 'entry.handed-up', {
        ...handed(holding),
        from: rung(from),
        rung: rung(event.data.rung),
      })
      return { what, said: reason }
    }
    case 'MatterReopened': {
      const what = say(words, 'entry.reopened', {
        ...handed(event.data.holding),
        rung: rung(event.data.rung),
      })
      return { what, said: null }
    }
    case 'MatterReturned':
      return { what: say(words, 'entry.returned', handed(event.data.holding)), said: event.data.reason }
    default:
      return plainWords(event, now)
  }
}

type Plain = Exclude<
  MatterEvent,
  {
    type:
      | 'MatterRaised'
      | 'MatterTriaged'
      | 'MatterDispatched'
      | 'MatterHandedUp'
      | 'MatterReopened'
      | 'MatterReturned'
  }
>

/** Those that name no unit, rung or class. */
function plainWords(event: Plain, now: string): Said {
  switch (event.type) {
    case 'MatterAcknowledged':
      return { what: say(words, 'entry.acknowledged'), said: null }
    case 'MatterStarted':
      return { what: say(words, 'entry.started'), said: event.data.plan }
    case 'MatterNoted':
      return { what: say(words, 'entry.noted'), said: event.data.text }
    case 'MatterReplied': {
      const { disposition, text, verdictDue } = event.data
      const what = say(words, 'entry.replied', {
        disposition: dispositionWords(disposition),
        day: day(verdictDue, now),
      })
      return { what, said: text }
    }
    case 'MatterMerged':
      return { what: say(words, 'entry.merged'), said: event.data.reason }
    case 'AttemptRecorded':
      return { what: say(words, 'entry.attempted', { how: event.data.how }), said: event.data.note }
    case 'MatterJudged': {
      const { grade } = event.data
      return { what: say(words, 'entry.judged', { grade, word: gradeWords(grade) }), said: event.data.words }
    }
    case 'MatterWithdrawn':
      return { what: say(words, 'entry.withdrawn'), said: event.data.reason }
    case 'MatterClosed':
      return { what: say(words, `entry.closed.${event.data.because}`), said: null }
    default:
      return { what: say(words, 'entry.unknown', { type: typeOf(event) }), said: null }
  }
}

/** A page that was open since before a new type of entry came shows it honestly. */
function typeOf(event: never): string {
  return (event as { type: string }).type
}
