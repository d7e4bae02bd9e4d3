// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface PlansTables {
  plan_milestones: {
    tenant_id: string
    plan_id: string
    key: string
    place: number
    text: string
    unit_id: string | null
    starts_on: string
    due_on: string
    first_due: string
    began_on: string | null
    ended_on: string | null
    critical: boolean
    standing: string
    open: boolean
  }
  plans: {
    tenant_id: string
    id: string
    version: number
    programme: string
    subject_id: string | null
    matter_id: string | null
    area_id: string | null
    units: string[]
    title: string
    status: string
    target: string
    next_due: string
    last_due: string
    milestones: number
    finished: number
    missing: number
    standing: string
    calendar: string
    made_by: string | null
    made_at: string
  }
}
