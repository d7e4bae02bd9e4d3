// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface SubjectsTables {
  subjects: {
    tenant_id: string
    id: string
    version: number
    kind: string
    name: string
    initials: string
    code: string | null
    area_id: string | null
    unit_id: string | null
    category: string | null
    address: string | null
    scale: string | null
    stage: string | null
    investment: number | null
    population: number | null
    households: number | null
    duties: string[] | null
    added_at: string
    retired_at: string | null
    retired_because: string | null
  }
}
