// One's own calendar: an address made on the desk and on the phone, read by a stranger's program, ended, and read no more.
import ICAL from 'ical.js'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
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

/** What a calendar program gets, which has nothing but the address. */
async function events(url: string): Promise<string[] | number> {
  const reply = await fetch(url)
  if (!reply.ok) return reply.status
  const calendar = new ICAL.Component(ICAL.parse(await reply.text()))
  return calendar.getAllSubcomponents('vevent').map((each) => new ICAL.Event(each).summary)
}

async function ended(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `停用“${name}”` }).click()
  await page.getByRole('status').getByText('已停用，这个地址不再有用').waitFor()
  await page.getByText(name, { exact: true }).waitFor({ state: 'detached' })
}

test('the office subscribes to what it holds, on the desk', async () => {
  const { page, get, post, leave } = await seatOf(browser, house, 'office', '/account')
  // Whether the played year leaves anything with the office depends on the day.
  const told = { programme: 'sample', subject: null, title: '缺电工', text: '缺 3 名电工。', class: 'labour' }
  await post('/api/matters', told)
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  await page.getByText('请填写', { exact: true }).waitFor()
  await page.getByLabel('用在哪里').fill('办公室电脑')
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const address = page.getByRole('textbox', { name: '订阅地址' })
  await address.waitFor()
  const url = await address.inputValue()
  await page.getByRole('img', { name: '用手机扫码，在手机日历里订阅' }).waitFor()
  expect(await page.getByRole('link', { name: '用日历打开' }).getAttribute('href')).toBe(
    url.replace('http:', 'webcal:'),
  )
  expect(await axeFindings(page)).toEqual([])
  const { unit } = await get<{ unit: { id: string } }>('/api/session')
  const held = await get<{ items: { number: string; title: string }[] }>(
    `/api/matters?status=open&unit=${unit.id}&limit=50`,
  )
  expect(held.items.length).toBeGreaterThan(0)
  expect(await events(url)).toEqual(
    expect.arrayContaining(held.items.map(({ number, title }) => `到期 ${number} ${title}`)),
  )
  await page.getByRole('button', { name: '已添加好' }).click()
  await address.waitFor({ state: 'detached' })
  await page.reload()
  await page.getByText(/最近读取/).waitFor()
  expect(await page.getByText(url.slice(-20)).count()).toBe(0)
  await ended(page, '办公室电脑')
  expect(await events(url)).toBe(404)
  await leave()
})

test('an officer does the same on her phone', async () => {
  const context = await personIn(browser, phoneSize)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await signIn(page, house, '/m/', 'officer01')
  await page.goto(`${house.origin}/m/me`)
  await page.getByRole('button', { name: '生成订阅地址' }).click()
  const box = page.getByRole('dialog')
  await box.getByLabel('用在哪里').fill('我的手机')
  await box.getByRole('button', { name: '生成订阅地址' }).click()
  const address = page.getByRole('textbox', { name: '订阅地址' })
  await address.waitFor()
  const url = await address.inputValue()
  expect(await axeFindings(page)).toEqual([])
  expect(Array.isArray(await events(url))).toBe(true)
  await page.keyboard.press('Escape')
  await address.waitFor({ state: 'detached' })
  await page.getByText('我的手机', { exact: true }).waitFor()
  await ended(page, '我的手机')
  expect(await events(url)).toBe(404)
  expect(complaints.filter((one) => !/ 401 /.test(one))).toEqual([])
  await context.close()
})
