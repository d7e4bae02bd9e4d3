// Each entry of a matter's thread as one plain sentence, and the words that were written with it.
import { climbedWords, disputeWords } from './disputes/entry-words.ts'
import type { MatterEvent, Passed } from './events.ts'
import { messages as outcomes } from './outcome-messages.ts'
import { besideWords } from './supports/entry-words.ts'
import type { Speech } from './speech.ts'
import { messages as words } from './thread-messages.ts'

interface Said {
  readonly what: string
  /** In the words of who wrote it; null where nothing was. */
  readonly said: string | null
}

export function entryWords(event: MatterEvent, speech: Speech): Said {
  const { say, rung } = speech
  const handed = (holding: { unit: string; due: string }) => ({
    unit: speech.unit(holding.unit),
    day: speech.day(holding.due),
  })
  switch (event.type) {
    case 'MatterRaised':
      return { what: say(words, 'entry.raised', handed(event.data.holding)), said: null }
    case 'MatterTriaged': {
      const name = speech.class(event.data.class)
      return { what: say(words, 'entry.triaged', { class: name }), said: event.data.plan }
    }
    case 'MatterDispatched': {
      const { holding, note, climbed } = event.data
      const sent = say(words, 'entry.dispatched', { ...handed(holding), rung: rung(event.data.rung) })
      return {
        what: `${sent}${climbedWords(climbed, speech)}`,
        said: note,
      }
    }
    case 'MatterHandedUp': {
      const { from, holding, reason, by, passed = [] } = event.data
      const what = say(words, by === 'sweep' ? 'entry.swept' : 'entry.handed-up', {
        ...handed(holding),
        from: rung(from),
        rung: rung(event.data.rung),
        passed: passed.map((each) => passedWords(each, speech)).join(''),
      })
      return { what, said: reason || null }
    }
    case 'MatterReopened': {
      const what = say(words, 'entry.reopened', {
        ...handed(event.data.holding),
        rung: rung(event.data.rung),
      })
      return { what, said: event.data.reason ?? null }
    }
    case 'MatterDisputed':
    case 'MatterRuled':
      return disputeWords(event, speech)
    case 'MatterReturned':
      return { what: say(words, 'entry.returned', handed(event.data.holding)), said: event.data.reason }
    default:
      return plainWords(event, speech)
  }
}

function passedWords({ rung, unit, because }: Passed, speech: Speech): string {
  const params = { rung: speech.rung(rung), unit: unit === null ? '' : speech.unit(unit) }
  return speech.say(words, `passed.${because}`, params)
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
      | 'MatterDisputed'
      | 'MatterRuled'
  }
>

/** Those that name no unit, rung or class. */
function plainWords(event: Plain, speech: Speech): Said {
  const { say, day } = speech
  switch (event.type) {
    case 'MatterAcknowledged':
      return { what: say(words, 'entry.acknowledged'), said: null }
    case 'AskerContacted':
      return { what: say(words, 'entry.contacted', { how: event.data.how }), said: event.data.note }
    case 'MatterStarted':
      return { what: say(words, 'entry.started'), said: event.data.plan }
    case 'MatterNoted':
      return { what: say(words, 'entry.noted'), said: event.data.text }
    case 'MatterReplied': {
      const { disposition, text, verdictDue } = event.data
      const what = say(words, 'entry.replied', {
        disposition: known(speech, `disposition.${disposition}`) ?? disposition,
        day: day(verdictDue),
      })
      return { what, said: text }
    }
    case 'MatterMerged':
      return { what: say(words, 'entry.merged'), said: event.data.reason }
    case 'AttemptRecorded':
      return { what: say(words, 'entry.attempted', { how: event.data.how }), said: event.data.note }
    case 'MatterJudged': {
      const { grade } = event.data
      return {
        what: say(words, 'entry.judged', { grade, word: known(speech, `grade.${grade}`) ?? grade }),
        said: event.data.words,
      }
    }
    case 'MatterWithdrawn':
      return { what: say(words, 'entry.withdrawn'), said: event.data.reason }
    case 'MatterClosed':
      return { what: say(words, `entry.closed.${event.data.because}`), said: null }
    case 'SupportAsked':
    case 'OpinionGiven':
    case 'SupportSilent':
    case 'ResponsiblesNamed':
    case 'MatterReferredOut':
    case 'ReferralObjected':
    case 'MattersAbsorbed':
    case 'MergeUndone':
      return besideWords(event, speech)
    default:
      return timeWords(event, speech)
  }
}

type OfTime = Extract<Plain, { type: `Extension${string}` | `Hold${string}` | 'DeadlinesRevised' }>

/** Those that move the due date, or ask for it. */
function timeWords(event: OfTime, { say, day }: Speech): Said {
  switch (event.type) {
    case 'ExtensionAsked': {
      const { due, reason } = event.data
      return { what: say(words, 'entry.extension-asked', { day: day(`${due}T04:00:00.000Z`) }), said: reason }
    }
    case 'ExtensionGranted': {
      const { holding, note } = event.data
      return { what: say(words, 'entry.extension-granted', { day: day(holding.due) }), said: note }
    }
    case 'ExtensionRefused':
      return { what: say(words, 'entry.extension-refused'), said: event.data.note }
    case 'HoldAsked': {
      const { reviewOn, reason } = event.data
      return { what: say(words, 'entry.hold-asked', { day: day(`${reviewOn}T04:00:00.000Z`) }), said: reason }
    }
    case 'HoldGranted': {
      const { until, note, reason } = event.data
      return { what: say(words, 'entry.hold-granted', { day: day(until), reason }), said: note }
    }
    case 'HoldRefused':
      return { what: say(words, 'entry.hold-refused'), said: event.data.note }
    case 'HoldEnded': {
      const { because, reason, holding } = event.data
      return { what: say(words, `entry.hold-${because}`, { day: day(holding.due) }), said: reason }
    }
    case 'DeadlinesRevised': {
      const { holding, reason } = event.data
      return {
        what: say(words, 'entry.revised', { day: day(holding.due) }),
        said: say({ reason }, 'reason'),
      }
    }
    default:
      return { what: say(words, 'entry.unknown', { type: typeOf(event) }), said: null }
  }
}

/** A page that was open since before a new type of entry came shows it honestly. */
function typeOf(event: never): string {
  return (event as { type: string }).type
}

/** Null for a word that this page does not know yet. */
function known({ say }: Speech, key: string): string | null {
  return key in outcomes ? say(outcomes, key as keyof typeof outcomes) : null
}
