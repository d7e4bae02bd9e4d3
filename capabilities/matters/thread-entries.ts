// A matter's whole thread as sentences: what happened, who did it, who sees it, and what lies ahead.
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { matterDoors } from './contract.ts'
import { entryWords } from './entry-words.ts'
import type { Speech } from './speech.ts'
import type { MatterEvent } from './events.ts'
import { messages as words } from './thread-messages.ts'
import { dueOf, isTimed } from './thread-view.ts'

type Matter = ReplyOf<typeof matterDoors.getMatter>

export interface SpokenEntry {
  readonly id: string
  readonly at: string
  readonly words: string
  readonly kind: 'done' | 'holder' | 'due'
  readonly who?: string
  /** What the holder's supervision colour follows from. */
  readonly of?: ReturnType<typeof dueOf>
  readonly seenBy?: 'asker' | 'internal'
  /** What was written with it, in the words of who wrote it. */
  readonly said?: string
  /** The matter that this one was merged into. */
  readonly into?: string
}

/** The entry as it was recorded: the door keeps `data` loose, since every type has its own. */
export function eventOf(entry: Pick<Matter['thread'][number], 'type' | 'data'>): MatterEvent {
  return { type: entry.type, data: entry.data } as unknown as MatterEvent
}

/** Oldest first; an open matter ends with its holder and its due date. */
export function entriesOf(matter: Matter, speech: Speech): SpokenEntry[] {
  const own = matter.thread.map((entry) => done(entry, speech))
  return [...withBeside(own, matter, speech), ...ahead(matter, speech)]
}

/** What askers said whose matters go on in this one, among what happened here. */
function withBeside(own: SpokenEntry[], { saidBeside }: Matter, { say }: Speech): SpokenEntry[] {
  if (!saidBeside) return own
  const said = saidBeside.map(({ matter, number, version, at, text }) => ({
    ...{ id: `${matter}/${version}`, at, kind: 'done' as const, said: text },
    words: say(words, 'entry.said-beside', { number }),
  }))
  return [...own, ...said].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}

/** Only the asker does these. */
const askers: readonly MatterEvent['type'][] = ['MatterJudged', 'MatterWithdrawn', 'ReferralObjected']

function done(entry: Matter['thread'][number], speech: Speech): SpokenEntry {
  const event = eventOf(entry)
  const { what, said } = entryWords(event, speech)
  const byAsker = askers.includes(event.type)
  const who = byAsker
    ? speech.say(words, 'entry.asker')
    : [entry.unit && speech.unit(entry.unit), entry.actorName].filter(Boolean).join(' · ')
  return {
    id: String(entry.version),
    at: entry.at,
    words: what,
    kind: 'done',
    seenBy: entry.askerSees ? 'asker' : 'internal',
    ...(who ? { who } : {}),
    ...(said ? { said } : {}),
    ...(event.type === 'MatterMerged' ? { into: event.data.into } : {}),
  }
}

function ahead(matter: Matter, { say, unit, dayWord }: Speech): SpokenEntry[] {
  if (matter.status === 'closed') return []
  const at = matter.thread[matter.thread.length - 1]?.at ?? matter.receivedAt
  const waits = matter.status === 'replied'
  const holder = waits
    ? say(words, 'entry.holder-verdict')
    : say(words, 'entry.holder', { unit: unit(matter.ownerUnit) })
  const due = say(words, 'entry.due', { day: dayWord(matter.dueAt) })
  return [
    { id: 'holder', at, words: holder, kind: 'holder', ...(isTimed(matter) ? { of: dueOf(matter) } : {}) },
    { id: 'due', at: matter.dueAt, words: due, kind: 'due' },
  ]
}
