// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface RechecksTables {
  recheck_samples: {
    tenant_id: string
    id: string
    version: number
    programme: string
    month: string
    seed: string
    strata: unknown
    drawn_at: string
  }
  rechecks: {
    tenant_id: string
    sample_id: string
    matter_id: string
    stratum: string
    unit_id: string
    calls: number
    finding: string | null
    reopened: boolean
  }
}
