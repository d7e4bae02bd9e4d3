// Builds the web pages when their sources are not those of the last build; telling so costs tens of milliseconds.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'

const apps = ['desk', 'pocket', 'asker']
const houses = ['apps', 'capabilities', 'foundation', 'programmes']
// None of these reaches a page.
const others = new Set([
  'server',
  'cli',
  'migrations',
  'postgres',
  'http',
  'ledger',
  'testing',
  'sheets',
  'node_modules',
])

/** Builds desk, pocket and asker into dist/; an app without vite.config.ts is left out. Throws when a build fails. */
export async function ensureWeb(root, node) {
  const wanted = apps.filter((app) => existsSync(join(root, 'apps', app, 'vite.config.ts')))
  const stamp = join(root, 'dist', '.built')
  const sources = sourcesHash(root, wanted)
  if (wanted.every((app) => existsSync(join(root, 'dist', app))) && read(stamp) === sources) return
  say('正在生成网页……', 'Building the web pages …')
  rmSync(stamp, { force: true })
  const failed = (await Promise.all(wanted.map((app) => build(root, node, app)))).filter(Boolean)
  if (failed.length > 0) throw new Error(failed.join('\n'))
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(stamp, sources)
}

/** Names, sizes and times of every file a page could be made of. */
function sourcesHash(root, wanted) {
  const hash = createHash('sha256').update(wanted.join())
  hash.update(readFileSync(join(root, 'package-lock.json')))
  const visit = (folder) => {
    const entries = readdirSync(join(root, folder), { withFileTypes: true })
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`
      if (others.has(entry.name) || /\.test\.tsx?$|\.md$/.test(entry.name)) continue
      if (entry.isDirectory()) visit(path)
      else hash.update(`${path} ${statSync(join(root, path)).mtimeMs} ${statSync(join(root, path)).size}\n`)
    }
  }
  for (const house of houses) if (existsSync(join(root, house))) visit(house)
  return hash.digest('hex')
}

/** Resolves to null, or to what went wrong. */
function build(root, node, app) {
  return new Promise((resolve) => {
    const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
    const child = spawn(node, [vite, 'build', join('apps', app), '--logLevel', 'warn'], { cwd: root })
    let output = ''
    child.stdout.on('data', (text) => (output += text))
    child.stderr.on('data', (text) => (output += text))
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code) => resolve(code === 0 ? null : `vite build apps/${app}:\n${output.trim()}`))
  })
}

function read(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null
}
