// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts
import type { Generated } from 'kysely'

export interface MattersTables {
  matter_counts: {
    tenant_id: string
    programme: string
    unit_id: string
    status: string
    slot: number
    amount: number
  }
  matter_counts_beside: {
    tenant_id: string
    programme: string
    unit_id: string
    status: string
    slot: number
    hands: string[]
    amount: number
  }
  matter_handovers: {
    tenant_id: string
    matter_id: string
    ordinal: number
    from_unit: string | null
    to_unit: string
    person: string | null
    rung: string
    handed_at: string
    due_at: string
    acknowledged_at: string | null
    ended_at: string | null
    ended: string | null
  }
  matter_stays: {
    tenant_id: string
    matter_id: string
    ordinal: number
    rung: string
    entered_at: string
    left_at: string | null
    failed: string | null
  }
  matter_supports: {
    tenant_id: string
    matter_id: string
    ordinal: number
    unit_id: string
    person: string | null
    part: string
    asked_at: string
    due_at: string | null
    standing: string
    state: string
    means: string | null
    ended_at: string | null
  }
  matters: {
    tenant_id: string
    id: string
    number: string
    version: number
    programme: string
    programme_version: string
    subject_id: string | null
    contact_id: string | null
    visit_id: string | null
    channel: string
    title: string
    class: string | null
    status: string
    open: boolean
    rung: string
    owner_unit: string
    owner_person: string | null
    due_at: string
    received_at: string
    raised_by: string | null
    raised_unit: string | null
    replied_at: string | null
    closed_at: string | null
    closed_because: string | null
    disposition: string | null
    grade: number | null
    solved_rung: string | null
    reopened: number
    trail: unknown
    reference: string | null
    said_at: string | null
    standing: Generated<string>
    held_until: string | null
    clocks: Generated<unknown>
    hands: Generated<string[]>
    passes: Generated<number>
    dispute: string | null
  }
}
