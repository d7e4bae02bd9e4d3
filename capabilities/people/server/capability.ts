// The face of people: doors, kinds, words, migrations, and who is asking.
import type { Capability } from '#foundation/http/capability.ts'
import type { Identity } from '#foundation/http/identity.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import { messages } from '../messages.ts'
import { makeIdentity, sessionPolicy, type OpenLink, type SessionPolicy } from './identity.ts'
import { kinds } from './kinds.ts'
import { accountRoutes } from './routes/accounts.ts'
import { areaRoutes } from './routes/areas.ts'
import { contactRoutes } from './routes/contacts.ts'
import { officerRoutes } from './routes/officers.ts'
import { sessionRoutes } from './routes/sessions.ts'
import { teamRoutes } from './routes/teams.ts'
import { unitRoutes } from './routes/units.ts'

export interface PeopleOptions {
  /** How long a sign-in lasts: 30 minutes without a request, 12 hours in all, unless told otherwise. */
  readonly policy: SessionPolicy
  /** What an asker's link opens, told by the capability that gives such links out. */
  readonly openLink: OpenLink
}

export interface People extends Capability {
  identity(pool: Pool): Identity
}

export function people(options: Partial<PeopleOptions> = {}): People {
  const { policy = sessionPolicy, openLink } = options
  return {
    name: 'people',
    served: [
      ...sessionRoutes(policy),
      ...unitRoutes,
      ...areaRoutes,
      ...officerRoutes,
      ...teamRoutes,
      ...contactRoutes,
      ...accountRoutes,
    ],
    kinds,
    messages,
    migrations: new URL('./migrations/', import.meta.url),
    identity: (pool) => makeIdentity(pool, policy, openLink),
  }
}
