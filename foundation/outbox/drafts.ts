// What is being written stays on the device at every change, so that a crash, a reload or a sign-in loses no word.
import type { Id } from '../core/ids.ts'
import { ownKey, store } from './store.ts'

/** Null when there is none. */
export async function findDraft<T>(account: Id, name: string): Promise<T | null> {
  return ((await (await store()).get('drafts', ownKey(account, name))) as T | undefined) ?? null
}

/** Rejects when the device has no room: the page must then say that leaving it would lose what was written. */
export async function keepDraft(account: Id, name: string, value: unknown): Promise<void> {
  await (await store()).put('drafts', value, ownKey(account, name))
}

export async function dropDraft(account: Id, name: string): Promise<void> {
  await (await store()).delete('drafts', ownKey(account, name))
}
