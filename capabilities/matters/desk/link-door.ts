// The door that gives the asker her link, as far as this screen uses it. Ratings, a floor above, answers it.
import type { TUnsafe } from 'typebox'

export interface LinkDoor {
  readonly name: 'issueLink'
  readonly route: 'POST /api/matters/:id/link'
  readonly kind: 'command'
  readonly summary: { readonly zh: string; readonly en: string }
  readonly params: TUnsafe<{ id: string }>
  readonly body: TUnsafe<{ contact?: string; endOthers?: boolean }>
  readonly reply: TUnsafe<{ link: string; endsAt: string; sentTo: string | null; url: string | null }>
  readonly allow: 'signed-in'
}
