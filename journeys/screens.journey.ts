// Every screen that each role can reach by its links, in both languages, light and dark, at three sizes: nothing to object to.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
import { personIn, playedHouse, type PlayedHouse } from './played-house.ts'

type Size = readonly [width: number, height: number]

const phone: Size = [390, 844]
const desk: Size = [1366, 768]
const large: Size = [1920, 1080]
/** The narrowest telephone: at this width nothing may scroll sideways. */
const narrow: Size = [320, 640]

interface Surface {
  readonly start: readonly string[]
  /** For each language the size in light and the size in dark. */
  readonly sizes: Readonly<Record<'zh-CN' | 'en', readonly [light: Size, dark: Size]>>
  readonly narrow: boolean
  belongs(path: string): boolean
}

const desks: Surface = {
  start: ['/', '/account'],
  sizes: { 'zh-CN': [desk, large], en: [phone, desk] },
  narrow: false,
  belongs: (path) => !/^\/(api|m|q)(\/|$)/.test(path),
}
const pockets: Surface = {
  start: ['/m/'],
  sizes: { 'zh-CN': [phone, desk], en: [desk, phone] },
  narrow: true,
  belongs: (path) => path.startsWith('/m/'),
}

let house: PlayedHouse
let browser: Browser

beforeAll(async () => {
  house = await playedHouse()
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const roles = ['officer', 'coordinator', 'handler', 'leader', 'supervisor', 'sysadmin', 'secadmin', 'auditor']

test.each(roles)('every screen of the desk is clean for the %s', (role) => cleanFor(role, desks))

test.each(['officer', 'handler', 'leader'])('every screen of the phone is clean for the %s', (role) =>
  cleanFor(role, pockets),
)

test('the asker’s pages and the ways in are clean for a stranger', async () => {
  const officer = await signedIn('officer', 'zh-CN')
  const asked = async (path: string, body: object) => {
    const answer = await officer.request.post(house.origin + path, { data: body })
    expect(answer.status(), path).toBe(200)
    return new URL((await answer.json()).url).pathname
  }
  const subjects = await officer.request.get(`${house.origin}/api/subjects?mine=true&limit=1`)
  const [{ id: subject }] = (await subjects.json()).items
  const body = {
    programme: 'sample',
    subject,
    kind: 'on-site',
    findings: [{ title: '厂区路灯不亮', solved: '换了灯泡。' }],
  }
  const visit = await officer.request.post(`${house.origin}/api/visits`, { data: body })
  const [{ id: matter }] = (await visit.json()).matters
  const start = [
    await asked(`/api/matters/${matter}/link`, {}),
    await asked(`/api/subjects/${subject}/link`, { programme: 'sample' }),
    '/q/nobody-s-link',
  ]
  await officer.close()
  await cleanFor(null, { ...pockets, start: [...start, '/m/'], belongs: () => false })
  await cleanFor(null, { ...desks, start: ['/'], belongs: () => false })
})

/** Both languages at once, each in a browser profile of its own. */
async function cleanFor(role: string | null, surface: Surface): Promise<void> {
  const walked = await Promise.all(
    (['zh-CN', 'en'] as const).map(async (lang) => {
      const context = await signedIn(role, lang)
      try {
        return await walk(context, surface, lang)
      } finally {
        await context.close()
      }
    }),
  )
  expect(walked.flatMap(({ faults }) => faults)).toEqual([])
  const [zh, en] = walked.map(({ seen }) => seen)
  expect(en, 'what is reached in English').toEqual(zh)
}

async function signedIn(role: string | null, lang: 'zh-CN' | 'en'): Promise<BrowserContext> {
  const context = await personIn(browser, { width: desk[0], height: desk[1] }, { lang, shade: 'light' })
  if (role === null) return context
  const username = house.ways.find((way) => way.role === role)?.username
  const answer = await context.request.post(`${house.origin}/api/session`, {
    data: { username, password: house.password },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  return context
}

/** Opens one page of each kind that links lead to, from the start pages on. */
async function walk(context: BrowserContext, surface: Surface, lang: 'zh-CN' | 'en') {
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  const ahead = [...surface.start]
  const kinds = new Set(ahead.map(kindOf))
  const faults: string[] = []
  for (let path = ahead.shift(); path !== undefined; path = ahead.shift()) {
    await move(page, path, lang === 'en' && page.url() !== 'about:blank' && surface.belongs(path))
    for (const fault of await faultsOf(page, surface, lang)) faults.push(`${lang} ${path}: ${fault}`)
    for (const complaint of complaints.splice(0))
      if (!complaint.includes('401')) faults.push(`${lang} ${path}: ${complaint}`)
    for (const next of await linksOf(page)) {
      if (!surface.belongs(next) || kinds.has(kindOf(next))) continue
      kinds.add(kindOf(next))
      ahead.push(next)
    }
  }
  return { faults, seen: [...kinds].sort() }
}

/** Regions of pages that axe has seen, one of each make. */
const examined = new Set<string>()

/** By the address, or as a press on a link does it, which leaves the page where it is. Either way until it is ready. */
async function move(page: Page, path: string, byLink: boolean): Promise<void> {
  if (byLink)
    await page.evaluate(`(() => {
      const link = document.createElement('a')
      link.href = ${JSON.stringify(path)}
      document.body.append(link)
      link.click()
      link.remove()
      return new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(told)))
    })()`)
  else await page.goto(house.origin + path)
  await ready(page)
  expect(page.url()).toContain(path.replace(/\/$/, ''))
}

/** Its name stands there and nothing is still on its way. */
async function ready(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const waiting = page.getByRole('status', { name: /^(正在|Loading)/ })
  await waiting.last().waitFor({ state: 'detached' })
}

async function faultsOf(page: Page, surface: Surface, lang: 'zh-CN' | 'en') {
  const faults: string[] = []
  for (const [i, colorScheme] of (['light', 'dark'] as const).entries()) {
    const [width, height] = surface.sizes[lang][i]!
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme })
    const known = await isOfKnownMake(page, `${lang} ${width} ${colorScheme}`)
    const findings = known ? [] : await axeFindings(page)
    for (const finding of findings) faults.push(`${width} ${colorScheme} ${finding}`)
    if (await scrollsSideways(page)) faults.push(`${width} scrolls sideways`)
  }
  if (!surface.narrow) return faults
  await page.setViewportSize({ width: narrow[0], height: narrow[1] })
  if (await scrollsSideways(page)) faults.push(`${narrow[0]} scrolls sideways`)
  return faults
}

/** Whether a page is made as one that axe has seen in the same light and at the same size; from then on it is. */
async function isOfKnownMake(page: Page, how: string): Promise<boolean> {
  const parts = (await makeOf(page)).map((part) => `${how} ${part}`)
  const known = parts.every((part) => examined.has(part))
  for (const part of parts) examined.add(part)
  return known
}

/** Each region of a page as its elements with their attributes, without what they say; each kind of part once. */
function makeOf(page: Page): Promise<string[]> {
  return page.evaluate(
    `(() => {
      const regions = 'nav, header, main, aside'
      const make = (element) => {
        const own = [...element.attributes]
          .map(({ name, value }) => (/^(class|role|type)$/.test(name) ? name + '=' + value : name))
          .sort()
        if (element.tagName === 'svg') return 'svg ' + own
        const parts = [...element.children].filter((child) => !child.matches(regions)).map(make)
        return element.tagName + ' ' + own + '(' + [...new Set(parts)] + ')'
      }
      return [document.body, ...document.querySelectorAll(regions)].map(make)
    })()`,
  )
}

/** After the frames in which a page follows its new width. */
function scrollsSideways(page: Page): Promise<boolean> {
  return page.evaluate(
    `new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => told(document.documentElement.scrollWidth > innerWidth))))`,
  )
}

function linksOf(page: Page): Promise<string[]> {
  return page.evaluate(
    `[...document.querySelectorAll('a[href]:not([download])')].filter((a) => a.origin === location.origin).map((a) => a.pathname + a.search)`,
  )
}

/** '/matters/0198…?open=…' is of the kind '/matters/:id'. */
function kindOf(path: string): string {
  return path.replace(/\?.*/, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
}
