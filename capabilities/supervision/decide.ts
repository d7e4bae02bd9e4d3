// The rules of a slip: one at a time on one thing, above the present colour only by name and reason, raised by time, released by whom it names.
import { never, type Context, type Decider } from '#foundation/core/decider.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Id } from '#foundation/core/ids.ts'
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import { nextColour, rankOf, type Colour } from './colours/rules.ts'
import type { CommandOf, SlipCommand } from './commands.ts'
import type { Numbered, SlipEvent } from './events.ts'
import { evolve, isUnmet, noSlip, type Slip } from './state.ts'

/** What a slip is to be about, as it stands now. */
export interface Standing {
  readonly isOver: boolean
  readonly programme: string | null
  readonly subject: Id | null
  readonly area: Id | null
  /** Who has it in hand. */
  readonly unit: Id
  readonly person: Id | null
  readonly colour: Colour | null
  /** The day until which it is exempt. */
  readonly exemptUntil: string | null
}

export interface IssueFacts {
  readonly standing: Standing
  /** Number of a slip on the same thing that is not over. */
  readonly openSlip: string | null
  /** The next of this jurisdiction and year, locked until the command ends. */
  readonly numbered: Numbered
  /** Units and persons named who are not there. */
  readonly strangers: readonly Id[]
  /** Unit of whoever is to release it. */
  readonly releaserUnit: Id | null
  readonly mayStartHigher: boolean
  /** The days that the programme's rules give. */
  readonly due: string
  readonly objectUntil: string
}

export interface SlipFacts {
  /** Only to issue one. */
  readonly issue?: IssueFacts
  /** Only to raise one: the day it is then due. */
  readonly raisedDue?: string
  /** Only to name who releases: unit of that person, null for nobody who serves here. */
  readonly named?: Id | null
}

type Given = SlipFacts & Context
type Decision = readonly SlipEvent[] | Refusal

export const slipDecider: Decider<Slip, SlipCommand, SlipEvent, SlipFacts> = {
  initial: noSlip,
  evolve,
  decide,
}

function decide(command: SlipCommand, state: Slip, given: Given): Decision {
  if (command.type === 'IssueSlip') return issue(command, state, given)
  if (state.status === 'none') return refuse('slip.unknown')
  if (command.type === 'ObjectToSlip') return object(command, state, given)
  if (command.type === 'AnswerObjection') return answer(command, state, given)
  if (state.status === 'released' || state.status === 'lifted') return refuse('slip.over')
  switch (command.type) {
    case 'ReceiveSlip':
      if (state.received) return refuse('slip.received-already')
      return ownOf(state, given) ?? [{ type: 'SlipReceived', data: {} }]
    case 'ReplyToSlip':
      return ownOf(state, given) ?? reply(command, state)
    case 'SendBackReply':
      return sendBack(command, state, given)
    case 'RaiseSlip':
      return raise(state, given)
    case 'ReleaseSlip':
      return release(command, state, given)
    case 'NameReleaser':
      return nameReleaser(command, state, given)
    default:
      return never(command)
  }
}

function issue(command: CommandOf<'IssueSlip'>, state: Slip, given: Given): Decision {
  if (state.status !== 'none') return refuse('slip.issued-already')
  const facts = given.issue!
  const { standing, numbered, objectUntil } = facts
  const { actor } = given
  const releaser = command.releaser ?? actor.person
  const unit = command.unit ?? standing.unit
  const wrong = wrongIssue(command, standing, facts) ?? wrongPersons(command, { releaser, unit }, facts)
  if (wrong) return wrong
  const due = command.due ?? facts.due
  if (due < dayOf(given.at)) return refuse('slip.due-past', { due, field: 'due' })
  const { programme, subject, area, colour: present } = standing
  const isHigher = rankOf(command.colour) > rankOf(present)
  return [
    {
      type: 'SlipIssued',
      data: {
        ...numbered,
        ...{ about: command.about, programme, subject, area, unit, person: personOf(command, standing) },
        ...{ colour: command.colour, present, reason: isHigher ? command.reason!.trim() : null },
        ...{ requirement: command.requirement.trim(), due, releaser: releaser!, objectUntil },
        ...{ issuer: actor.person, issuerUnit: actor.unit },
      },
    },
  ]
}

function wrongIssue(
  { colour, reason }: CommandOf<'IssueSlip'>,
  { isOver, exemptUntil, colour: present }: Standing,
  { openSlip, mayStartHigher }: IssueFacts,
): Refusal | null {
  if (isOver) return refuse('slip.about-over', { field: 'about' })
  if (openSlip !== null) return refuse('slip.open-already', { number: openSlip })
  if (exemptUntil !== null) return refuse('slip.exempt', { until: exemptUntil })
  if (rankOf(colour) <= rankOf(present)) return null
  if (!mayStartHigher) return refuse('slip.higher', { field: 'colour' })
  return reason === undefined ? refuse('slip.higher-reason', { field: 'reason' }) : null
}

