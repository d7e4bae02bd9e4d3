// The commands of matters: one short handler a door; the rules are in decide.
import type { Role } from '#foundation/core/actor.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { BodyOf, Door } from '#foundation/contract/door.ts'
import { serveCommand, type Served } from '#foundation/http/served.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDoors } from '../contract.ts'
import { noMatter } from '../state.ts'
import { factsFor } from './facts.ts'
import { raiseMatter } from './orders.ts'
import { matterKind } from './projection.ts'
import { questions } from './reading.ts'
import { holdingReach, reachOf } from './scope.ts'
import { tellAll } from './tell.ts'
import { movedView } from './views.ts'

type Where = 'readable' | 'held'

interface Move<B> {
  readonly where: Where
  readonly command: (body: B) => MatterCommand
  /** Another unit or matter that the command names. */
  readonly target?: (body: B) => { unit?: Id; into?: Id }
}

/** A door on one matter: its stream is read ahead, its rule decides, the reply tells where the matter stands now. */
function moving<D extends (typeof matterDoors)[MoveDoor]>(door: D, move: Move<BodyOf<D>>): Served {
  const { where, command, target } = move
  const reach = where === 'held' ? holdingReach : reachOf
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
    if (decided.outcome === 'accepted') tellAll(acting, id, before, decided.state)
    return replying(decided, movedView(id))
  }
  return serveCommand(door as Door, handle as never, ofMatter as never)
}

type MoveDoor = Exclude<
  keyof typeof matterDoors,
  'raiseMatter' | 'listMatters' | 'countMatters' | 'getMatter' | 'getDeadlines'
>

/** Every command on a matter needs its stream, whoever asks. */
const ofMatter = ({ params }: { params: { id: Id } }) => ({ kind: matterKind, ids: [params.id] })

const d = matterDoors

export const served: readonly Served[] = [
  ...questions,
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
    target: ({ unit }) => ({ unit }),
  }),
  moving(d.acknowledgeMatter, { where: 'held', command: () => ({ type: 'AcknowledgeMatter' }) }),
  moving(d.startMatter, { where: 'held', command: (body) => ({ type: 'StartMatter', ...body }) }),
  moving(d.noteMatter, { where: 'readable', command: (body) => ({ type: 'NoteMatter', ...body }) }),
  moving(d.replyToMatter, {
    where: 'held',
    command: (body) => ({ type: 'ReplyToMatter', ...body }),
  }),
  moving(d.returnMatter, { where: 'held', command: (body) => ({ type: 'ReturnMatter', ...body }) }),
  moving(d.handUpMatter, {
    where: 'held',
    command: (body) => ({ type: 'HandUpMatter', ...body }),
    target: ({ unit }) => ({ unit }),
  }),
  moving(d.mergeMatter, {
    where: 'readable',
    command: (body) => ({ type: 'MergeMatter', ...body }),
    target: ({ into }) => ({ into }),
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
  moving(d.releaseHold, { where: 'held', command: (body) => ({ type: 'ReleaseHold', ...body }) }),
]
