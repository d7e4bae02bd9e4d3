// The question of escalations: what is stuck, as far as the reader reaches the matters.
import { serveQuestion, type Served } from '#foundation/http/served.ts'
import { mattersOnRungs } from '#capabilities/matters/server/questions/climbing.ts'
import { sharesOf } from '#capabilities/pairings/server/questions/reach.ts'
import { doors } from '../contract.ts'
import { listStuck } from './queries.ts'

export const served: readonly Served[] = [
  serveQuestion(doors.listStuck, async (asking, { query: { limit = 50, after } }) => {
    const { actor, at } = asking
    const shares = await sharesOf(asking, actor, doors.listStuck.allow, at)
    const { items, next } = await listStuck(asking, { at, shares, limit, after })
    const standing = await mattersOnRungs(
      asking,
      items.map(({ id }) => id),
    )
    return {
      items: items.map(({ id, passed, ...rest }) => {
        const { number, title, programme, rung, ownerUnit } = standing.get(id)!
        return { matter: id, number, title, programme, rung, ownerUnit, ...rest, passed: [...passed] }
      }),
      next,
    }
  }),
]
