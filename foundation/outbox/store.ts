// The device's own store: drafts, commands on their way and answers kept for places without signal, in one IndexedDB.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Op } from './op.ts'

interface Kept {
  readonly value: unknown
  readonly at: string
}

interface Schema extends DBSchema {
  /** Under 'account/name': what is being written. */
  drafts: { key: string; value: unknown }
  /** In the order in which they were made. */
  ops: { key: number; value: Op; indexes: { account: string } }
  /** Under 'account/name': the last answer to a question. */
  kept: { key: string; value: Kept }
}

/** Everything belongs to whoever wrote it: another person on the same phone never sees it. */
export function ownKey(account: string, name: string): string {
  return `${account}/${name}`
}

type Store = IDBPDatabase<Schema>

const monthMs = 30 * 86_400_000
let opening: Promise<Store> | null = null

/** Rejects where the browser has no store for us (some private windows); whoever writes must then say so. */
export function store(): Promise<Store> {
  opening ??= openDB<Schema>('yixian', 1, {
    upgrade(database) {
      database.createObjectStore('drafts')
      database.createObjectStore('kept')
      const ops = database.createObjectStore('ops', { keyPath: 'seq', autoIncrement: true })
      ops.createIndex('account', 'account')
    },
    // A newer page in another tab wants to change the store: make room, and open again when next needed.
    blocking: (_now, _wanted, event) => {
      ;(event.target as IDBDatabase).close()
      opening = null
    },
    terminated: () => {
      opening = null
    },
  }).then(tidy)
  opening.catch(() => {
    opening = null
  })
  return opening
}

/** Answers that nobody has asked for again in a month leave the device. */
async function tidy(opened: Store): Promise<Store> {
  const change = opened.transaction('kept', 'readwrite')
  const before = new Date(Date.now() - monthMs).toISOString()
  for (let row = await change.store.openCursor(); row; row = await row.continue())
    if (row.value.at < before) await row.delete()
  await change.done
  return opened
}
