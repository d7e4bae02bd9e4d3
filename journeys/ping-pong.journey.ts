// Ping-pong stopped, in a real browser: one dispute, one ruling the same day, a second dispute refused by name, and the third pass climbs.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Id } from '../foundation/core/ids.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'

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

const at = (username: string, path: string) => seatOf(browser, house, username, path)

test('a unit says that it is not its own, the office rules the same day, and nobody disputes it again', async () => {
  const id = await dispatched('缺电工三名')
  const labour = await at('handler.rs', `/matters/${id}`)
  await choose(labour.page, '提异议')
  const said = labour.page.getByRole('form', { name: '提异议' })
  await said.locator('button[type=submit]').click()
  await expect.poll(() => said.getByText('请填写', { exact: true }).count()).toBe(2)
  await said.getByLabel(/^\*?理由$/).selectOption({ label: '不是本单位职责' })
  await said.getByLabel(/依据和说明/).fill('电工持证上岗由别的局管理。')
  await pick(said, '应由谁办', '自然资源局')
  await shoot(labour.page, 'dispute')
  await send(labour.page, '提异议', '异议已提交，等待裁定')
  await labour.page
    .getByText(/待裁定/)
    .first()
    .waitFor()
  expect(await labour.page.getByRole('button', { name: /^提异议/ }).count()).toBe(0)
  await labour.leave()

  const office = await at('office', '/')
  const panel = office.page.locator('section', {
    has: office.page.getByRole('heading', { name: '待裁定的异议' }),
  })
  await panel.getByRole('link', { name: /缺电工三名/ }).click()
  const ruling = office.page.getByRole('form', { name: '裁定' })
  await ruling.getByText(/认为应由自然资源局办/).waitFor()
  await ruling.getByText('派单目录怎么写的').waitFor()
  await ruling.getByText('异议成立，改由别的单位办').click()
  await ruling.getByLabel(/裁定依据/).fill('三定规定写明。')
  await shoot(office.page, 'ruling')
  await send(office.page, '裁定', '已裁定，由自然资源局办')
  await office.page
    .getByText(/裁定：异议成立，由自然资源局办/)
    .first()
    .waitFor()
  await office.leave()

  const land = await at('handler.zr', `/matters/${id}`)
  await land.page.getByText('移交过 2 次').waitFor()
  await land.page
    .getByText(/裁定异议成立.*三定规定写明/)
    .first()
    .waitFor()
  await land.page.getByRole('button', { name: /^签收/ }).first().waitFor()
  expect(await land.page.getByRole('button', { name: /^提异议/ }).count()).toBe(0)
  const again = await post(land.page, `/api/matters/${id}/dispute`, notOurs)
  expect(again.status).toBe(422)
  expect(again.body).toMatchObject({ code: 'matter.ruled-already' })
  expect(again.body.detail).toMatch(/^\d{4}-\d\d-\d\d 已由.+裁定，裁定是最终的/)
  await land.leave()
})

test('not upheld, the unit keeps it with the date it had', async () => {
  const id = await dispatched('缺车工两名')
  const labour = await at('handler.rs', `/matters/${id}`)
  const before = await labour.get<{ dueAt: string }>(`/api/matters/${id}`)
  expect((await post(labour.page, `/api/matters/${id}/dispute`, notOurs)).status).toBe(200)
  const office = await at('office', `/matters/${id}?do=rule`)
  const ruling = office.page.getByRole('form', { name: '裁定' })
  await ruling.getByText('异议不成立，仍由人社局办').click()
  await ruling.getByLabel(/裁定依据/).fill('就业服务是人社局职责。')
  await send(office.page, '裁定', '已裁定，由人社局办')
  await office.leave()
  const after = await labour.get<{ dueAt: string; status: string }>(`/api/matters/${id}`)
  expect(after).toMatchObject({ dueAt: before.dueAt, status: 'dispatched' })
  await labour.leave()
})

test('the third pass climbs by itself, and says so before and after', async () => {
  const id = await dispatched('缺铣工一名')
  const labour = await at('handler.rs', `/matters/${id}`)
  const group = await unitCalled(labour, '服务企业领导小组')
  expect((await post(labour.page, `/api/matters/${id}/acknowledge`)).status).toBe(200)
  const up = { reason: '本局无力统筹。', unit: group }
  expect((await post(labour.page, `/api/matters/${id}/hand-up`, up)).status).toBe(200)
  await labour.leave()
  const steering = await at('handler.grp', `/matters/${id}`)
  expect((await post(steering.page, `/api/matters/${id}/dispute`, notOurs)).status).toBe(200)
  await steering.leave()

  const office = await at('office', `/matters/${id}?do=rule`)
  const ruling = office.page.getByRole('form', { name: '裁定' })
  await ruling.getByText('异议成立，改由别的单位办').click()
  await pick(ruling, '应由谁办', '自然资源局')
  await ruling.getByText('这是第 3 次移交，会自动从“领导小组”提到“领导”。').waitFor()
  await ruling.getByLabel(/裁定依据/).fill('由自然资源局牵头。')
  await shoot(office.page, 'third-pass')
  await send(office.page, '裁定', '已裁定，由自然资源局办')
  await office.page
    .getByText(/第 3 次移交，自动从“领导小组”提级/)
    .first()
    .waitFor()
  const shown = await office.get<{ rung: string; passes: number }>(`/api/matters/${id}`)
  expect(shown).toMatchObject({ rung: 'leader', passes: 3 })
  await office.leave()
})

