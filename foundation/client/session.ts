// Who is signed in here, as the server says it; remembered on a phone, so that it opens without signal.
import { useSyncExternalStore } from 'react'
import type { Role } from '../core/actor.ts'
import type { Door } from '../contract/door.ts'
import { call, onSignedOut } from './call.ts'
import { Problem } from './problem.ts'

/** The reply of `GET /api/session`; the capability that answers it keeps to this. */
interface Session {
  readonly account: string
  readonly person: string | null
  readonly username: string | null
  readonly name: string | null
  readonly unit: { readonly id: string; readonly name: string; readonly path: string } | null
  readonly jurisdiction: string
  readonly roles: readonly Role[]
  readonly grants: readonly {
    readonly role: Role
    readonly programme: string | null
    readonly unit: string | null
    readonly area: string | null
    readonly own: boolean
  }[]
  readonly programmes: readonly string[] | null
  readonly mustChangePassword: boolean
}

/**
 * 'unknown' until the server or the device has said; 'nobody' when nobody is signed in; 'lapsed' when somebody was and
 * must sign in again, with the page and all that was typed still there.
 */
export type Standing =
  | { readonly is: 'unknown' | 'nobody' }
  | { readonly is: 'here' | 'lapsed'; readonly session: Session }

const key = 'yx.session'
const followers = new Set<() => void>()
let standing: Standing = { is: 'unknown' }
let remembers = false

onSignedOut(() => {
  if (standing.is === 'here') stand({ is: 'lapsed', session: standing.session })
})

/** Asks who is here. `remember` keeps the answer on the device and trusts it while the server cannot be reached. */
export async function findSession(options: { remember: boolean }): Promise<void> {
  remembers = options.remember
  try {
    const session = await ask<Session>('GET /api/session')
    keep(session)
    stand({ is: 'here', session })
  } catch (error) {
    const known = error instanceof Problem && error.status === 0 ? remembered() : null
    stand(known ? { is: 'here', session: known } : { is: 'nobody' })
  }
}

/** Rejects with a Problem: 'session.wrong', 'session.too-many', 'network'. */
export async function signIn(username: string, password: string): Promise<void> {
  await ask('POST /api/session', { username, password })
  await findSession({ remember: remembers })
}

export async function signOut(): Promise<void> {
  await ask('DELETE /api/session')
  forget()
  stand({ is: 'nobody' })
}

/** Rejects with a Problem whose code says what the new password lacks; afterwards the session is asked for again. */
export async function changePassword(current: string, wanted: string): Promise<void> {
  await ask('POST /api/account/password', { current, next: wanted })
  await findSession({ remember: remembers })
}

export function useStanding(): Standing {
  return useSyncExternalStore(follow, read, read)
}

/** The one who is signed in; only inside an app's signed-in part. */
export function useSession(): Session {
  const now = useStanding()
  if (now.is === 'here' || now.is === 'lapsed') return now.session
  throw new Error('useSession() outside the signed-in part')
}

export function hasAnyRole(session: Session, roles: readonly Role[]): boolean {
  return session.roles.some((role) => roles.includes(role))
}

function ask<T>(route: Door['route'], body?: object): Promise<T> {
  return (call as unknown as (route: string, given: object) => Promise<T>)(
    route,
    body === undefined ? {} : { body },
  )
}

function stand(next: Standing): void {
  standing = next
  for (const follower of followers) follower()
}

function follow(follower: () => void) {
  followers.add(follower)
  return () => followers.delete(follower)
}

function read(): Standing {
  return standing
}

function keep(session: Session): void {
  if (!remembers) return
  try {
    localStorage.setItem(key, JSON.stringify(session))
  } catch {
    // Without room on the device the next start needs signal; nothing else is lost.
  }
}

function remembered(): Session | null {
  if (!remembers) return null
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Session | null
  } catch {
    return null
  }
}

function forget(): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
