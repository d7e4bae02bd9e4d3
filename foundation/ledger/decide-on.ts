// Read, fold, decide, stage: the whole machine of a command on one stream. Nothing is written before the command ends.
import { fold, type Context, type Happened, type Recorded } from '../core/decider.ts'
import type { Id } from '../core/ids.ts'
import { isRefusal } from '../core/refusal.ts'
import { reaches, type Reach } from '../core/reach.ts'
import type { Role } from '../core/actor.ts'
import { AnsweredBefore, type Acting, type Answer, type OpenStream } from './acting.ts'
import { readStreams, type StreamsRead } from './entries.ts'
import { streamOf, type AnyKind, type Kind } from './kind.ts'

interface Order<S, C, F> {
  readonly id: Id
  readonly command: C
  /** Facts that the rules need, given the state just read. At most one more trip. */
  readonly facts: F | ((state: S) => F | Promise<F>)
  /** Where the object stands and which roles may act on it; left out where the door alone decides. */
  readonly permit?: { roles: readonly Role[]; reach: (state: S) => Reach | Promise<Reach> } | undefined
  /** A stream that must exist already answers 404 when it does not. */
  readonly exists?: boolean
}

export type Decided<S> =
  | Exclude<Answer<never>, { outcome: 'accepted' }>
  | { outcome: 'accepted'; state: S; version: number }

export async function decideOn<S, C, E extends Happened, F>(
  acting: Acting,
  kind: Kind<S, C, E, F>,
  order: Order<S, C, F>,
): Promise<Decided<S>> {
  const stream = await openStream(acting, kind, order.id)
  const state = stream.state as S
  if (order.exists !== false && stream.version === 0) return { outcome: 'missing' }
  // Asked together: permission and facts share a trip.
  const [reach, facts] = await Promise.all([order.permit?.reach(state), factsOf(order, state)])
  if (order.permit && !reaches(acting.actor, order.permit.roles, reach!)) return { outcome: 'missing' }
  // The caller named the version of what it acts on, which is what is decided first.
  const { expected } = acting.isCompared ? { expected: null } : acting.command
  acting.isCompared = true
  if (expected !== null && expected !== stream.version) return conflict(stream)
  const context: Context = { at: acting.at, happenedAt: acting.happenedAt, actor: acting.actor }
  const decided = kind.decide(order.command, state, { ...facts, ...context })
  if (isRefusal(decided)) return { outcome: 'refused', refusal: decided }
  stage(acting, kind, stream, decided)
  return { outcome: 'accepted', state: stream.state as S, version: stream.version }
}

/** Turns what was decided into the door's reply. */
export function replying<S, R>(decided: Decided<S>, reply: (state: S, version: number) => R): Answer<R> {
  if (decided.outcome !== 'accepted') return decided
  return { outcome: 'accepted', reply: reply(decided.state, decided.version), version: decided.version }
}

/** Reads several streams of one kind in one trip, so that deciding on each costs none. */
export async function openStreams<S, C, E extends Happened, F>(
  acting: Acting,
  kind: Kind<S, C, E, F>,
  ids: readonly Id[],
): Promise<void> {
  const wanted = ids.map((id) => streamOf(kind, id)).filter((name) => !acting.open.has(name))
  if (wanted.length === 0) return
  const command = acting.asked ? null : acting.command.id
  // Of several asked in one turn, the first asks whether the command was answered before.
  acting.asked = true
  admitStreams(acting, kind, wanted, await readStreams(acting, kind, wanted, command))
}

/** Folds streams that have been read and opens them for the command. Throws AnsweredBefore for a command seen before. */
export function admitStreams(
  acting: Acting,
  kind: AnyKind,
  names: readonly string[],
  read: StreamsRead,
): void {
  acting.asked = true
  if (read.seen) throw new AnsweredBefore(read.seen)
  for (const name of names) {
    const { entries, head } = read.streams.get(name) ?? { entries: [], head: null }
    const state: unknown = fold(kind, entries)
    const id = name.slice(kind.name.length + 1)
    acting.open.set(name, {
      kind,
      id,
      before: state,
      state,
      version: entries.at(-1)?.version ?? 0,
      head,
      added: [],
    })
  }
}

async function openStream<S, C, E extends Happened, F>(acting: Acting, kind: Kind<S, C, E, F>, id: Id) {
  await openStreams(acting, kind, [id])
  return acting.open.get(streamOf(kind, id))!
}

function factsOf<S, C, F>(order: Order<S, C, F>, state: S): F | Promise<F> {
  return typeof order.facts === 'function'
    ? (order.facts as (state: S) => F | Promise<F>)(state)
    : order.facts
}

function stage<S, C, E extends Happened, F>(
  acting: Acting,
  kind: Kind<S, C, E, F>,
  stream: OpenStream,
  decided: readonly E[],
) {
  for (const happened of decided) {
    const entry: Recorded<E> = {
      ...happened,
      version: stream.version + 1,
      at: acting.at,
      happenedAt: acting.happenedAt,
      actor: acting.actor.person ?? acting.actor.account,
      unit: acting.actor.unit,
    }
    stream.state = kind.evolve(stream.state as S, entry)
    stream.version = entry.version
    stream.added.push(entry)
  }
}

function conflict(stream: OpenStream): Decided<never> {
  return { outcome: 'conflict', version: stream.version, by: null, at: null }
}
