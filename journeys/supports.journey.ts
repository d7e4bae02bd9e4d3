// Several units on one matter, in a real browser: asked with a part each, an opinion from desk and phone, the asker sees only whom and until when.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Id } from '../foundation/core/ids.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf, type Seat } from './desk-steps.ts'
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

test('the office hands over with a part for another unit, which answers from its desk; the lead unit reads it', async () => {
  const office = await at('office', '/matters')
  const id = await raised(office, '厂区扩建缺宿舍')
  await office.page.goto(`${house.origin}/matters/${id}?do=dispatch`)
  const form = office.page.getByRole('form', { name: '交办' })
  await pick(form, '承办单位', '人社局')
  await form.getByRole('button', { name: '加一个协办单位' }).click()
  await form.locator('button[type=submit]').click()
  await expect.poll(() => form.getByText('请填写', { exact: true }).count()).toBe(2)
  await shoot(office.page, 'dispatch-empty')
  await pick(form, '协办单位', '自然资源局')
  await form.getByLabel(/请它办哪一部分/).fill('宿舍用地能否先行')
  await send(office.page, '交办', '已交办给人社局')
  await office.page.getByText('等意见').first().waitFor()
  await shoot(office.page, 'asked')
  await office.leave()

  const land = await at('handler.zr', '/')
  const panel = land.page.locator('section', {
    has: land.page.getByRole('heading', { name: '请我们协办的' }),
  })
  await panel.getByText(/人社局主办 · 宿舍用地能否先行/).waitFor()
  await shoot(land.page, 'today')
  await panel.getByRole('link', { name: /厂区扩建缺宿舍/ }).click()
  const opinion = land.page.getByRole('form', { name: '给意见' })
  await opinion.getByText('请自然资源局办的部分：宿舍用地能否先行').waitFor()
  await opinion.getByText('不同意', { exact: true }).click()
  await opinion.getByLabel(/书面意见/).fill('须先办农转用，不能先行。')
  await shoot(land.page, 'opinion')
  await send(land.page, '给意见', '意见已送主办单位')
  const actions = land.page.getByRole('button', { name: /^(签收|给意见|记进展)/ })
  await expect.poll(() => actions.count()).toBe(0)
  await land.leave()

  const labour = await at('handler.rs', `/matters/${id}`)
  await labour.page.getByText('须先办农转用，不能先行。').first().waitFor()
  await labour.page
    .getByText(/^不同意 ·/)
    .first()
    .waitFor()
  await shoot(labour.page, 'given')
  await labour.leave()
})

test('on the phone a unit that was asked finds it in its list and answers', async () => {
  const office = await at('office', '/matters')
  const id = await raised(office, '缺叉车工两名')
  const [lead, beside] = [await unitCalled(office, '自然资源局'), await unitCalled(office, '人社局')]
  const supports = [{ unit: beside, part: '培训取证' }]
  await office.post(`/api/matters/${id}/dispatch`, { unit: lead, supports })
  await office.leave()
  const phone = await personIn(browser, phoneSize)
  const page = await phone.newPage()
  await signIn(page, house, '/m/matters', 'handler.rs')
  await page.getByRole('link', { name: '请我们协办的' }).click()
  await page.getByRole('link', { name: /缺叉车工两名/ }).click()
  await page.getByText('培训取证').waitFor()
  await page.getByText('同意', { exact: true }).click()
  await page.getByLabel(/书面意见/).fill('下周三开班，当月取证。')
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'phone')
  await page.getByRole('button', { name: '送主办单位' }).click()
  await page.getByText('没有在等您单位意见的。').waitFor()
  await page.goto(`${house.origin}/m/matters/${id}`)
  await page
    .getByText(/人社局给出意见：同意/)
    .first()
    .waitFor()
  await phone.close()
})

test('the office names who is responsible and refers out; the asker reads where it belongs, and objects once', async () => {
  const office = await at('office', '/matters')
  const [enterprise] = (await office.get<{ items: { id: Id }[] }>('/api/subjects?limit=1')).items
  const contacts = `/api/contacts?subject=${enterprise!.id}`
  const [contact] = (await office.get<{ items: { id: Id }[] }>(contacts)).items
  const id = await raised(office, '拖欠货款', { subject: enterprise!.id, contact: contact!.id })
  await office.page.goto(`${house.origin}/matters/${id}?do=responsibles`)
  const named = office.page.getByRole('form', { name: '明确责任人' })
  await named.getByRole('combobox', { name: /县级责任人/ }).fill('周')
  await office.page.getByRole('option').first().click()
  await send(office.page, '明确责任人', '责任人已记下')
  await office.page.getByRole('link', { name: /下载责任卡/ }).waitFor()
  await office.page.goto(`${house.origin}/matters/${id}?do=refer-out`)
  const form = office.page.getByRole('form', { name: '告知渠道' })
  await form.getByLabel(/正当渠道/).selectOption({ label: '人民法院（诉讼）' })
  await form.getByLabel(/怎么去办/).fill('买卖合同纠纷，请向县法院立案庭起诉。')
  await shoot(office.page, 'refer')
  await send(office.page, '告知渠道', '已告知诉求人')
  const link = await office.post<{ url: string | null }>(`/api/matters/${id}/link`, {})
  await office.leave()

  const asker = await personIn(browser, phoneSize)
  const page = await asker.newPage()
  await page.goto(house.origin + new URL(link.url!).pathname)
  await page.getByText('人民法院（诉讼）').waitFor()
  await page.getByText('买卖合同纠纷，请向县法院立案庭起诉。').first().waitFor()
  await page.getByLabel(/为什么应由政府办理/).fill('是政府采购的货款。')
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'asker')
  await page.getByRole('button', { name: '请办公室重新看' }).click()
  await page.getByText('您提出异议，重新办理').last().waitFor()
  expect(await page.getByRole('button', { name: '请办公室重新看' }).count()).toBe(0)
  await asker.close()
})

async function raised(office: Seat, title: string, more: object = {}): Promise<Id> {
  const id = newId()
  const told = { id, programme: 'sample', subject: null, title, text: `${title}。`, class: 'labour', ...more }
  await office.post('/api/matters', told)
  return id
}

async function unitCalled(seat: Seat, name: string): Promise<Id> {
  const asked = `/api/units?search=${encodeURIComponent(name)}`
  const { items } = await seat.get<{ items: { id: Id }[] }>(asked)
  return items[0]!.id
}

async function pick(form: ReturnType<Page['getByRole']>, label: string, typed: string): Promise<void> {
  await form.getByRole('combobox', { name: new RegExp(`^\\*?${label}`) }).fill(typed)
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
  if (folder) await page.screenshot({ path: `${folder}/supports-${name}.png` })
}
