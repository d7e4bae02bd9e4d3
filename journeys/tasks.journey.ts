// Tasks in a real browser: the lead unit sets two in an order, the owner reports and finishes on the phone, a late one is seen, and the matter stays open.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '../foundation/core/ids.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'

let house: PlayedHouse
let browser: Browser
let matter: Id

beforeAll(async () => {
  house = await playedHouse()
  browser = await openBrowser()
  const office = await at('office', '/')
  const { items } = await office.get<{ items: { id: Id }[] }>('/api/subjects?kind=enterprise&limit=1')
  const { items: units } = await office.get<{ items: { id: Id }[] }>('/api/units?search=人社局')
  const told = {
    programme: 'sample',
    subject: items[0]!.id,
    title: '夜班缺电',
    text: '跳闸三次。',
    class: 'other',
  }
  ;({ id: matter } = await office.post<{ id: Id }>('/api/matters', told))
  await office.post(`/api/matters/${matter}/dispatch`, { unit: units[0]!.id })
  await office.leave()
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

const at = (username: string, path: string) => seatOf(browser, house, username, path)

test('the lead unit sets two tasks on a matter, one after the other', async () => {
  const lead = await at('handler.rs', `/matters/${matter}`)
  await lead.page.getByText('还没有任务。').waitFor()
  const first = await lead.form('布置任务')
  await first.refusesToBeEmpty('做什么', '责任单位')
  await first.fill('做什么', '测量负荷并出图')
  await first.pick('责任单位', '自然资源')
  await first.send('已布置')
  await lead.page.getByRole('link', { name: /测量负荷并出图/ }).waitFor()

  const second = await lead.form('布置任务')
  await second.fill('做什么', '更换变压器')
  await second.pick('责任单位', '人社')
  await second.box.getByText('定日期').click()
  await second.box.getByLabel('测量负荷并出图').check()
  await second.refusesToBeEmpty('哪天前完成')
  await second.fill('哪天前完成', '2035-01-10')
  await second.send('已布置')

  await lead.page.getByRole('link', { name: /更换变压器/ }).click()
  await lead.page.getByRole('heading', { name: '更换变压器', level: 1 }).waitFor()
  await lead.page.getByText('要等的任务').waitFor()
  const finish = await lead.form('完成', '完成 e')
  await finish.fill('结果如何', '已更换。')
  await finish.refused('还有 1 项前置任务没有了结')
  await lead.page.getByRole('button', { name: '取消' }).click()
  expect(await axeFindings(lead.page)).toEqual([])
  await shoot(lead.page, 'task')
  await lead.leave()
})

test('its owner finds it on the phone, reports and says that it is done', async () => {
  const phone = await personIn(browser, phoneSize)
  const page = await phone.newPage()
  await signIn(page, house, '/m/', 'handler.zr')
  await page.getByRole('link', { name: '我的任务' }).click()
  await page.getByRole('tab', { name: '本单位' }).click()
  // Played: set a month ago, within five working days.
  const late = page.getByRole('link', { name: /补齐消防验收材料清单/ })
  expect(await late.innerText()).toMatch(/超期 \d+ 天/)
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'task-list-phone')
  await page.getByRole('link', { name: /测量负荷并出图/ }).click()
  const report = page.getByRole('button', { name: '报进展' })
  await page.getByLabel('做到哪一步了').fill('已进场，两处线径偏小。')
  await report.click()
  await page.getByText('已存好，有网就发').first().waitFor()
  await page.getByText('已进场，两处线径偏小。').first().waitFor()
  await expect.poll(() => page.getByText('最近进展').count()).toBe(1)
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'task-phone')
  await page.getByLabel('做到哪一步了').fill('负荷图已交人社局。')
  await page.getByRole('button', { name: '已完成' }).click()
  await page
    .getByText(/已完成 /)
    .first()
    .waitFor()
  expect(await page.getByLabel('做到哪一步了').count()).toBe(0)
  await phone.close()
})

test('the late one stands in the list of the late; with all tasks done the matter is still open', async () => {
  const office = await at('office', '/tasks?state=late')
  const row = office.page.getByRole('row', { name: /补齐消防验收材料清单/ })
  await row
    .getByText(/超 \d+ 天/)
    .first()
    .waitFor()
  expect(await axeFindings(office.page)).toEqual([])
  await shoot(office.page, 'tasks-late')
  await office.leave()

  const lead = await at('handler.rs', `/matters/${matter}`)
  await lead.page.getByRole('link', { name: /更换变压器/ }).click()
  const finish = await lead.form('完成', '完成 e')
  await finish.fill('结果如何', '已更换。')
  await finish.send('已完成')
  await lead.page.goto(`${house.origin}/matters/${matter}`)
  const tasks = lead.page.getByRole('list', { name: '任务' })
  await expect.poll(() => tasks.getByText(/^已完成/).count()).toBe(2)
  const { status } = await lead.get<{ status: string }>(`/api/matters/${matter}`)
  expect(status).toBe('dispatched')
  await shoot(lead.page, 'matter-tasks')
  await lead.leave()
})

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
