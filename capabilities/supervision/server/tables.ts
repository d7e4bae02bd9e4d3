// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface SupervisionTables {
  slip_numbers: {
    tenant_id: string
    year: number
    last: number
  }
  slips: {
    tenant_id: string
    id: string
    version: number
    mark: string
    year: number
    number: number
    about_kind: string
    about_id: string
    programme: string | null
    subject_id: string | null
    area_id: string | null
    unit_id: string
    person_id: string | null
    issuer: string | null
    issuer_unit: string | null
    releaser: string
    status: string
    colour: string
    first_colour: string
    due: string
    issued_at: string
    received_at: string | null
    replied_at: string | null
    objected: string | null
    unmet: string[]
    over_at: string | null
  }
  watches: {
    tenant_id: string
    id: string
    version: number
    kind: string
    programme: string | null
    exempt_until: string | null
    exempt_reason: string | null
    exempt_by: string | null
    exempt_at: string | null
    colour: string | null
    colour_reason: string | null
    colour_by: string | null
    colour_at: string | null
  }
}
