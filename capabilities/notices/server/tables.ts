// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts
import type { Generated } from 'kysely'

export interface NoticesTables {
  notice_inboxes: {
    tenant_id: string
    person: string
    last: Generated<number>
    seen: Generated<number>
    digested: Generated<number>
    digest_day: string | null
  }
  notice_items: {
    tenant_id: string
    person: string
    number: number
    id: string
    kind: string
    text: string
    url: string | null
    urgent: boolean
    made_at: string
  }
  notice_preferences: {
    tenant_id: string
    person: string
    quiet_from: string
    quiet_to: string
    digest: boolean
    digest_hour: number
    mail: string
    sms: string
    changed_at: string
  }
  outlets: {
    tenant_id: string
    id: string
    kind: string
    name: string
    host: string
    events: string[]
    unit: string | null
    address: Buffer
    secret: Buffer | null
    former: Buffer | null
    former_until: string | null
    made_at: string
    made_by: string
    ended_at: string | null
    ended_by: string | null
  }
}
