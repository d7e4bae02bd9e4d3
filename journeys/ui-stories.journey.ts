// Every component in every state, on React and on Preact: no accessibility finding, nothing the content policy refuses.
import { execFileSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { securityHeaders } from '../foundation/http/headers.ts'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'

const root = resolve(import.meta.dirname, '..')
const stories = join(root, 'foundation/ui/stories')
const vite = join(root, 'node_modules/vite/bin/vite.js')
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
}

let browser: Browser
let server: Server
let origin: string

beforeAll(async () => {
  // Built as `npm start` builds: in a process of its own, since a test's NODE_ENV makes another React.
  for (const mode of ['desk', 'pocket'])
    execFileSync(process.execPath, [vite, 'build', stories, '--mode', mode, '--logLevel', 'error'], {
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'pipe',
    })
  server = createServer(async ({ url = '/' }, reply) => {
    const path = new URL(url, 'http://stories').pathname
    const body = await readFile(join(root, 'dist/stories', path)).catch(() => null)
    reply.writeHead(body ? 200 : 204, {
      ...securityHeaders,
      'content-type': types[extname(path)] ?? 'text/plain',
    })
    reply.end(body)
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  browser = await openBrowser()
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

const scenes = [
  ['desk', 'lang=zh&theme=light', 1366, 768],
  ['desk', 'lang=en&theme=dark', 1920, 1080],
  ['desk', 'lang=zh&theme=dark&type=large', 1366, 768],
  ['pocket', 'lang=zh&theme=light', 390, 844],
  ['pocket', 'lang=en&theme=dark&type=large', 390, 844],
] as const

for (const [surface, query, width, height] of scenes) {
  test(`the stories of ${surface} at ${width} × ${height}, ${query}, are clean`, async () => {
    await withStories(surface, query, width, height, async (page) => {
      expect(await axeFindings(page)).toEqual([])
      const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth')
      expect(overflow, 'pixels that make the page scroll sideways').toBeLessThanOrEqual(0)
    })
  })
}

for (const [surface, only, press] of [
  ['desk', 'desk-dialogs', '[data-open=dialog]'],
  ['desk', 'desk-dialogs', '[data-open=drawer]'],
  ['desk', 'desk-dialogs', '[data-open=menu]'],
  ['desk', 'desk-list', 'li button'],
  ['desk', 'desk-form', '[data-open=refused]'],
  ['desk', 'fields', '[role=combobox]'],
  ['pocket', 'dialog', '[data-open=native]'],
  ['pocket', 'fields', '[role=combobox]'],
] as const) {
  test(`on ${surface}, what opens from ${press} is clean and Escape closes it`, async () => {
    await withStories(surface, `lang=zh&only=${only}`, 1000, 800, async (page) => {
      await page.click(press)
      const opened = page.locator('[role=dialog], dialog[open], [role=menu], [role=listbox]')
      await opened.waitFor()
      expect(await axeFindings(page)).toEqual([])
      await page.keyboard.press('Escape')
      await opened.waitFor({ state: 'detached' })
    })
  })
}

test('a form that is refused leads to the field that is not right, and says above what belongs to none', async () => {
  await withStories('desk', 'lang=zh&only=desk-form', 1000, 800, async (page) => {
    const form = page.getByRole('form', { name: '答复' })
    const focused = () => page.locator('[role=dialog] :focus')
    await page.click('[data-open=refused]')
    await expect.poll(() => focused().getAttribute('aria-invalid')).toBe(null)
    await page.getByRole('button', { name: '答复', exact: true }).last().click()
    await form.getByText('请填写').waitFor()
    await expect.poll(() => focused().evaluate((field) => field.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('已派人处理')
    await page.getByRole('button', { name: '答复', exact: true }).last().click()
    await expect.poll(() => focused().getAttribute('type')).toBe('date')
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.click('[data-open=conflict]')
    await form.getByLabel('说了什么').fill('已派人处理')
    await page.getByRole('button', { name: '答复', exact: true }).last().click()
    await form.getByRole('alert').getByText('有人刚刚改过它').waitFor()
  })
})

test('j and k walk the table, x selects, Enter opens, and the row in hand is always in sight', async () => {
  await withStories('desk', 'lang=zh&only=table', 1366, 768, async (page) => {
    for (let i = 0; i < 16; i++) await page.keyboard.press('j')
    await page.keyboard.press('k')
    const hand = page.locator('[data-row="14"] [data-main]:focus')
    await hand.waitFor()
    const row = (await hand.boundingBox())!
    const frame = (await page.locator('[role=region]').boundingBox())!
    expect(row.y).toBeGreaterThan(frame.y + 36)
    expect(row.y + row.height).toBeLessThanOrEqual(frame.y + frame.height)
    await page.keyboard.press('x')
    expect(await page.locator('[data-row="14"] input').isChecked()).toBe(true)
    await page.keyboard.press('Enter')
    expect(await hand.getAttribute('aria-current')).toBe('true')
  })
})

test('on paper the table has every row that has come and its whole head, in ink, also from a dark screen', async () => {
  await withStories('desk', 'lang=zh&only=table&theme=dark', 1366, 768, async (page) => {
    const rows = page.locator('tbody tr[data-row]')
    expect(await rows.count()).toBeLessThan(60)
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)
    expect(await rows.count()).toBe(60)
    await page.evaluate(`dispatchEvent(new Event('afterprint'))`)
    expect(await rows.count()).toBeLessThan(60)
    await page.emulateMedia({ media: 'print' })
    await page.getByRole('columnheader', { name: '期限' }).getByText('期限').waitFor()
    const sheet = `getComputedStyle(document.querySelector('[role=region]')).backgroundColor`
    expect(await page.evaluate(sheet)).toBe('rgb(255, 255, 255)')
  })
})

async function withStories(
  surface: 'desk' | 'pocket',
  query: string,
  width: number,
  height: number,
  look: (page: Page) => Promise<void>,
): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } })
  const complaints = complaintsOf(page)
  try {
    await page.goto(`${origin}/${surface}.html?${query}`)
    await page.locator('[data-story]').first().waitFor()
    await look(page)
    await shoot(page, `${surface}-${width}-${query.replace(/\W+/g, '-')}`)
    expect(complaints).toEqual([])
  } finally {
    await page.close()
  }
}

/** With UI_SHOTS=<folder>, for whoever wants to look: a picture of each scene. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
