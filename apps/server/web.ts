// The built web applications: desk at /, pocket at /m/, the asker's page at /q/. Hashed files are kept for a year.
import fastifyStatic from '@fastify/static'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const sites = [
  { name: 'pocket', prefix: '/m/' },
  { name: 'asker', prefix: '/q/' },
  { name: 'desk', prefix: '/' },
] as const

/** Serves what was built into `dist`; a path that is no file answers the application's page, so links can be shared. */
export async function serveWeb(app: FastifyInstance, dist: string): Promise<void> {
  for (const { name, prefix } of sites) {
    const root = join(dist, name)
    if (!existsSync(join(root, 'index.html'))) continue
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: name === 'pocket',
      wildcard: false,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/')
        void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    })
    for (const path of pagesOf(prefix)) {
      app.get(path, (_request, reply) =>
        reply.header('cache-control', 'no-cache').sendFile('index.html', root),
      )
    }
  }
}

const deskPages = [
  'matters',
  'visits',
  'promises',
  'subjects',
  'registers',
  'briefs',
  'people',
  'units',
  'officers',
  'teams',
  'accounts',
  'account',
  'reveals',
  'imports',
  'screen',
]

/** Pages of an application, listed: an unknown path below /api or a forgotten file must stay a 404. */
function pagesOf(prefix: string): readonly string[] {
  if (prefix === '/') return ['/', ...deskPages.flatMap((page) => [`/${page}`, `/${page}/:id`])]
  if (prefix === '/m/') return ['/m', '/m/', '/m/:place', '/m/:place/:id', '/m/:place/:id/:part']
  return ['/q', '/q/:token']
}
