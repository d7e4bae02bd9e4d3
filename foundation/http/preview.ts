// A preview: what a command would do, reckoned by its own rules and written nowhere. Asked by POST; may be refused as the command would be.
import { isoNow } from '../core/clock.ts'
import type { BodyOf, Door, ParamsOf, ReplyOf } from '../contract/door.ts'
import type { Answer } from '../ledger/acting.ts'
import { isAllowed, isStranger } from './handle.ts'
import { serveBare, type Asking, type BareAnswer, type BareContext, type Served } from './served.ts'

interface PreviewInput<D extends Door> {
  readonly params: ParamsOf<D>
  readonly body: BodyOf<D>
}

/** Reads in a read-only transaction of whoever asks; the door's `allow` is checked as everywhere. */
export function servePreview<D extends Door>(
  door: D,
  preview: (asking: Asking, input: PreviewInput<D>) => Promise<Answer<ReplyOf<D>>>,
): Served {
  return serveBare(door, (context, { params, body }) =>
    asking(context, door, (who) => preview(who, { params, body })),
  )
}

function asking<R>(
  { pool, clock, identity, credential, lang, origin }: BareContext,
  { allow }: Door,
  use: (asking: Asking) => Promise<Answer<R>>,
): Promise<BareAnswer<R>> {
  const at = isoNow(clock)
  return pool.connect(async (connection): Promise<BareAnswer<R>> => {
    try {
      const actor = await identity.begin(connection, credential, at, true)
      if (!actor || isStranger(actor, allow)) return { outcome: 'unauthorised' }
      if (!isAllowed(actor, allow)) return { outcome: 'forbidden' }
      const { query, marks } = connection
      return await use({ tenant: actor.tenant, query, marks, actor, at, lang, origin })
    } finally {
      connection.leave()
    }
  })
}
