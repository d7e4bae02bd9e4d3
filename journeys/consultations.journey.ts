// Several units, one question, in a real browser: convened on a matter, answered on desk and phone, one unit silent, decided into tasks.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { manualClock, systemClock } from '../foundation/core/clock.ts'
import { dayOf } from '../foundation/core/days.ts'
import { testPool } from '../foundation/testing/tenant.ts'
import { consultationRounds } from '../capabilities/consultations/server/capability.ts'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { personIn, phoneSize, playedHouse, type PlayedHouse } from './played-house.ts'

const dayMs = 86_400_000

let house: PlayedHouse
let browser: Browser
let office: string

beforeAll(async () => {
  house = await playedHouse()
  browser = await openBrowser()
  office = house.ways.find(({ role }) => role === 'coordinator')!.username
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const later = (days: number) => dayOf(new Date(systemClock.now() + days * dayMs).toISOString())
const shoot = (page: { screenshot(told: object): Promise<unknown> }, name: string) =>
  process.env['UI_SHOTS']
    ? page.screenshot({ path: `${process.env['UI_SHOTS']}/${name}.png`, fullPage: true })
    : Promise.resolve()

test('the office convenes one on a matter; a unit answers on the desk', async () => {
  const seat = await seatOf(browser, house, office, '/consultations')
  const { page } = seat
  await page.getByRole('link', { name: '厂门口积水整治' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'consultations')
  await page.getByRole('link', { name: '发起' }).click()
  await page.getByRole('heading', { level: 1, name: '发起会诊或议事' }).waitFor()
  await page.getByRole('button', { name: '发起', exact: true }).click()
  expect(await page.getByText('请填写', { exact: true }).count()).toBe(4)
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('名称').fill('堆场出入口拓宽')
  await page.getByLabel('要定什么').fill('出入口由谁拓宽，何时完工？')
  await page.getByLabel('意见期限').fill(later(6))
  const unit = page.getByRole('combobox', { name: '单位', exact: true })
  await unit.fill('自然')
  await page.getByRole('listbox').getByRole('option').filter({ hasText: '自然资源局' }).click()
  await shoot(page, 'consultation-new')
  await page.getByRole('button', { name: '发起', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: '堆场出入口拓宽' }).waitFor()
  const id = new URL(page.url()).pathname.split('/')[2]!
  await seat.leave()

  const handler = await seatOf(browser, house, 'handler.zr', '/consultations?tab=waiting')
  await handler.page.getByRole('link', { name: '堆场出入口拓宽' }).click()
  const form = await handler.form('提交意见')
  await form.refusesToBeEmpty('本单位意见')
  await form.fill('本单位意见', '由本局设计，镇里施工，两个月完工。')
  await form.send('意见已提交')
  await handler.page.getByText('由本局设计，镇里施工，两个月完工。').waitFor()
  expect(await axeFindings(handler.page)).toEqual([])
  expect(await handler.get(`/api/consultations/${id}`)).toMatchObject({
    voices: [{ unitName: '自然资源局', opinion: { late: false } }],
  })
  await handler.leave()
})

test('a silent unit is named with what it means, and the decision gives each its task while the matter goes on', async () => {
  const seat = await seatOf(browser, house, office, '/consultations')
  const { items } = await seat.get<{ items: { id: string; title: string }[] }>('/api/matters?status=open')
  const matter = items.find(({ title }) => title === '厂门口积水')!.id
  const units = await seat.get<{ items: { id: string; name: string }[] }>('/api/units?limit=50')
  const unitOf = (name: string) => units.items.find((unit) => unit.name === name)!.id
  const { id } = await seat.post<{ id: string }>('/api/consultations', {
    ...{ programme: 'sample', form: 'consultation', title: '积水根治', question: '先疏通还是先改管？' },
    options: [
      { key: 'a', text: '先疏通' },
      { key: 'b', text: '先改管' },
    ],
    units: [{ unit: unitOf('自然资源局') }, { unit: unitOf('人社局'), part: '用工安排' }],
    ...{ matters: [matter], opinionsBy: later(0) },
  })
  const said = { unit: unitOf('自然资源局'), option: 'a', text: '先疏通，见效快。' }
  await seat.post(`/api/consultations/${id}/opinions`, said)
  const tomorrow = manualClock(new Date(systemClock.now() + dayMs).toISOString())
  const [round] = consultationRounds({ pool: testPool(), clock: tomorrow })
  expect(await round!.run(house.tenant, () => false)).toBe(1)
  const { page } = seat
  await page.goto(`${house.origin}/consultations/${id}`)
  await page.getByText('逾期未答，交办公室处理').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'consultation-silent')
  const form = await seat.form('议定')
  await form.box.getByRole('textbox', { name: '议定的内容' }).fill('先疏通，资金由镇里统筹。')
  await form.box.getByLabel('采用方案').selectOption('a')
  const parts = form.box.getByRole('group')
  await parts.first().getByLabel('任务').fill('疏通厂门口排水')
  await parts.first().getByLabel('完成日期').fill(later(20))
  await shoot(page, 'consultation-deciding')
  await form.box.getByRole('button', { name: '去掉' }).last().click()
  await form.send('已议定，任务已下达')
  await page.getByRole('heading', { name: '议定事项' }).waitFor()
  await page.getByRole('link', { name: /疏通厂门口排水/ }).waitFor()
  await shoot(page, 'consultation-decided')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出纪要' }).click()
  expect((await download).suggestedFilename()).toBe('积水根治纪要.docx')
  expect(await seat.get(`/api/matters/${matter}`)).toMatchObject({
    status: expect.not.stringMatching('closed'),
  })
  await page.goto(`${house.origin}/matters?open=/matters/${matter}`)
  await page.getByRole('link', { name: /积水根治/ }).waitFor()
  await seat.leave()
})

test('on the phone a unit finds what waits for it, and answers', async () => {
  const context = await personIn(browser, phoneSize)
  const { origin, password } = house
  const data = { username: 'handler.t1', password }
  expect((await context.request.post(`${origin}/api/session`, { data })).status()).toBe(200)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(`${origin}/m/me`)
  await page.getByRole('link', { name: '会诊议事' }).click()
  await page.getByRole('link', { name: /厂门口积水整治/ }).click()
  await page.getByText('排水由谁实施，资金从哪里出？').waitFor()
  await page.getByLabel('本单位意见').fill('镇里可以实施，缺 8 万元。')
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'phone-consultation')
  await page.getByRole('button', { name: '提交' }).click()
  await page.getByText('镇里可以实施，缺 8 万元。').last().waitFor()
  await context.close()
  expect(complaints).toEqual([])
})
