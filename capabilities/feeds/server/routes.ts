// Serves the doors of feeds: one's own links, and the calendar behind one.
import { newId } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { BodyOf } from '#foundation/contract/door.ts'
import { runSecretly } from '#foundation/http/secret-command.ts'
import {
  serveBare,
  serveCommand,
  serveQuestion,
  type BareContext,
  type Served,
} from '#foundation/http/served.ts'
import { newToken } from '#foundation/http/token.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { doors } from '../contract.ts'
import { addLink, endLink, listLinks } from './queries/links.ts'
import { readFeed, type ActorNow } from './reading.ts'

const mostLinks = 10

export function feedRoutes(actorNow: ActorNow): readonly Served[] {
  return [
    serveBare(doors.makeFeed, (context, { body }) => makeFeed(context, body)),

    serveQuestion(doors.listFeeds, async (asking) => ({
      items: await listLinks(asking, asking.actor.account!),
    })),

    serveCommand(doors.revokeFeed, async (acting, { params: { id } }) => {
      const ended = await endLink(acting, acting.actor.account!, id, acting.at)
      return ended ? { outcome: 'accepted', reply: { id } } : { outcome: 'missing' }
    }),

    serveBare(doors.readFeed, (context, { params }) => readFeed(context, params.token, actorNow)),
  ]
}

function makeFeed(context: BareContext, { name, lang = context.lang }: BodyOf<typeof doors.makeFeed>) {
  let address = ''
  return runSecretly(
    { context, door: doors.makeFeed, input: { name } },
    async (acting): Promise<Answer<{ id: string }>> => {
      // Another system has no dates of its own.
      if (!isPerson(acting)) return { outcome: 'forbidden' }
      const { text, hash } = newToken(acting.tenant)
      const link = {
        id: newId(),
        hash,
        account: acting.actor.account!,
        name: name.trim(),
        lang,
        at: acting.at,
      }
      const added = await addLink(acting, link, mostLinks)
      if (!added) return { outcome: 'refused', refusal: refuse('feed.too-many', { most: mostLinks }) }
      address = `${context.origin}/api/feed/${text}.ics`
      return { outcome: 'accepted', reply: { id: link.id } }
    },
    ({ id }) => ({ id, url: address }),
  )
}

function isPerson({ actor }: Acting): boolean {
  return actor.kind === 'person' && actor.person !== null
}
