// The commands of matters: one short handler a door; the rules are in decide.
import type { Role } from '#foundation/core/actor.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { BodyOf, Door } from '#foundation/contract/door.ts'
import { serveCommand, type Served } from '#foundation/http/served.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, replying, type Decided } from '#foundation/ledger/decide-on.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDoors } from '../contract.ts'
import { noMatter, type Matter } from '../state.ts'
import { absorb } from './absorb.ts'
import { namingWho } from './disputes.ts'
import { factsFor, type Target } from './facts.ts'
import { raiseMatter } from './orders.ts'
import { matterKind } from './projection.ts'
import { proposal } from './proposal.ts'
import { questions } from './reading.ts'
import { teachRuling } from './reactions.ts'
import { askedReach, holdingReach, reachOf } from './scope.ts'
import { tellAll } from './tell.ts'
import { tellBeside } from './tell-beside.ts'
import { tellRuling } from './tell-ruling.ts'
import { movedView } from './views.ts'

/** asked: by the units that were asked for their part. */
type Where = 'readable' | 'held' | 'asked'

interface Move<B> {
  readonly where: Where
  readonly command: (body: B) => MatterCommand
  /** Another unit or matter, or a duty, that the command names. */
  readonly target?: (body: B) => Target
  /** What another capability decides because of it, in the same transaction. */
  readonly react?: (acting: Acting, id: Id, matter: Matter, body: B) => Promise<Decided<unknown> | null>
}

/** A door on one matter: its stream is read ahead, its rule decides, the reply tells where the matter stands now. */
function moving<D extends (typeof matterDoors)[MoveDoor]>(door: D, move: Move<BodyOf<D>>): Served {
  const { where, command, target, react } = move
  const reach = { readable: reachOf, held: holdingReach, asked: askedReach }[where]
  const handle = async (
    acting: Acting,
    { params: { id }, body }: { params: { id: Id }; body: BodyOf<D> },
  ) => {
    let before = noMatter
    const decided = await decideOn(acting, matterKind, {
      id,
      command: command(body),
      facts: (matter) => factsFor(acting, (before = matter), target?.(body)),
      permit: {
        roles: door.allow as readonly Role[],
        reach: (matter) => reach(acting, acting.actor, matter, acting.at),
      },
    })
    if (decided.outcome === 'refused')
      return { outcome: 'refused', refusal: await namingWho(acting, decided.refusal) }
    if (decided.outcome !== 'accepted') return decided
    const reacted = await react?.(acting, id, decided.state, body)
    if (reacted && reacted.outcome !== 'accepted') return reacted
    tellAll(acting, id, before, decided.state)
    await tellBeside(acting, id, decided.state)
    await tellRuling(acting, id, decided.state)
    return replying(decided, movedView(id))
  }
  return serveCommand(door as Door, handle as never, ofMatter as never)
}

type MoveDoor = Exclude<
  keyof typeof matterDoors,
  | 'raiseMatter'
  | 'listMatters'
  | 'countMatters'
  | 'getMatter'
  | 'getDeadlines'
  | 'getReckoning'
  | 'getProposal'
  | 'listOpinions'
  | 'getCard'
>

/** Every command on a matter needs its stream, whoever asks. */
const ofMatter = ({ params }: { params: { id: Id } }) => ({ kind: matterKind, ids: [params.id] })

const d = matterDoors

export const served: readonly Served[] = [
  ...questions,
  proposal,
  serveCommand(
    d.raiseMatter,
    async (acting, { body }) => {
      const { id = newId(), ...input } = body
      return replying(await raiseMatter(acting, id, { type: 'RaiseMatter', ...input }), movedView(id))
    },
    ({ body }) => ({ kind: matterKind, ids: body.id ? [body.id] : [], areNew: true }),
  ),
  moving(d.triageMatter, { where: 'readable', command: (body) => ({ type: 'TriageMatter', ...body }) }),
  moving(d.dispatchMatter, {
    where: 'readable',
    command: (body) => ({ type: 'DispatchMatter', ...body }),
    target: ({ unit, supports }) => ({
      unit,
      ...(supports ? { supports: supports.map((each) => each.unit) } : {}),
    }),
  }),
  moving(d.acknowledgeMatter, { where: 'held', command: () => ({ type: 'AcknowledgeMatter' }) }),
  moving(d.startMatter, { where: 'held', command: (body) => ({ type: 'StartMatter', ...body }) }),
  moving(d.noteMatter, { where: 'readable', command: (body) => ({ type: 'NoteMatter', ...body }) }),
  moving(d.replyToMatter, {
    where: 'held',
    command: (body) => ({ type: 'ReplyToMatter', ...body }),
  }),
  moving(d.disputeMatter, {
    where: 'held',
    command: (body) => ({ type: 'DisputeMatter', ...body }),
    target: ({ unit, duty }) => ({ unit, duty }),
  }),
  moving(d.ruleMatter, {
    where: 'readable',
    command: (body) => ({ type: 'RuleMatter', ...body }),
    target: ({ unit, teach }) => ({ unit, duty: teach }),
    react: (acting, id, matter, { teach }) =>
      teach === undefined ? Promise.resolve(null) : teachRuling(acting, id, matter, teach),
  }),
  moving(d.handUpMatter, {
    where: 'held',
    command: (body) => ({ type: 'HandUpMatter', ...body }),
    target: ({ unit }) => ({ unit }),
  }),
  moving(d.mergeMatter, {
    where: 'readable',
    command: (body) => ({ type: 'MergeMatter', ...body }),
    target: ({ into }) => ({ into }),
    react: absorb,
  }),
  moving(d.recordAttempt, { where: 'readable', command: (body) => ({ type: 'RecordAttempt', ...body }) }),
  moving(d.closeUnreached, { where: 'readable', command: () => ({ type: 'CloseUnreached' }) }),
  moving(d.contactAsker, { where: 'held', command: (body) => ({ type: 'ContactAsker', ...body }) }),
  moving(d.askExtension, { where: 'held', command: (body) => ({ type: 'AskExtension', ...body }) }),
  moving(d.decideExtension, {
    where: 'readable',
    command: (body) => ({ type: 'DecideExtension', ...body }),
  }),
  moving(d.askHold, { where: 'held', command: (body) => ({ type: 'AskHold', ...body }) }),
  moving(d.decideHold, { where: 'readable', command: (body) => ({ type: 'DecideHold', ...body }) }),
  moving(d.addSupport, {
    where: 'held',
    command: (body) => ({ type: 'AddSupport', ...body }),
    target: ({ unit }) => ({ supports: [unit] }),
  }),
  moving(d.giveOpinion, { where: 'asked', command: (body) => ({ type: 'GiveOpinion', ...body }) }),
  moving(d.nameResponsibles, {
    where: 'readable',
    command: (body) => ({ type: 'NameResponsibles', ...body }),
    target: ({ responsibles }) => ({ persons: responsibles.map(({ person }) => person) }),
  }),
  moving(d.referOut, { where: 'readable', command: (body) => ({ type: 'ReferOut', ...body }) }),
  moving(d.releaseHold, { where: 'held', command: (body) => ({ type: 'ReleaseHold', ...body }) }),
]
