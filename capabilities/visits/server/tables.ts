// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts
import type { Generated } from 'kysely'

export interface VisitsTables {
  promises: {
    tenant_id: string
    id: string
    version: number
    programme: string
    subject_id: string
    visit_id: string
    area_id: string | null
    text: string
    owner_unit: string
    owner_person: string | null
    made_by: string | null
    made_on: string
    made_at: string
    due: string
    first_due: string
    open: boolean
    kept_on: string | null
    kept_how: string | null
    moves: unknown
    counted: unknown
    revisions: Generated<unknown>
    reports: Generated<unknown>
    broken: unknown
    word: unknown
  }
  visits: {
    tenant_id: string
    id: string
    version: number
    programme: string
    subject_id: string
    kind: string
    met_at: string
    officers: string[]
    contacts: string[]
    heard: string
    recorded_by: string | null
    unit_id: string | null
    answering: string | null
    area_id: string | null
    recorded_at: string
    findings: number
    promises: number
    corrections: number
  }
}
