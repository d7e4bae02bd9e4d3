// The tables of this capability as the migrated database has them. Generated: node tools/generate-tables.ts
import type { Generated } from 'kysely'

export interface FeedsTables {
  feed_links: {
    tenant_id: string
    id: string
    token_hash: Buffer
    account: string
    name: string
    lang: string
    made_at: string
    read_at: string | null
    ended_at: string | null
    reads: Generated<number>
    since: string
  }
  feed_tries: {
    tenant_id: string
    key: string
    tries: number
    since: string
  }
}
