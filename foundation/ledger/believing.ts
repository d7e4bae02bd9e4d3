// A command in one trip: decided on what this process knows, and thrown away by PostgreSQL unless that still holds.
import type { Actor } from '../core/actor.ts'
import type { Id } from '../core/ids.ts'
import { insist, type Condition } from '../postgres/condition.ts'
import { isConnectionError } from '../postgres/errors.ts'
import { beginBelieving, standing, type Connection, type Marks, type Pool } from '../postgres/pool.ts'
import { beginActing, type Acting, type Answer, type CommandHead } from './acting.ts'
import { streamOf, type AnyKind } from './kind.ts'
import { endsSo, forgetStream, keepStream, knownStream, notBegun, type KnownStream } from './known-streams.ts'
import { settle, together, type Handle } from './settle.ts'

/** Who acts, if nothing of it has changed since the process looked last. */
export interface Believed {
  readonly actor: Actor
  /** Under which the actor was found. */
  readonly marks: Marks
  /** That the credential still opens. */
  stands(at: string): Condition
  noteUse(at: string): void
}

/** Streams that the command is sure to need: read in the same trip that finds the actor, shown to nobody before that. */
export interface Ahead {
  readonly tenant: Id
  readonly kind: AnyKind
  readonly ids: readonly Id[]
  readonly areNew?: boolean
  readonly believed?: Believed | null
}

interface Believing<R> {
  readonly pool: Pool
  readonly at: string
  readonly command: CommandHead
  readonly handle: Handle<R>
  readonly ahead: Ahead
}

/**
 * The answer, if everything believed still held in the transaction that wrote it: the credential, the marks, the end of each
 * stream. Else null, with nothing done: the command is then run by looking first. So is whatever was answered before (its
 * id is taken), clashed with another writer (so is the version), or is no decision to be kept.
 */
export async function runBelieving<R>({
  pool,
  at,
  command,
  handle,
  ahead,
}: Believing<R>): Promise<Answer<R> | null> {
  const { believed, tenant } = ahead
  const streams = streamsKnown(ahead)
  if (!believed || !streams) return null
  try {
    const answer = await pool.connect((connection) =>
      act(connection, beginActing(connection, believed.actor, at, command), { believed, streams, handle }),
    )
    if (answer.outcome !== 'accepted' && answer.outcome !== 'refused') return null
    believed.noteUse(at)
    return answer
  } catch (error) {
    // Whether it was done is not known; whoever asks again by the same id is told.
    if (isConnectionError(error)) throw error
    for (const { kind, id } of streams) forgetStream(tenant, kind, id)
    return null
  }
}

interface Acted<R> {
  readonly believed: Believed
  readonly streams: readonly KnownStream[]
  readonly handle: Handle<R>
}

async function act<R>(
  connection: Connection,
  acting: Acting,
  { believed, streams, handle }: Acted<R>,
): Promise<Answer<R>> {
  const { tenant, at } = acting
  const begun = beginBelieving(connection, tenant, believed.marks)
  const held = insist(connection, [
    believed.stands(at),
    standing(tenant, believed.marks),
    ...streams.map((stream) => endsSo(tenant, stream)),
  ])
  for (const stream of streams)
    acting.open.set(streamOf(stream.kind, stream.id), { ...stream, before: stream.state, added: [] })
  const settled = settle(connection, acting, handle)
  // All are waited for: a handler still at work must not ask anything of a client that is somebody else's by then.
  await together([begun, held, settled])
  const answer = await settled
  if (answer.outcome === 'accepted') keepAll(acting, streams)
  return answer
}

function streamsKnown({ tenant, kind, ids, areNew = false }: Ahead): readonly KnownStream[] | null {
  if (ids.length === 0) return null
  const streams = ids.map((id) => (areNew ? notBegun(kind, id) : knownStream(tenant, kind, id)))
  return streams.every((stream) => stream !== null) ? streams : null
}

/** Remembers what an accepted command has left of the streams that it had read ahead. */
export function keepAhead(acting: Acting, { kind, ids }: Ahead): void {
  keepAll(
    acting,
    ids.map((id) => ({ kind, id })),
  )
}

function keepAll(acting: Acting, streams: readonly { kind: AnyKind; id: Id }[]): void {
  for (const { kind, id } of streams) {
    const stream = acting.open.get(streamOf(kind, id))
    if (stream && stream.added.length > 0) keepStream(acting.tenant, stream)
  }
}
