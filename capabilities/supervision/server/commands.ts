// The doors that change something: slips issued and answered, exemptions and starts by hand.
import type { Role } from '#foundation/core/actor.ts'
import { documentNumber } from '#foundation/core/document-number.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { serveCommand, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { About, SlipCommand } from '../commands.ts'
import { supervisionDoors as d } from '../contract.ts'
import type { SlipFacts } from '../decide.ts'
import { answerers, issuers } from '../roles.ts'
import type { Slip } from '../state.ts'
import type { WatchCommand } from '../watch/commands.ts'
import { factsToIssue, factsToName, thingFor } from './facts.ts'
import { slipKind } from './projection/slips.ts'
import { watchKind } from './projection/watches.ts'
import { findSlip, findWatch } from './questions.ts'
import { addressedReach, issuingReach, mayRead } from './scope.ts'
import { tellOf } from './tell.ts'

type Done = ReplyOf<typeof d.issueSlip>
type Watched = ReplyOf<typeof d.giveExemption>

export const commandRoutes: readonly Served[] = [
  serveCommand(d.issueSlip, async (acting, { body }) => {
    const { id = newId(), ...told } = body
    const command = { type: 'IssueSlip' as const, ...told }
    const thing = await thingFor(acting, body.about)
    if (!thing) return { outcome: 'missing' }
    const facts = () => factsToIssue(acting, command, thing)
    const decided = await decideOn(acting, slipKind, { id, command, exists: false, facts })
    if (decided.outcome === 'accepted') await tellOf(acting, id, decided.state)
    return replying(decided, doneView(id))
  }),

  serveCommand(d.receiveSlip, (acting, { params: { id } }) => addressed(acting, id, { type: 'ReceiveSlip' })),
  serveCommand(d.replyToSlip, (acting, { params: { id }, body }) =>
    addressed(acting, id, { type: 'ReplyToSlip', ...body }),
  ),
  serveCommand(d.objectToSlip, (acting, { params: { id }, body }) =>
    addressed(acting, id, { type: 'ObjectToSlip', ...body }),
  ),
  serveCommand(d.sendBackReply, (acting, { params: { id }, body }) =>
    issuing(acting, id, { type: 'SendBackReply', ...body }),
  ),
  serveCommand(d.answerObjection, (acting, { params: { id }, body }) =>
    issuing(acting, id, { type: 'AnswerObjection', ...body }),
  ),
  serveCommand(d.releaseSlip, (acting, { params: { id }, body }) =>
    issuing(acting, id, { type: 'ReleaseSlip', ...body }),
  ),
  serveCommand(d.nameReleaser, async (acting, { params: { id }, body }) =>
    issuing(acting, id, { type: 'NameReleaser', ...body }, await factsToName(acting, body.person)),
  ),

  serveCommand(d.giveExemption, (acting, { body }) =>
    onWatch(acting, body.about.id, { type: 'GiveExemption', ...body }, body.about),
  ),
  serveCommand(d.startColour, (acting, { body }) =>
    onWatch(acting, body.about.id, { type: 'StartColour', ...body }, body.about),
  ),
  serveCommand(d.endExemption, (acting, { params: { id }, body }) =>
    onWatch(acting, id, { type: 'EndExemption', ...body }, null),
  ),
  serveCommand(d.endColour, (acting, { params: { id }, body }) =>
    onWatch(acting, id, { type: 'EndColour', ...body }, null),
  ),
]

function addressed(acting: Acting, id: Id, command: SlipCommand): Promise<Answer<Done>> {
  return onSlip(acting, id, { command, roles: answerers, reach: addressedReach })
}

function issuing(acting: Acting, id: Id, command: SlipCommand, facts: SlipFacts = {}): Promise<Answer<Done>> {
  return onSlip(acting, id, { command, roles: issuers, reach: issuingReach, facts })
}

interface Order {
  readonly command: SlipCommand
  readonly roles: readonly Role[]
  readonly reach: typeof issuingReach
  readonly facts?: SlipFacts
}

/** Who does not reach a slip learns nothing of it; who only reads it may not act on it. */
async function onSlip(acting: Acting, id: Id, order: Order): Promise<Answer<Done>> {
  const { command, roles, reach, facts = {} } = order
  const found = await findSlip(acting, id)
  if (!found || !(await mayRead(acting, found.slip))) return { outcome: 'missing' }
  if (!reaches(acting.actor, roles, await reach(acting, found.slip))) return { outcome: 'forbidden' }
  const decided = await decideOn(acting, slipKind, { id, command, facts })
  if (decided.outcome === 'accepted') await tellOf(acting, id, decided.state)
  return replying(decided, doneView(id))
}

/** Of a thing of which nothing was said yet there is no stream; what was said is ended by whoever might say it. */
async function onWatch(
  acting: Acting,
  id: Id,
  command: WatchCommand,
  named: About | null,
): Promise<Answer<Watched>> {
  const about = named ?? (await findWatch(acting, id))?.about ?? null
  if (about === null) return { outcome: 'missing' }
  const standing = await thingFor(acting, about)
  if (!standing) return { outcome: 'missing' }
  const decided = await decideOn(acting, watchKind, {
    id,
    command,
    exists: named === null,
    facts: { standing },
  })
  return replying(decided, ({ exemption, started }, version) => ({
    ...{ id, version, exemptUntil: exemption?.until ?? null, colour: started?.colour ?? null },
  }))
}

function doneView(id: Id) {
  return (slip: Slip, version: number): Done => ({
    ...{ id, version, number: documentNumber(slip), status: slip.status as Done['status'] },
    ...{ colour: slip.colour, due: slip.due },
  })
}
