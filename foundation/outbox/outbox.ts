// The outbox: what was done on this phone goes to the server once, in order, when it can; refused things stay until their owner decides.
import { call, tellSignedOut } from '../client/call.ts'
import { problemOf } from '../client/problem.ts'
import { newId, type Id } from '../core/ids.ts'
import { fateOf, fateOfFailure, pause, ready, type Fate, type Op, type Result } from './op.ts'
import { ownKey, store } from './store.ts'
import { nothing, readOutbox, show } from './waiting.ts'

const dayMs = 86_400_000
let account: Id | null = null
let draining = false
let calledAgain = false
let timer: ReturnType<typeof setTimeout> | undefined

/** Whose outbox this is now, and begins to send. Gives back what stops it: another person's things are never touched. */
export function openOutbox(owner: Id): () => void {
  account = owner
  if (readOutbox().ops.some((op) => op.account !== owner)) show(nothing)
  const anew = () => void hurry().catch(without)
  const seen = () => document.visibilityState === 'visible' && void drain()
  addEventListener('online', anew)
  addEventListener('pageshow', seen)
  document.addEventListener('visibilitychange', seen)
  void load().then(drain).catch(without)
  return () => {
    account = null
    clearTimeout(timer)
    removeEventListener('online', anew)
    removeEventListener('pageshow', seen)
    document.removeEventListener('visibilitychange', seen)
  }
}

type New = Pick<Op, 'account' | 'name' | 'entity' | 'input' | 'title' | 'draft'> & {
  id?: Id
  happenedAt?: string
}

/**
 * Keeps a command on the device and sends it as soon as it can; resolved, it is safe. `instead` names the draft that it
 * was made from: both change in one step, so a crash leaves one of the two and never none.
 */
export async function put(given: New, instead?: string): Promise<void> {
  const op: Op = {
    id: newId(),
    happenedAt: new Date().toISOString(),
    ...given,
    state: 'kept',
    tries: 0,
    nextAt: 0,
  }
  const change = (await store()).transaction(['ops', 'drafts'], 'readwrite', { durability: 'strict' })
  const steps: Promise<unknown>[] = [change.objectStore('ops').add(op)]
  if (instead !== undefined) steps.push(change.objectStore('drafts').delete(ownKey(given.account, instead)))
  await Promise.all([...steps, change.done])
  void navigator.storage?.persist?.().catch(() => false)
  await load()
  void drain()
}

/** Takes one back off the device: to be written anew (`into` its draft's name), or because its owner let go of it. */
export async function take(op: Op, into?: string): Promise<void> {
  if (op.seq === undefined) return
  const change = (await store()).transaction(['ops', 'drafts'], 'readwrite', { durability: 'strict' })
  const steps: Promise<unknown>[] = [change.objectStore('ops').delete(op.seq)]
  if (into !== undefined) steps.push(change.objectStore('drafts').put(op.draft, ownKey(op.account, into)))
  await Promise.all([...steps, change.done])
  await load()
  void drain()
}

/** A browser without a store holds nothing to send; whoever writes there was told when it could not be kept. */
function without(): void {
  show({ ...readOutbox(), known: true })
}

/** The net is back: what waited long in vain does not wait on. */
async function hurry(): Promise<void> {
  const change = (await store()).transaction('ops', 'readwrite')
  for (const op of await change.store.getAll())
    if (op.state === 'kept' && op.nextAt > 0) await change.store.put({ ...op, nextAt: 0 })
  await change.done
  await load()
  await drain()
}

/** One page at a time, where the browser can say so; without, the command's id keeps two from counting twice. */
async function drain(): Promise<void> {
  calledAgain = draining
  if (draining || account === null || !navigator.onLine) return
  draining = true
  try {
    const locks = (navigator as { locks?: LockManager }).locks
    if (locks)
      await locks.request('yixian-outbox', { ifAvailable: true }, (lock) => (lock ? round() : undefined))
    else await round()
  } finally {
    draining = false
    show({ ...readOutbox(), sending: nothing.sending })
    if (calledAgain) void drain()
  }
}

async function round(): Promise<void> {
  for (;;) {
    await load()
    const { due, wake } = ready(readOutbox().ops, Date.now())
    if (wake !== null) sleepUntil(wake)
    if (due.length === 0) return
    for (const op of due) if (account !== op.account || !(await send(op))) return
  }
}

/** False when it makes no sense to go on now. */
async function send(op: Op): Promise<boolean> {
  show({ ...readOutbox(), sending: new Set([op.id]) })
  const fate = await post(op)
  if (fate.is === 'sign-in') {
    tellSignedOut()
    return false
  }
  // Without signal no try is counted: the pauses would have grown to minutes when it is back.
  if (fate.is === 'later' && !navigator.onLine) return false
  await (await store()).put('ops', after(op, fate))
  await load()
  return true
}

async function post({ id, name, happenedAt, input }: Op): Promise<Fate> {
  const ask = call as unknown as (route: string, given: object) => Promise<{ results: readonly Result[] }>
  try {
    const body = { commands: [{ id, name, happenedAt, input }] }
    return fateOf((await ask('POST /api/commands', { body })).results[0])
  } catch (error) {
    return fateOfFailure(problemOf(error))
  }
}

function after(op: Op, fate: Exclude<Fate, { is: 'sign-in' }>): Op {
  if (fate.is === 'received') {
    const { draft: _done, ...rest } = op
    return { ...rest, state: 'received', receivedAt: new Date().toISOString() }
  }
  if (fate.is === 'needs-you') return { ...op, state: 'needs-you', problem: fate.problem }
  return { ...op, tries: op.tries + 1, nextAt: Date.now() + pause(op.tries, Math.random()) }
}

/** Reads what is on the device; what was received more than a day ago needs no mention any more. */
async function load(): Promise<void> {
  if (account === null) return
  const owner = account
  const database = await store()
  const all = await database.getAllFromIndex('ops', 'account', owner)
  const old = all.filter(
    (op) => op.receivedAt !== undefined && Date.parse(op.receivedAt) < Date.now() - dayMs,
  )
  for (const op of old) await database.delete('ops', op.seq!)
  if (owner === account) show({ ...readOutbox(), known: true, ops: all.filter((op) => !old.includes(op)) })
}

function sleepUntil(moment: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void drain(), Math.max(250, moment - Date.now()))
}
