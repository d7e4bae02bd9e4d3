// How the doors of calendar links are tried: everybody's own, and one of an officer that anybody may read who has its address.
import { plain, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'
import type { Actor, ActorName } from './people.ts'

const makers: readonly ActorName[] = [
  ...([
    'officer',
    'handler',
    'coordinator',
    'office',
    'leader',
    'county',
    'supervisor',
    'inspector',
  ] as const),
]
const body = { name: '手机日历' }

/** Of the officer of a ground; one does for all, since it may be read by all and is ended by nobody else. */
const ofOfficers = new WeakMap<Ground, Promise<{ id: string; url: string }>>()

function ofOfficer(on: Ground): Promise<{ id: string; url: string }> {
  const made = ofOfficers.get(on) ?? on.raiser.post('/api/feeds', body).then(granted)
  ofOfficers.set(on, made)
  return made
}

const own = async (actor: Actor) => granted(await actor.post('/api/feeds', body)) as { id: string }

export const feedTrials: Trials = {
  makeFeed: plain({ body }),
  listFeeds: plain(),
  revokeFeed: {
    object: 'path',
    ask: async (_make, on, actor) => {
      const isOwn = on.place === 'own' && makers.includes(actor.name)
      return { params: { id: (await (isOwn ? own(actor) : ofOfficer(on))).id } }
    },
  },
  readFeed: {
    object: 'none',
    ask: async (_make, on) => {
      const token = /([^/]+)\.ics$/.exec((await ofOfficer(on)).url)![1]!
      return { params: { token } }
    },
  },
}
