// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface ProgrammesTables {
  programmes: {
    tenant_id: string
    key: string
    version: string
    ordinal: number
    current: boolean
    definition: unknown
    adopted_at: string
  }
}