/** Nobody releases a slip that is addressed to themselves or to their own unit. */
function wrongPersons(
  command: CommandOf<'IssueSlip'>,
  { releaser, unit }: { releaser: Id | null; unit: Id },
  { strangers, releaserUnit, standing }: IssueFacts,
): Refusal | null {
  if (strangers.length > 0) return refuse('slip.addressee-unknown', { ids: strangers, field: 'unit' })
  if (releaser === null || (command.releaser !== undefined && releaserUnit === null))
    return refuse('slip.releaser-unknown', { field: 'releaser' })
  if (releaserUnit === unit || releaser === personOf(command, standing))
    return refuse('slip.releaser-addressed', { field: 'releaser' })
  return null
}

/** Addressed to another unit, it goes to nobody by name unless somebody was named. */
function personOf({ unit, person }: CommandOf<'IssueSlip'>, standing: Standing): Id | null {
  if (person !== undefined) return person
  return unit === undefined || unit === standing.unit ? standing.person : null
}

function reply({ text }: CommandOf<'ReplyToSlip'>, state: Slip): Decision {
  if (state.status === 'replied') return refuse('slip.replied-already')
  // Who replies has received it.
  const received: SlipEvent[] = state.received ? [] : [{ type: 'SlipReceived', data: {} }]
  return [...received, { type: 'SlipReplied', data: { text: text.trim() } }]
}

/** Whoever issued it, or is to release it, does not answer it. */
function ownOf({ issuer, releaser }: Slip, { actor }: Given): Refusal | null {
  const { person } = actor
  return person !== null && (person === issuer || person === releaser) ? refuse('slip.own') : null
}

function sendBack({ reason, due }: CommandOf<'SendBackReply'>, state: Slip, given: Given): Decision {
  if (state.status !== 'replied') return refuse('slip.not-replied')
  if (given.actor.person !== state.releaser) return refuse('slip.not-releaser')
  if (due < dayOf(given.at)) return refuse('slip.due-past', { due, field: 'due' })
  return [{ type: 'ReplySentBack', data: { reason: reason.trim(), due } }]
}

/** Nothing is above red: it stays until it is replied to and released. */
function raise(state: Slip, given: Given): Decision {
  const to = nextColour(state.colour)
  if (!isUnmet(state, dayOf(given.at)) || to === null) return refuse('slip.not-unmet')
  const { colour: from, due: missed } = state
  return [{ type: 'SlipRaised', data: { from, to, missed, due: given.raisedDue! } }]
}

function object({ reason }: CommandOf<'ObjectToSlip'>, state: Slip, given: Given): Decision {
  if (state.objection) return refuse('slip.objected-already')
  if (dayOf(given.at) > state.objectUntil) return refuse('slip.objection-late', { until: state.objectUntil })
  return ownOf(state, given) ?? [{ type: 'SlipObjected', data: { reason: reason.trim() } }]
}

function answer({ upheld, text }: CommandOf<'AnswerObjection'>, state: Slip, given: Given): Decision {
  if (!state.objection) return refuse('slip.objection-none')
  if (state.objection.answer) return refuse('slip.objection-answered')
  const { person, unit } = given.actor
  if (person !== null && person === state.objection.by) return refuse('slip.own-objection')
  if (unit !== null && unit === state.unit) return refuse('slip.own-objection')
  return [{ type: 'ObjectionAnswered', data: { upheld, text: text.trim() } }]
}

function release({ note }: CommandOf<'ReleaseSlip'>, state: Slip, given: Given): Decision {
  if (given.actor.person === null || given.actor.person !== state.releaser) return refuse('slip.not-releaser')
  if (state.objection && !state.objection.answer) return refuse('slip.objection-open')
  return [{ type: 'SlipReleased', data: { note: note.trim() } }]
}

/** So that no slip waits for ever for somebody who has left. */
function nameReleaser(command: CommandOf<'NameReleaser'>, state: Slip, given: Given): Decision {
  const { person, reason } = command
  const { named = null } = given
  if (named === null) return refuse('slip.releaser-unknown', { field: 'person' })
  if (person === state.releaser) return refuse('slip.releaser-same', { field: 'person' })
  if (named === state.unit || person === state.person)
    return refuse('slip.releaser-addressed', { field: 'person' })
  return [{ type: 'ReleaserNamed', data: { from: state.releaser, to: person, reason: reason.trim() } }]
}
