// The doors of re-checks: one short handler each; the rules are in decide.
import type { Id } from '#foundation/core/ids.ts'
import { fold } from '#foundation/core/decider.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { readStreams } from '#foundation/ledger/entries.ts'
import { pageOf, readKey } from '#foundation/postgres/page-key.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { reaches } from '#foundation/core/reach.ts'
import { findMatter } from '#capabilities/matters/server/questions.ts'
import { reachesMatter } from '#capabilities/matters/server/questions/reach.ts'
import { withdrawnIn } from '#capabilities/matters/server/questions/ended.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import type { CommandOf } from '../commands.ts'
import { doors as d } from '../contract.ts'
import type { RecheckEntry } from '../events.ts'
import type { Item, Sample } from '../state.ts'
import { drawSample, sampleId, spanOf } from './draw.ts'
import { recheckKind } from './projection.ts'
import { listSamples, reachedIn, reopenedWithdrawals } from './queries.ts'
import { reopenMatter } from './reactions.ts'
import { itemViews, withdrawalViews } from './views.ts'

type Done = ReplyOf<typeof d.drawSample>

export const served: readonly Served[] = [
  serveQuestion(d.listSamples, async (asking, { query: { programme } }) => {
    const within = await sharesOf(asking, asking.actor, d.listSamples.allow, asking.at)
    return { items: (await listSamples(asking, { programme, within })).map(shown) }
  }),

  serveQuestion(d.getSample, async (asking, { params: { id }, query: { open, after, limit = 50 } }) => {
    const within = await sharesOf(asking, asking.actor, d.getSample.allow, asking.at)
    const [[row], found, reached] = await Promise.all([
      listSamples(asking, { id, within }),
      findSample(asking, id),
      reachedIn(asking, id, within),
    ])
    if (!row || !found) return missing
    const { version, sample } = found
    const wanted = sample.items.filter((item) => reached.has(item.matter) && !(open && item.finding !== null))
    const { items, next } = pageOf(rowsAfter(wanted, after, limit), limit, ({ matter }) => [matter])
    const views = await itemViews(asking, asking.actor, items)
    return sending({ version, reply: { ...shown(row), version, items: views, next } })
  }),

  serveCommand(d.drawSample, async (acting, { body }) => {
    if (!reaches(acting.actor, d.drawSample.allow, { programme: body.programme }))
      return { outcome: 'forbidden' }
    return replying(
      await drawSample(acting, body),
      doneView(sampleId(acting.tenant, body.programme, body.month)),
    )
  }),

  serveCommand(d.recordCall, (acting, { params: { id }, body }) =>
    recordCall(acting, id, { type: 'RecordCall', ...body }),
  ),

  serveQuestion(d.listWithdrawals, async (asking, { query }) => {
    const { programme, month, after, limit = 50 } = query
    const within = await sharesOf(asking, asking.actor, d.listWithdrawals.allow, asking.at)
    const reopened = await reopenedWithdrawals(asking, sampleId(asking.tenant, programme, month))
    const asked = { programme, span: spanOf(month), within, reopened, after, limit }
    const { items, next } = await withdrawnIn(asking, asked)
    return { items: await withdrawalViews(asking, items), next }
  }),
]

/** Whoever reaches the matter may call; what she wants taken up again is, in the same transaction. */
async function recordCall(acting: Acting, id: Id, command: CommandOf<'RecordCall'>): Promise<Answer<Done>> {
  const [sample, found] = await Promise.all([findSample(acting, id), findMatter(acting, command.matter)])
  const asked = { reader: acting, actor: acting.actor, roles: d.recordCall.allow, at: acting.at }
  if (!sample || !found || !(await reachesMatter(asked, found.matter))) return { outcome: 'missing' }
  const decided = await decideOn(acting, recheckKind, { id, command, facts: {} })
  if (decided.outcome === 'accepted' && command.reopen === true) {
    const reopened = await reopenMatter(acting, command.matter, command.note)
    if (reopened.outcome !== 'accepted') return reopened
  }
  return replying(decided, doneView(id))
}

async function findSample(reader: Reader, id: Id): Promise<{ sample: Sample; version: number } | null> {
  const name = `${recheckKind.name}/${id}`
  const { streams } = await readStreams(reader, recheckKind, [name], null)
  const entries = (streams.get(name)?.entries ?? []) as readonly RecheckEntry[]
  const last = entries.at(-1)
  return last ? { sample: fold(recheckKind, entries), version: last.version } : null
}

/** In the order of the draw, which never changes; one more than is wanted tells that there are more. */
function rowsAfter(items: readonly Item[], after: string | undefined, limit: number): Item[] {
  const [matter] = readKey(after, 1) ?? []
  const from = items.findIndex((item) => item.matter === matter) + 1
  return items.slice(from, from + limit + 1)
}

function shown(row: Awaited<ReturnType<typeof listSamples>>[number]) {
  return { ...row, strata: row.strata.map((each) => ({ ...each })) }
}

function doneView(id: Id) {
  return ({ items }: Sample, version: number): Done => ({ id, version, drawn: items.length })
}