test('on the phone a handler signs for it, or disputes it', async () => {
  const [first, second] = [await dispatched('缺钳工四名'), await dispatched('缺磨工五名')]
  const phone = await personIn(browser, phoneSize)
  const page = await phone.newPage()
  await signIn(page, house, `/m/matters/${first}`, 'handler.rs')
  await page.getByRole('link', { name: '签收或提异议' }).click()
  await page.getByRole('button', { name: '签收', exact: true }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'take')
  await page.getByRole('button', { name: '签收', exact: true }).click()
  await page.getByText('已签收').first().waitFor()

  await page.goto(`${house.origin}/m/matters/${second}/take`)
  await page.getByText('不是本单位职责').click()
  await page.getByLabel(/依据和说明/).fill('不属本局。')
  await page.getByRole('combobox', { name: /应归哪项职责/ }).fill('积水')
  const duty = page.getByRole('option').filter({ hasText: '道路积水' }).first()
  await duty.getByText('自然资源局').waitFor()
  await shoot(page, 'take-duties')
  await duty.click()
  await page.getByText('按目录，今天归：自然资源局').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'take-duty')
  await page.getByRole('button', { name: '提异议', exact: true }).click()
  await page.getByText('异议已提交，等待裁定').first().waitFor()
  await page.goto(`${house.origin}/m/matters/${second}`)
  await page
    .getByText(/提异议：不是本单位职责/)
    .first()
    .waitFor()
  await phone.close()
  const office = await at('office', `/matters/${second}?do=rule`)
  await office.page
    .getByText(/认为应由自然资源局办/)
    .first()
    .waitFor()
  await office.leave()
})

const notOurs = { reason: 'not-our-duty', note: '不属本单位职责。' }

type Seat = Awaited<ReturnType<typeof at>>

async function unitCalled(seat: Seat, name: string): Promise<Id> {
  const asked = `/api/units?search=${encodeURIComponent(name)}`
  const { items } = await seat.get<{ items: { id: Id }[] }>(asked)
  return items[0]!.id
}

/** A matter of the labour class with the department that usually handles it. */
async function dispatched(title: string): Promise<Id> {
  const office = await at('office', '/matters')
  const id = newId()
  const raised = { id, programme: 'sample', subject: null, title, text: `${title}。`, class: 'labour' }
  expect((await post(office.page, '/api/matters', raised)).status).toBe(200)
  const unit = await unitCalled(office, '人社局')
  expect((await post(office.page, `/api/matters/${id}/dispatch`, { unit })).status).toBe(200)
  await office.leave()
  return id
}

interface Answer {
  readonly status: number
  readonly body: { readonly code?: string; readonly detail?: string }
}

function post(page: Page, path: string, body: object = {}): Promise<Answer> {
  return page.evaluate(
    async ([where, text, key]) => {
      const headers = { 'content-type': 'application/json', 'idempotency-key': key! }
      const answer = await fetch(where!, {
        method: 'POST',
        headers: text === '{}' ? { 'idempotency-key': key! } : headers,
        ...(text === '{}' ? {} : { body: text! }),
      })
      return { status: answer.status, body: (await answer.json()) as Answer['body'] }
    },
    [path, JSON.stringify(body), newId()],
  )
}

/** Chooses an action from the foot of the matter or from what more there is. */
async function choose(page: Page, name: string): Promise<void> {
  const foot = page.getByRole('button', { name: new RegExp(`^${name}`) })
  const more = page.getByRole('button', { name: '更多操作' })
  await foot.or(more).first().waitFor()
  if ((await foot.count()) > 0) return foot.first().click()
  await more.click()
  await page.getByRole('menuitem', { name, exact: true }).click()
}

async function pick(form: ReturnType<Page['getByRole']>, label: string, typed: string): Promise<void> {
  await form.getByRole('combobox', { name: new RegExp(label) }).fill(typed)
  await form.page().getByRole('option').filter({ hasText: typed }).first().click()
}

async function send(page: Page, name: string, told: string): Promise<void> {
  const form = page.getByRole('form', { name })
  expect(await axeFindings(page)).toEqual([])
  await form.locator('button[type=submit]').click()
  await page.getByRole('status').getByText(told, { exact: true }).last().waitFor()
  await form.waitFor({ state: 'detached' })
}

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/ping-pong-${name}.png` })
}
