// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface EscalationsTables {
  escalation_stuck: {
    tenant_id: string
    matter_id: string
    due_at: string
    passed: unknown
    since: string
    tried_at: string
    tries: number
    retry_at: string
    ground: number
  }
}
