// What matters look like on the wire: a row of the worklist, a matter with its thread, the answer to a command.
import type { Recorded } from '#foundation/core/decider.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { MatterEvent } from '../events.ts'
import { matterNumber } from '../number.ts'
import type { Matter } from '../state.ts'
import type { MattersPart } from '../rules.ts'
import { disputeView } from './disputes.ts'
import { dispositionOf, standingOf } from './projection.ts'
import type { SaidBeside } from './questions/merged.ts'
import { besideView } from './views-beside.ts'

export function movedView(id: Id) {
  return (matter: Matter, version: number) => ({
    id,
    number: matterNumber(id, matter.receivedAt),
    status: matter.status,
    rung: matter.rung,
    ownerUnit: matter.holding.unit,
    dueAt: matter.holding.due,
    ...dueView(matter),
    version,
  })
}

function dueView(matter: Matter) {
  return { standing: standingOf(matter), heldUntil: matter.hold?.until ?? null }
}

// What the asker sees of the thread: the working of offices among themselves stays inside. That a unit is asked to help, or
// a matter joined with another, she learns without the words that were written with it: those are marked as internal.
const shown = new Set([
  'MatterRaised',
  'MatterDispatched',
  'MatterAcknowledged',
  'AskerContacted',
  'MatterStarted',
  'MatterReplied',
  'MatterHandedUp',
  'MatterJudged',
  'MatterReopened',
  'MatterWithdrawn',
  'MatterClosed',
  'ExtensionGranted',
  'HoldGranted',
  'HoldEnded',
  'MatterReferredOut',
  'ReferralObjected',
])

function askerSees(entry: Recorded<MatterEvent>): boolean {
  if (entry.type === 'MatterNoted') return entry.data.askerSees
  // A revision may have moved only what she does not see.
  if (entry.type === 'DeadlinesRevised')
    return entry.data.deadlines.some(({ due }) => due === entry.data.holding.due)
  return shown.has(entry.type)
}

function holdView({ reason, from, until, plannedFor, approvedBy }: NonNullable<Matter['hold']>) {
  return { reason, from, until, plannedFor, approvedBy }
}

interface Known {
  readonly persons: ReadonlyMap<Id, string>
  readonly subject: string | null
  readonly disputableUntil: string | null
  readonly saidBeside: readonly SaidBeside[]
  readonly part: MattersPart
}

export function matterView(
  id: Id,
  matter: Matter,
  entries: readonly Recorded<MatterEvent>[],
  { part, ...names }: Known,
) {
  return {
    id,
    number: matterNumber(id, matter.receivedAt),
    version: entries.at(-1)!.version,
    programme: matter.programme,
    programmeVersion: matter.programmeVersion,
    subject: matter.subject,
    subjectName: names.subject,
    title: matter.title,
    text: matter.text,
    class: matter.class,
    status: matter.status as Exclude<Matter['status'], 'none'>,
    rung: matter.rung,
    ownerUnit: matter.holding.unit,
    ownerPerson: matter.holding.person,
    dueAt: matter.holding.due,
    ...dueView(matter),
    receivedAt: matter.receivedAt,
    closedAt: matter.closed?.at ?? null,
    disposition: dispositionOf(matter),
    grade: matter.verdict?.grade ?? null,
    reopened: matter.reopened,
    passes: matter.handovers.length,
    trail: [...matter.trail],
    visit: matter.visit,
    channel: matter.channel,
    plan: matter.plan,
    raisedBy: matter.raisedBy,
    raisedUnit: matter.raisedUnit,
    reference: matter.reference,
    saidAt: matter.saidAt,
    reply: matter.reply,
    verdict: matter.verdict,
    stays: [...matter.stays],
    returned: matter.returned,
    dispute: matter.dispute && disputeView(matter.dispute, names.persons),
    disputableUntil: names.disputableUntil,
    contactedAt: matter.contactedAt,
    asked: matter.asked,
    hold: matter.hold && holdView(matter.hold),
    extensionsLeft: Math.max(0, part.extensions.most - matter.extensions),
    mergedInto: matter.mergedInto,
    ...besideView(matter, names),
    thread: entries.map((entry) => entryView(entry, names.persons)),
  }
}

function entryView(entry: Recorded<MatterEvent>, persons: ReadonlyMap<Id, string>) {
  return {
    version: entry.version,
    type: entry.type,
    at: entry.at,
    happenedAt: entry.happenedAt,
    actor: entry.actor,
    actorName: entry.actor === null ? null : (persons.get(entry.actor) ?? null),
    unit: entry.unit,
    data: entry.data as unknown as Record<string, unknown>,
    askerSees: askerSees(entry),
  }
}
