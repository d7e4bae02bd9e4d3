// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface DirectoryTables {
  directory_duties: {
    tenant_id: string
    id: string
    version: number
    key: string
    zh: string
    en: string
    initials: string
    keywords: string[]
    classes: unknown
    retired: boolean
  }
  directory_lines: {
    tenant_id: string
    duty: string
    id: string
    area_id: string | null
    unit_id: string
    co_units: string[]
    area_team: string | null
    subject_team: string | null
    begins_on: string
    ends_on: string | null
  }
  directory_precedents: {
    tenant_id: string
    duty: string
    ruling: string
    matter_id: string
    unit_id: string
    area_id: string | null
    note: string
    taught_at: string
  }
}
