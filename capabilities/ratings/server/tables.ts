// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts

export interface RatingsTables {
  asker_codes: {
    tenant_id: string
    id: string
    link_id: string
    reached: string
    asked_at: string
    ends_at: string
    hashes: string[]
    tries: number
    used_at: string | null
    proof_hash: Buffer | null
    proof_ends_at: string | null
  }
  asker_link_tokens: {
    tenant_id: string
    token_hash: Buffer
    link_id: string
    made_at: string
  }
  asker_links: {
    tenant_id: string
    id: string
    about: string
    object_id: string
    programme: string
    contact_id: string | null
    phone: string | null
    made_at: string
    ends_at: string
    ended_at: string | null
  }
  asker_tries: {
    tenant_id: string
    key: string
    tries: number
    since: string
  }
  ratings: {
    tenant_id: string
    matter_id: string
    ordinal: number
    link_id: string
    programme: string
    grade: number
    words: string | null
    claim: string | null
    rung: string
    given_at: string
  }
}
