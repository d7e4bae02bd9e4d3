// Stops the build when a page weighs more than its budget: `node tools/check-weight.ts` prints all of them. A check of `npm test`.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build, type Rolldown } from 'vite'
import { broken, weigh, type Built, type BuiltFile, type Page } from './page-weight.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

// Fetched by every start of the phone once Today stands.
const started = [
  'foundation/outbox/outbox.ts',
  'apps/pocket/newer-version.ts',
  'apps/pocket/NewerVersion.tsx',
  'apps/pocket/Besides.tsx',
  'capabilities/overview/pocket/Visited.tsx',
]
const further = (name: string, ...opens: string[]): Page => ({
  name: `pocket, further: ${name}`,
  opens,
  after: started,
  js: 10,
  css: 4,
})
const matter = 'capabilities/ratings/asker/MatterView.tsx'
const read = [
  'capabilities/ratings/asker/MatterThread.tsx',
  'capabilities/ratings/asker/VerdictForm.tsx',
  'capabilities/ratings/asker/TalkForm.tsx',
  'capabilities/ratings/asker/WithdrawForm.tsx',
]

const budgets: Readonly<Record<string, readonly Page[]>> = {
  pocket: [
    { name: 'pocket, Today', opens: [], js: 24, css: 4 },
    { name: 'pocket, once Today stands', opens: started, after: [], js: 5, css: 0 },
    further('Capture', 'capabilities/visits/pocket/CaptureScreen.tsx'),
    further('one visit', 'capabilities/visits/pocket/VisitScreen.tsx'),
    further('codes', 'capabilities/ratings/pocket/VisitCardScreen.tsx'),
    further('subjects', 'capabilities/subjects/pocket/SubjectsScreen.tsx'),
    further('one subject', 'capabilities/overview/pocket/SubjectScreen.tsx'),
    further('matters', 'capabilities/matters/pocket/MattersScreen.tsx'),
    further('one matter', 'capabilities/matters/pocket/MatterScreen.tsx'),
    further('a matter’s thread', 'capabilities/matters/pocket/MatterThread.tsx'),
    further('taking a matter', 'capabilities/matters/pocket/TakeScreen.tsx'),
    further('noting on a matter', 'capabilities/matters/pocket/NoteForm.tsx'),
    further('milestones', 'capabilities/plans/pocket/MilestonesScreen.tsx'),
    further('a re-check', 'capabilities/rechecks/pocket/CallScreen.tsx'),
    further('tasks', 'capabilities/tasks/pocket/TasksScreen.tsx'),
    further('one task', 'capabilities/tasks/pocket/TaskScreen.tsx'),
    further('slips', 'capabilities/supervision/pocket/SlipsScreen.tsx'),
    further('one slip', 'capabilities/supervision/pocket/SlipScreen.tsx'),
    further(
      'Me',
      'apps/pocket/MeScreen.tsx',
      'capabilities/feeds/pocket/FeedSection.tsx',
      'capabilities/notices/pocket/NoticesSection.tsx',
    ),
    further('signing in', 'apps/pocket/Entrance.tsx', 'capabilities/people/pocket/WaysIn.tsx'),
  ],
  asker: [
    { name: 'asker, her matter', opens: [matter], js: 16, css: 3 },
    { name: 'asker, once it can be read', opens: read, after: [matter], js: 9, css: 3 },
    {
      name: 'asker, promised to her',
      opens: ['capabilities/ratings/asker/Promises.tsx', 'capabilities/ratings/asker/WordForm.tsx'],
      after: [matter, ...read],
      js: 3,
      css: 1,
    },
    { name: 'asker, a card', opens: ['capabilities/ratings/asker/RaiseForm.tsx'], js: 16, css: 3 },
  ],
  desk: [
    { name: 'desk, today', opens: ['capabilities/overview/desk/TodayScreen.tsx'], js: 225, css: 12 },
    { name: 'desk, worklist', opens: ['capabilities/matters/desk/MattersScreen.tsx'], js: 225, css: 12 },
  ],
}

const found: string[] = []
console.log(`${'KiB, gzip'.padEnd(32)}  scripts        styles`)
for (const [app, pages] of Object.entries(budgets)) {
  const built = await builtOf(app)
  for (const page of pages) {
    const weight = weigh(built, page)
    console.log(`${page.name.padEnd(32)}${cell(weight.js, page.js)}${cell(weight.css, page.css)}`)
    found.push(...broken(built, weight))
  }
}
for (const each of found) console.log(each)
console.log(`weight: ${found.length} findings`)
process.exitCode = found.length > 0 ? 1 : 0

function cell(is: number, may: number): string {
  return `${is.toFixed(2).padStart(8)} / ${String(may).padEnd(4)}`
}

/** Built as for dist/ but kept in memory, since only there the bundler still says what each file is made of. */
async function builtOf(app: string): Promise<Built> {
  const answer = await build({
    configFile: join(root, 'apps', app, 'vite.config.ts'),
    logLevel: 'error',
    build: { write: false },
  })
  const { output } = answer as Rolldown.RolldownOutput
  const files = new Map(output.map((each): [string, BuiltFile] => [each.fileName, fileOf(each)]))
  const page = output.find(({ fileName }) => fileName === 'index.html')
  const html = page?.type === 'asset' ? String(page.source) : ''
  const first = /<script[^>]* src="[^"]*?(assets\/[^"]+\.js)"/.exec(html)?.[1]
  if (!first) throw new Error(`apps/${app}/index.html names no script`)
  return { first, files }
}

function fileOf(each: Rolldown.OutputChunk | Rolldown.OutputAsset): BuiltFile {
  if (each.type === 'asset')
    return { bytes: sent(each.source), needs: [], styles: [], screen: null, made: [] }
  return {
    bytes: sent(each.code),
    needs: each.imports,
    styles: [...(each.viteMetadata?.importedCss ?? [])],
    screen: each.facadeModuleId && sourceOf(each.facadeModuleId),
    made: Object.entries(each.modules).map(([id, { code }]) => ({
      source: sourceOf(id),
      bytes: code ? sent(code) : 0,
    })),
  }
}

function sourceOf(id: string): string {
  return id.startsWith(root) ? id.slice(root.length) : id.replaceAll('\0', '')
}

function sent(content: string | Uint8Array): number {
  return gzipSync(content, { level: 9 }).length
}
