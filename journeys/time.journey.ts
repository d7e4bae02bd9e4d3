// A matter's time in a real browser: how its date was counted, more time asked and granted, a hold, and that nothing else moves it.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dayOf } from '../foundation/core/days.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { personIn, phoneSize, playedHouse, type PlayedHouse } from './played-house.ts'

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

test('the unit sees how its date was counted, asks for more time and gets it, and nothing else moves it', async () => {
  const path = await dispatched()
  const handler = await at('handler.rs', path)
  const { page } = handler
  await act(page, '签收', {}, '已签收')
  const first = await howCounted(page)
  expect(first).toMatch(/起算 7 个工作日/)
  await act(page, '记首次联系', { 说了什么: '已电话告知由本局办理。' }, '首次联系已记下')
  const wanted = { 延期到: inDays(30), 为什么需要延期: '技校月底才放假。' }
  await act(page, '申请延期', wanted, '已申请延期，等办公室决定')
  expect(await howCounted(page), 'asking moves nothing').toBe(first)

  const office = await at('office', path)
  await office.page
    .getByText(/申请延期到.*技校月底才放假/)
    .first()
    .waitFor()
  await act(office.page, '决定延期', {}, '已同意')
  await office.leave()
  await page.reload()
  expect(await howCounted(page)).toMatch(/经批准延期到.*技校月底才放假/)
  await handler.leave()
})

test('the very day is shown before it is handed over, opens to its days, and is the one that comes of it', async () => {
  const office = await at('office', await received())
  const { page } = office
  await choose(page, '交办')
  const form = page.getByRole('form', { name: '交办' })
  const usual = await dueIn(form)
  await form.getByLabel('层级').selectOption({ label: '领导小组' })
  await form.getByTitle('怎么算的').filter({ hasNotText: usual }).waitFor()
  await form.getByLabel('层级').selectOption({ label: '部门' })
  await form.getByTitle('怎么算的').filter({ hasText: usual }).click()
  const box = page.getByRole('dialog', { name: '怎么算的' })
  await box.getByText(/起算 7 个工作日/).waitFor()
  await box.getByRole('list', { name: '逐日计算' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  await form.getByRole('combobox', { name: '承办单位' }).fill('人社')
  await page
    .getByRole('listbox')
    .getByRole('option', { name: /人社局/ })
    .first()
    .click()
  await form.locator('button[type=submit]').click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: usual }).waitFor()
  await office.leave()
})

test('a hold stands still until its review, is shown with why, and can be ended before', async () => {
  const path = await dispatched()
  const handler = await at('handler.rs', path)
  const { page } = handler
  await act(page, '签收', {}, '已签收')
  const wanted = { 为什么现在办不了: '等省里批复。', 计划何时解决: inDays(50), 何时复查: inDays(40) }
  await act(page, '申请挂账', wanted, '已申请挂账，等办公室决定')
  const office = await at('office', path)
  await act(office.page, '决定挂账', {}, '已同意')
  await office.leave()
  await page.reload()
  await page
    .getByText(/等省里批复.*到时自动恢复计时/)
    .first()
    .waitFor()
  expect(await howCounted(page)).toMatch(/停止计时/)
  await act(page, '解除挂账', { 为什么现在解除: '批复已到。' }, '挂账已解除，恢复计时')
  expect(await howCounted(page)).not.toMatch(/停止计时/)
  await handler.leave()
})

test('her asker reads how the day was counted when she asks for it, and nothing before', async () => {
  const officer = await at('officer01', '/visits')
  const subjects = await officer.get<{ items: { id: string }[] }>('/api/subjects?mine=true&limit=1')
  const findings = [{ title: '厂区路灯不亮', text: '厂区路灯不亮。' }]
  const visit = { programme: 'sample', subject: subjects.items[0]!.id, kind: 'on-site', findings }
  const { matters } = await officer.post<{ matters: { id: string }[] }>('/api/visits', visit)
  const { url } = await officer.post<{ url: string }>(`/api/matters/${matters[0]!.id}/link`, {})
  await officer.leave()
  const context = await personIn(browser, phoneSize)
  const page = await context.newPage()
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto(house.origin + new URL(url).pathname)
  await page.getByText(/正在安排承办单位，最迟/).waitFor()
  expect(asked).not.toContain('/api/q/due')
  await page.getByText('这一天是怎么算的').click()
  await page.getByText(/^自 .* 起算 1 个工作日.* 17:30 到期。/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await context.close()
})

test('what is asked too late, or for a day that is no later, is refused in words and nothing typed is lost', async () => {
  const handler = await at('handler.rs', await dispatched())
  const { page } = handler
  await act(page, '签收', {}, '已签收')
  await choose(page, '申请延期')
  const form = page.getByRole('form', { name: '申请延期' })
  await form.getByLabel(/延期到/).fill(inDays(1))
  await form.getByLabel(/为什么需要延期/).fill('先试试。')
  await form.locator('button[type=submit]').click()
  await form.getByText(/晚于/).waitFor()
  expect(await form.getByLabel(/为什么需要延期/).inputValue()).toBe('先试试。')
  await handler.leave()
})

async function dueIn(form: Locator): Promise<string> {
  const date = form.getByTitle('怎么算的')
  await date.waitFor()
  return (await date.textContent())!
}

/** A matter of the labour class that waits for the office; the path of its page. */
async function received(): Promise<string> {
  const office = await at('office', '/matters')
  const told = { title: '缺电工', text: '缺 3 名电工。', class: 'labour' }
  const raised = { programme: 'sample', subject: null, ...told }
  const { id } = await office.post<{ id: string }>('/api/matters', raised)
  await office.leave()
  return `/matters/${id}`
}

/** A matter of the labour class with the department that handles it; the path of its page. */
async function dispatched(): Promise<string> {
  const office = await at('office', '/matters')
  const { items } = await office.get<{ items: { id: string }[] }>('/api/units?search=人社局')
  const told = { title: '缺电工', text: '缺 3 名电工。', class: 'labour' }
  const raised = { programme: 'sample', subject: null, ...told }
  const { id } = await office.post<{ id: string }>('/api/matters', raised)
  await office.post(`/api/matters/${id}/dispatch`, { unit: items[0]!.id })
  await office.leave()
  return `/matters/${id}`
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

/** Opens the form of an action, fills in what is named, sends it and reads what is told. */
async function act(page: Page, name: string, filled: Record<string, string>, told: string): Promise<void> {
  await choose(page, name)
  const form = page.getByRole('form', { name })
  await form.waitFor()
  for (const [label, text] of Object.entries(filled)) await form.getByLabel(new RegExp(label)).fill(text)
  expect(await axeFindings(page)).toEqual([])
  await form.locator('button[type=submit]').click()
  await page.getByRole('status').getByText(told, { exact: true }).last().waitFor()
  await form.waitFor({ state: 'detached' })
}

/** What the page says about its own date, opened from the date itself. */
async function howCounted(page: Page): Promise<string> {
  await page.getByTitle('怎么算的').first().click()
  const box = page.getByRole('dialog', { name: '各项时限' })
  await box.locator('section').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  const text = (await box.locator('section').first().textContent())!
  await page.keyboard.press('Escape')
  await box.waitFor({ state: 'detached' })
  return text
}

function inDays(days: number): string {
  return dayOf(new Date(Date.now() + days * 86_400_000).toISOString())
}
