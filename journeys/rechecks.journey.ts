// Re-checks in a real browser: a month's sample, a call written down, a matter taken up again at her word; the list of withdrawals.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { personIn, phoneSize, playedHouse, type PlayedHouse } from './played-house.ts'

let house: PlayedHouse
let browser: Browser
let supervisor: string

beforeAll(async () => {
  house = await playedHouse()
  browser = await openBrowser()
  supervisor = house.ways.find(({ role }) => role === 'supervisor')!.username
})

afterAll(async () => {
  await browser?.close()
  await house?.close()
})

interface Sample {
  readonly id: string
  readonly month: string
  readonly drawn: number
  readonly reached: number
  readonly reopened: number
}

test('on the phone whoever calls finds whom, and writes down that nobody answered', async () => {
  const context = await personIn(browser, phoneSize)
  const { origin, password } = house
  const data = { username: supervisor, password }
  expect((await context.request.post(`${origin}/api/session`, { data })).status()).toBe(200)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(`${origin}/m/me`)
  await page.getByRole('link', { name: '回访抽查' }).click()
  await page.getByRole('list', { name: '回访抽查' }).getByRole('link').first().click()
  await page.getByText('没有联系上', { exact: true }).click()
  await page.getByLabel('她的原话或情况').fill('响铃无人接。')
  expect(await axeFindings(page)).toEqual([])
  if (process.env['UI_SHOTS']) await page.screenshot({ path: `${process.env['UI_SHOTS']}/phone-recheck.png` })
  await page.getByRole('button', { name: '记下' }).click()
  await page.getByText('打过 1 次').waitFor()
  await context.close()
  expect(complaints).toEqual([])
})

test('an asker called again says that it is not as recorded: the matter is taken up one rung higher', async () => {
  const seat = await seatOf(browser, house, supervisor, '/rechecks')
  const { page } = seat
  const { items } = await seat.get<{ items: readonly Sample[] }>('/api/rechecks')
  const wanted = items.find(({ drawn, reached }) => drawn > reached)!
  await page.getByLabel('月份').selectOption(wanted.id)
  await page.getByRole('button', { name: '记回访' }).first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  if (process.env['UI_SHOTS'])
    await page.screenshot({ path: `${process.env['UI_SHOTS']}/rechecks.png`, fullPage: true })
  const form = await seat.form('记回访')
  await form.box.locator('button[type=submit]').click()
  expect(await form.box.getByText('请填写', { exact: true }).count()).toBe(2)
  await form.box.getByText('与记录不符', { exact: true }).click()
  await form.box.getByText('诉求人要求重新办理（上一层级）').click()
  await form.fill('她的原话或情况', '钱还没有到。')
  await form.send('已记录回访')
  await page.getByText('已重新办理').waitFor()
  const after = await seat.get<Sample & { items: { matter: string; finding: string | null }[] }>(
    `/api/rechecks/${wanted.id}`,
  )
  expect(after).toMatchObject({ reached: wanted.reached + 1, reopened: wanted.reopened + 1 })
  const told = after.items.find(({ finding }) => finding === 'not-as-told')!
  expect(await seat.get(`/api/matters/${told.matter}`)).toMatchObject({ status: 'received', reopened: 1 })
  await seat.leave()
})

test('the list of withdrawals says that there is none, in both languages', async () => {
  const seat = await seatOf(browser, house, supervisor, '/rechecks?view=withdrawals')
  await seat.page.getByText('这个月没有撤回的事项').waitFor()
  expect(await axeFindings(seat.page)).toEqual([])
  await seat.leave()
})
