// The commands of matters: one short handler a door; the rules are in decide.
import type { Role } from '#foundation/core/actor.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { Door } from '#foundation/contract/door.ts'
import { serveCommand, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { MatterCommand } from '../commands.ts'
import { matterDoors, repliedNotice } from '../contract.ts'
import { factsFor } from './facts.ts'
import { raiseMatter } from './orders.ts'
import { matterKind } from './projection.ts'
import { questions } from './reading.ts'
import { holdingReach, reachOf } from './scope.ts'
import { movedView } from './views.ts'

type MovedReply = ReturnType<ReturnType<typeof movedView>>

type Where = 'readable' | 'held'

interface Given {
  readonly acting: Acting
  readonly id: Id
  readonly door: Door
  readonly command: MatterCommand
  readonly where: Where
  readonly target?: { unit?: Id; into?: Id }
}

async function decideMatter({
  acting,
  id,
  door,
  command,
  where,
  target,
}: Given): Promise<Answer<MovedReply>> {
  const decided = await decideOn(acting, matterKind, {
    id,
    command,
    facts: (matter) => factsFor(acting, matter, target),
    permit: {
      roles: door.allow as readonly Role[],
      reach: (matter) => (where === 'held' ? holdingReach : reachOf)(acting, acting.actor, matter, acting.at),
    },
  })
  return replying(decided, movedView(id))
}

/** Only of answers given behind the asker's back: what was solved on the spot, she was there to hear. */
function tellReplied(acting: Acting, matter: Id): Promise<void> {
  const notice = { id: newId(), kind: repliedNotice, data: { matter } }
  return sendNotice(acting, notice, acting.at, replyNoticeSeconds)
}

const replyNoticeSeconds = 3 * 86_400

const d = matterDoors

/** Every command on a matter needs its stream, whoever asks. */
const ofMatter = ({ params }: { params: { id: Id } }) => ({ kind: matterKind, ids: [params.id] })

export const served: readonly Served[] = [
  ...questions,
  serveCommand(
    d.raiseMatter,
    async (acting, { body }) => {
      const { id = newId(), ...input } = body
      return replying(await raiseMatter(acting, id, { type: 'RaiseMatter', ...input }), movedView(id))
    },
    ({ body }) => ({ kind: matterKind, ids: body.id ? [body.id] : [] }),
  ),
  serveCommand(
    d.triageMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.triageMatter,
        where: 'readable',
        command: { type: 'TriageMatter', ...body },
      }),
    ofMatter,
  ),
  serveCommand(
    d.dispatchMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.dispatchMatter,
        where: 'readable',
        command: { type: 'DispatchMatter', ...body },
        target: { unit: body.unit },
      }),
    ofMatter,
  ),
  serveCommand(
    d.acknowledgeMatter,
    (acting, { params }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.acknowledgeMatter,
        where: 'held',
        command: { type: 'AcknowledgeMatter' },
      }),
    ofMatter,
  ),
  serveCommand(
    d.startMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.startMatter,
        where: 'held',
        command: { type: 'StartMatter', ...body },
      }),
    ofMatter,
  ),
  serveCommand(
    d.noteMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.noteMatter,
        where: 'readable',
        command: { type: 'NoteMatter', ...body },
      }),
    ofMatter,
  ),
  serveCommand(
    d.replyToMatter,
    async (acting, { params, body }) => {
      const answer = await decideMatter({
        acting,
        id: params.id,
        door: d.replyToMatter,
        where: 'held',
        command: { type: 'ReplyToMatter', ...body },
      })
      if (answer.outcome === 'accepted') await tellReplied(acting, params.id)
      return answer
    },
    ofMatter,
  ),
  serveCommand(
    d.returnMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.returnMatter,
        where: 'held',
        command: { type: 'ReturnMatter', ...body },
      }),
    ofMatter,
  ),
  serveCommand(
    d.handUpMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.handUpMatter,
        where: 'held',
        command: { type: 'HandUpMatter', ...body },
        target: { unit: body.unit },
      }),
    ofMatter,
  ),
  serveCommand(
    d.mergeMatter,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.mergeMatter,
        where: 'readable',
        command: { type: 'MergeMatter', ...body },
        target: { into: body.into },
      }),
    ofMatter,
  ),
  serveCommand(
    d.recordAttempt,
    (acting, { params, body }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.recordAttempt,
        where: 'readable',
        command: { type: 'RecordAttempt', ...body },
      }),
    ofMatter,
  ),
  serveCommand(
    d.closeUnreached,
    (acting, { params }) =>
      decideMatter({
        acting,
        id: params.id,
        door: d.closeUnreached,
        where: 'readable',
        command: { type: 'CloseUnreached' },
      }),
    ofMatter,
  ),
]
