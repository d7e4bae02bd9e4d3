// The face of people: doors, kinds, words, migrations, and who is asking.
import type { Capability } from '#foundation/http/capability.ts'
import type { Identity } from '#foundation/http/identity.ts'
import type { Actor } from '#foundation/core/actor.ts'
import type { Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Pool, Reader } from '#foundation/postgres/pool.ts'
import { messages } from '../messages.ts'
import { consoleTokens, type ConsoleTokens } from './console-tokens.ts'
import { foundAccounts } from './founding.ts'
import { makeIdentity, sessionPolicy, type OpenLink, type SessionPolicy } from './identity.ts'
import { areaImport } from './imports/areas.ts'
import { contactImport, type FindSubjects } from './imports/contacts.ts'
import { officerImport } from './imports/officers.ts'
import { teamImport } from './imports/teams.ts'
import { unitImport } from './imports/units.ts'
import { kinds } from './kinds.ts'
import { findActorOf } from './queries/identity.ts'
import { findPerson } from './queries/persons.ts'
import { accountRoutes } from './routes/accounts.ts'
import { areaRoutes } from './routes/areas.ts'
import { contactRoutes, type Serves } from './routes/contacts.ts'
import { recoverAdministrator } from './recovery.ts'
import { keyRoutes } from './routes/keys.ts'
import { officerRoutes } from './routes/officers.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { signInRoutes } from './routes/sign-in.ts'
import { ssoRoutes } from './routes/sso.ts'
import { teamRoutes } from './routes/teams.ts'
import { unitRoutes } from './routes/units.ts'
import { oidcFrom, openIdConnect, type OidcSettings } from './sso.ts'

export { composers } from './notices.ts'

export interface PeopleOptions {
  /** How long a sign-in lasts: 30 minutes without a request, 12 hours in all, unless told otherwise. */
  readonly policy: SessionPolicy
  /** What an asker's link opens, told by the capability that gives such links out. */
  readonly openLink: OpenLink
  /** Subjects by code or name, for sheets of contacts; without it there are none. */
  readonly findSubjects: FindSubjects
  /** Who serves a subject, and so may see and keep the numbers of its contacts; without it, all who work here. */
  readonly serves: Serves
  /** The identity provider of 统一身份认证, where there is one. */
  readonly oidc: OidcSettings
}

interface People extends Capability {
  identity(pool: Pool): Identity
}

export function people(options: Partial<PeopleOptions> = {}): People {
  const { policy = sessionPolicy, openLink, oidc, findSubjects, serves } = options
  return {
    name: 'people',
    served: [
      ...signInRoutes(policy),
      ...ssoRoutes(policy, oidc && openIdConnect(oidc)),
      ...sessionRoutes(policy),
      ...unitRoutes,
      ...areaRoutes,
      ...officerRoutes,
      ...teamRoutes,
      ...contactRoutes(serves),
      ...accountRoutes,
      ...keyRoutes,
    ],
    kinds,
    messages,
    migrations: new URL('./migrations/', import.meta.url),
    imports: [
      areaImport,
      unitImport,
      officerImport,
      teamImport,
      ...(findSubjects ? [contactImport(findSubjects, serves)] : []),
    ],
    identity: (pool) => makeIdentity(pool, policy, openLink),
  }
}

/**
 * The first two accounts of a tenant that has none, a system and a security administrator, with one lasting password:
 * for a demonstration. Gives their usernames, also when they are there already.
 */
export async function foundingAccounts(
  pool: Pool,
  clock: Clock,
  tenant: Id,
  password: string,
): Promise<{ sysadmin: string; secadmin: string }> {
  await foundAccounts(pool, clock, tenant, password)
  return { sysadmin: 'sysadmin', secadmin: 'secadmin' }
}

/** The same with one-time passwords, shown once to whoever installs; null when the tenant has accounts. */
export function firstAccounts(pool: Pool, clock: Clock, tenant: Id) {
  return foundAccounts(pool, clock, tenant)
}

/** A new administrator where none of the kind can sign in any more, for whoever stands at the machine's console. */
export function recoverOnConsole(
  pool: Pool,
  clock: Clock,
  tenant: Id,
  wanted: { role: string; reason: string },
) {
  return recoverAdministrator(pool, clock, tenant, wanted)
}

/** Number of an officer or contact for the sender of notices; null when there is none. */
export async function phoneOf(reader: Reader, person: Id): Promise<string | null> {
  return (await findPerson(reader, person))?.phone ?? null
}

/** E-mail address of an officer or contact; null when there is none. */
export async function mailOf(reader: Reader, person: Id): Promise<string | null> {
  return (await findPerson(reader, person))?.email ?? null
}

/** Who an account is at this moment, for work that outlives its request; null when it is disabled. */
export async function actorNow(reader: Reader, account: Id): Promise<Actor | null> {
  const found = await findActorOf(reader, account)
  return found && { tenant: reader.tenant, account, kind: 'person', ...found }
}

/** API tokens listed, issued and revoked by whoever stands at the machine's console. */
export function tokensOnConsole(pool: Pool, clock: Clock, tenant: Id): ConsoleTokens {
  return consoleTokens(pool, clock, tenant)
}

/** The identity provider that the environment names; undefined without one. */
export function oidcSettings(env: Readonly<Record<string, string | undefined>>): OidcSettings | undefined {
  return oidcFrom(env)
}
