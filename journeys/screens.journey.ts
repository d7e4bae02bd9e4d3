// Every screen that each role can reach by its links, in both languages, light and dark, at three sizes: nothing to object to.
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
import { personIn, phoneSize, playedHouse, type PlayedHouse } from './played-house.ts'
import { shiftsOf } from './slow-phone.ts'

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

/** Tabs that are pages of their own, of which links lead to the first. */
const tabs: Readonly<Record<string, readonly string[]>> = {
  '/consultations': ['/consultations?tab=decided'],
  '/m/tasks': ['/m/tasks?whose=my-unit'],
  '/rechecks': ['/rechecks?view=withdrawals'],
  '/supervision': ['/supervision?tab=slips', '/supervision?kind=task'],
}

/** Every kind of page that somebody came to. */
const opened = new Set<string>()

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

test.each(['officer', 'handler', 'leader'])('every screen of the phone is clean for the %s', async (role) => {
  const laid = role === 'handler' ? await laidBefore() : []
  await cleanFor(role, { ...pockets, start: [...pockets.start, ...laid] })
})

test('among them are the screens of whose it is, of tasks, of deciding together, of supervision and of what is told', () => {
  const wanted = [
    ...['/directory', '/duties/:id', '/escalations', '/tasks', '/tasks/:id', '/outlets'],
    ...[
      '/consultations',
      '/consultations/new',
      '/consultations/:id',
      '/supervision',
      '/slips/:id',
      '/rechecks',
    ],
    ...['/m/directory', '/m/opinions', '/m/tasks', '/m/tasks/:id', '/m/milestones', '/m/notices'],
    ...['/m/consultations', '/m/consultations/:id', '/m/slips', '/m/slips/:id'],
    ...['/m/matters/:id/take', '/m/matters/:id/opinion'],
  ]
  expect(wanted.filter((kind) => !opened.has(kind))).toEqual([])
})

test('the asker’s pages and the ways in are clean for a stranger', async () => {
  const { link, card } = await given()
  const start = [link, card, '/q/nobody-s-link', '/m/']
  await cleanFor(null, { ...pockets, start, belongs: () => false })
  await cleanFor(null, { ...desks, start: ['/'], belongs: () => false })
})

test('what is raised from a visit card gets a receipt, with the number to be read out on the telephone', async () => {
  const { card } = await given()
  const context = await personIn(browser, phoneSize)
  const page = await context.newPage()
  // A card's address as it was printed before it told what it leads to: it must open for ever.
  await page.goto(house.origin + card.replace('/card/', '/'))
  await page.getByLabel('什么问题').fill('门口道路破损')
  await page.getByLabel('具体情况').fill('雨天积水，货车进不来。')
  await page.getByLabel('您的手机号码').fill('13600001234')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByRole('heading', { level: 1, name: '已收到，这是您的回执' }).waitFor()
  const number = await page.getByText(/^编号 [\w-]+$/).textContent()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: '查看办理情况' }).click()
  await page.getByRole('heading', { level: 1, name: '门口道路破损' }).waitFor()
  expect(await page.getByText(number!).count()).toBe(1)
  await context.close()
})

test('on a slow phone nothing of the asker’s pages moves while they come, and next to nothing of an officer’s', async () => {
  const { link, card, matter } = await given()
  const moved = async (role: string | null, most: number, paths: readonly string[]) => {
    const found: string[] = []
    for (const path of paths) {
      const context = await signedIn(role, 'zh-CN')
      const shifts = await shiftsOf(context, house.origin + path)
      const sum = shifts.reduce((all, { value }) => all + value, 0)
      if (sum > most) found.push(`${path} ${sum}: ${shifts.flatMap((each) => each.moved).join(' | ')}`)
      await context.close()
    }
    return found
  }
  const [asked, worked] = await Promise.all([
    moved(null, 0, [link, card, '/m/']),
    moved('officer', 0.02, ['/m/', `/m/matters/${matter}`, '/m/capture']),
  ])
  expect([...asked, ...worked]).toEqual([])
})

/** An officer solves something on the spot: the matter, the address that her asker follows it by, and a visit card's. */
async function given(): Promise<{ matter: string; link: string; card: string }> {
  const officer = await signedIn('officer', 'zh-CN')
  const asked = async (path: string, data: object) => {
    const answer = await officer.request.post(house.origin + path, { data })
    expect(answer.status(), path).toBe(200)
    return answer.json()
  }
  const subjects = await officer.request.get(`${house.origin}/api/subjects?mine=true&limit=1`)
  const [{ id: subject }] = (await subjects.json()).items
  const findings = [{ title: '厂区路灯不亮', solved: '换了灯泡。' }]
  const visit = { programme: 'sample', subject, kind: 'on-site', findings }
  const [{ id: matter }] = (await asked('/api/visits', visit)).matters
  const link = await asked(`/api/matters/${matter}/link`, {})
  const card = await asked(`/api/subjects/${subject}/link`, { programme: 'sample' })
  await officer.close()
  return { matter, link: new URL(link.url).pathname, card: new URL(card.url).pathname }
}

/** The office lays before the handler a matter to take, whose screen it answers, one to give an opinion on, and a task. */
async function laidBefore(): Promise<string[]> {
  const [office, handler] = [await signedIn('coordinator', 'zh-CN'), await signedIn('handler', 'zh-CN')]
  const { unit } = await (await handler.request.get(`${house.origin}/api/session`)).json()
  const { unit: own } = await (await office.request.get(`${house.origin}/api/session`)).json()
  const asked = async (path: string, data: object) => {
    const answer = await office.request.post(house.origin + path, { data })
    expect(answer.status(), `${path} ${await answer.text()}`).toBe(200)
    return answer.json()
  }
  const raise = {
    programme: 'sample',
    subject: null,
    title: '通勤车',
    text: '夜班工人没有通勤车。',
    class: 'labour',
  }
  const [{ id: taken }, { id: shared }] = [
    await asked('/api/matters', raise),
    await asked('/api/matters', raise),
  ]
  await asked(`/api/matters/${taken}/dispatch`, { unit: unit.id })
  const supports = [{ unit: unit.id, part: '核实人数' }]
  await asked(`/api/matters/${shared}/dispatch`, { unit: own.id, supports })
  const about = { kind: 'matter', id: taken }
  await asked('/api/tasks', { about, title: '摸清人数', unit: unit.id, within: { limit: 5, unit: 'wd' } })
  await Promise.all([office.close(), handler.close()])
  return [`/m/matters/${taken}/take`]
}

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
    opened.add(kindOf(path))
    if (path === kindOf(path)) ahead.push(...(tabs[path] ?? []))
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
