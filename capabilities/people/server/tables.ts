// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts
import type { Generated, GeneratedAlways } from 'kysely'

export interface PeopleTables {
  people_accounts: {
    tenant_id: string
    id: string
    kind: string
    person: string | null
    unit: string | null
    side: string
    disabled: boolean
    version: number
    recovered_at: string | null
    recovered_reason: string | null
  }
  people_areas: {
    tenant_id: string
    id: string
    name: string
    initials: string
    code: string | null
    level: string
    parent: string | null
    path: string
    closed: boolean
    version: number
  }
  people_attempts: {
    tenant_id: string
    key: string
    tries: number
    last_at: string
    next_at: string
  }
  people_contacts: {
    tenant_id: string
    id: string
    subject: string
    duty: string | null
    main: boolean
    erased: boolean
    version: number
  }
  people_former_numbers: {
    tenant_id: string
    id: string
    contact: string
    phone: string
    changed_at: string
    ends_at: string
  }
  people_grants: {
    tenant_id: string
    account: string
    id: string
    role: string
    side: GeneratedAlways<string>
    programme: string | null
    unit: string | null
    area: string | null
    own: boolean
  }
  people_identities: {
    tenant_id: string
    issuer: string
    subject: string
    account: string
  }
  people_logins: {
    tenant_id: string
    account: string
    username: string
    password_hash: string | null
    one_time: Generated<boolean>
    valid_until: string | null
    changed_at: string | null
  }
  people_numbers: {
    tenant_id: string
    contact: string
    version: number
    how: string
    told_by: string | null
    told_at: string
  }
  people_officers: {
    tenant_id: string
    id: string
    unit: string
    post: string | null
    serving: boolean
    version: number
  }
  people_persons: {
    tenant_id: string
    id: string
    kind: string
    name: string
    initials: string
    phone: string | null
    email: string | null
  }
  people_reveals: {
    tenant_id: string
    contact: string
    version: number
    purpose: string
    revealed_by: string | null
    revealed_at: string
  }
  people_sessions: {
    tenant_id: string
    id: string
    token_hash: Buffer
    account: string
    started_at: string
    seen_at: string
    ends_at: string
    ended_at: string | null
    ended: string | null
    agent: string
    address: string
  }
  people_sso_starts: {
    tenant_id: string
    state_hash: Buffer
    nonce: string
    verifier: string
    ends_at: string
  }
  people_team_members: {
    tenant_id: string
    team: string
    officer: string
    role: string
    since: string
  }
  people_teams: {
    tenant_id: string
    id: string
    name: string
    initials: string
    kind: string
    unit: string | null
    area: string | null
    dissolved: boolean
    version: number
  }
  people_tokens: {
    tenant_id: string
    id: string
    token_hash: Buffer
    account: string
    name: string
    grants: string[]
    made_at: string
    ends_at: string
    seen_at: string | null
    revoked_at: string | null
  }
  people_units: {
    tenant_id: string
    id: string
    name: string
    initials: string
    code: string | null
    kind: string
    parent: string | null
    path: string
    area: string | null
    closed: boolean
    version: number
  }
}
