// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface PairingsTables {
  pairings: {
    tenant_id: string
    id: string
    version: number
    programme: string
    subject_id: string
    officer_id: string | null
    team_id: string | null
    role: string
    leads: boolean
    begins_on: string
    ends_on: string | null
    ended_because: string | null
    successor: string | null
  }
}
