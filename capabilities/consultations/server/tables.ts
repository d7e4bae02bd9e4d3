// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface ConsultationsTables {
  consultation_matters: {
    tenant_id: string
    consultation_id: string
    matter_id: string
  }
  consultation_voices: {
    tenant_id: string
    consultation_id: string
    unit_id: string
    waiting: boolean
  }
  consultations: {
    tenant_id: string
    id: string
    version: number
    programme: string
    form: string
    title: string
    status: string
    subject_id: string | null
    area_id: string | null
    units: string[]
    persons: string[]
    opinions_due: string | null
    held_on: string | null
    asked: number
    given: number
    silent: number
    silence_at: string | null
    convened_unit: string | null
    convened_at: string
  }
}
