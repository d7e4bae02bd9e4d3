// The built web applications: desk at /, pocket at /m/, the asker's page at /q/. Hashed files are kept for a year.
import fastifyStatic from '@fastify/static'
import { existsSync, readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { sendUnchanging, unchanging, type Unchanging } from '#foundation/http/conditional.ts'

const sites = [
  { name: 'pocket', prefix: '/m/' },
  { name: 'asker', prefix: '/q/' },
  { name: 'desk', prefix: '/' },
] as const

const mediaOf: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Serves what was built into `dist`; a path that is no file answers the application's page, so links can be shared. */
export async function serveWeb(app: FastifyInstance, dist: string): Promise<void> {
  for (const { name, prefix } of sites) {
    const root = join(dist, name)
    if (!existsSync(join(root, 'index.html'))) continue
    // Their names are hashes of their content: what a browser has it never asks for again.
    await app.register(fastifyStatic, {
      root,
      prefix,
      decorateReply: false,
      wildcard: false,
      index: false,
      globIgnore: ['*'],
      maxAge: '1y',
      immutable: true,
    })
    const files = await filesOf(root)
    const page = files.get('index.html')!
    for (const [path, file] of files)
      app.get(`${prefix}${path}`, (request, reply) => sendUnchanging(request, reply, file))
    for (const path of pagesOf(prefix))
      app.get(path, (request, reply) => sendUnchanging(request, reply, page))
  }
}

/** The few files that keep their name when they change: the page, the phone's service worker, the sign of the house. */
async function filesOf(root: string): Promise<Map<string, Unchanging>> {
  const files = new Map<string, Unchanging>()
  for await (const path of glob('*.*', { cwd: root })) {
    const media = mediaOf[extname(path)] ?? 'application/octet-stream'
    files.set(path, unchanging(readFileSync(join(root, path)), media))
  }
  return files
}

const deskPages = [
  'calendar',
  'matters',
  'visits',
  'promises',
  'tasks',
  'verdicts',
  'plans',
  'subjects',
  'directory',
  'duties',
  'registers',
  'briefs',
  'people',
  'units',
  'officers',
  'teams',
  'accounts',
  'outlets',
  'account',
  'reveals',
  'escalations',
  'consultations',
  'rechecks',
  'supervision',
  'slips',
  'imports',
  'screen',
]

/** Pages of an application, listed: an unknown path below /api or a forgotten file must stay a 404. */
function pagesOf(prefix: string): readonly string[] {
  if (prefix === '/') return ['/', ...deskPages.flatMap((page) => [`/${page}`, `/${page}/:id`])]
  if (prefix === '/m/') return ['/m', '/m/', '/m/:place', '/m/:place/:id', '/m/:place/:id/:part']
  return ['/q', '/q/:token', '/q/card/:token']
}
