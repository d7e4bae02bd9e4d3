// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface TasksTables {
  tasks: {
    tenant_id: string
    id: string
    version: number
    about_kind: string
    about_id: string
    programme: string | null
    subject_id: string | null
    area_id: string | null
    title: string
    status: string
    unit_id: string
    person_id: string | null
    opened_by: string | null
    opened_unit: string | null
    opened_at: string
    opened_on: string
    due: string
    first_due: string
    counted: unknown
    units: string[]
    persons: string[]
    predecessors: string[]
    milestones: number
    reached: number
    next_milestone: string | null
    asked_due: string | null
    said: string | null
    over_at: string | null
  }
}
