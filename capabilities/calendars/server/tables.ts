// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts
import type { Generated } from 'kysely'

export interface CalendarsTables {
  calendar_alarms: {
    tenant_id: string
    year: number
    raised_at: string
  }
  calendar_moves: {
    tenant_id: string
    version: number
    kind: string
    id: string
    key: string
    words: unknown
    number: string
    unit: string
    person: string | null
    was: string | null
    due: string | null
  }
  calendar_revisions: {
    tenant_id: string
    version: number
    id: string
    state: Generated<string>
    made_at: string
    seen_at: string | null
    started_at: string | null
    ended_at: string | null
    holder: string | null
    beat_at: string | null
    kind: string | null
    after_id: string | null
    total: Generated<number>
    looked_at: Generated<number>
    left_out: Generated<number>
    told: Generated<number>
  }
  calendars: {
    tenant_id: string
    version: number
    change: string
    words: unknown
    calendar: unknown
    made_by: string | null
    made_at: string
  }
}
