// The working calendar in a real browser: a day closed after a look at what it moves, taken back, a notice read or refused by its line.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { playedHouse, type PlayedHouse } from './played-house.ts'

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

/** Sends a form that is first only looked at, and reads what it would move. */
async function looked(
  box: Awaited<ReturnType<Awaited<ReturnType<typeof seatOf>>['form']>>['box'],
): Promise<void> {
  await box.getByRole('button', { name: '看影响' }).click()
  await box.getByRole('heading', { name: '将会移动什么' }).waitFor()
  expect(await axeFindings(box.page())).toEqual([])
}

test('the system administrator closes a day here, changed after the look it is looked at again, and takes it back', async () => {
  const seat = await seatOf(browser, house, 'sysadmin', '/calendar')
  const { page } = seat
  await page.getByText(/^\d{4} 年 \d{3} 个工作日$/).waitFor()
  const add = await seat.form('登记调整')
  await add.refusesToBeEmpty('原因')
  await add.fill('原因', '台风停工')
  await looked(add.box)
  await add.box.getByText(/^共查看在办|· 共查看在办/).waitFor()
  await add.fill('依据', '县防指〔2026〕3号')
  await looked(add.box)
  await add.send('已登记调整')
  await page.getByRole('tab', { name: /本地调整/ }).click()
  await page.getByRole('row').filter({ hasText: '台风停工' }).filter({ hasText: '县防指' }).waitFor()
  const withdraw = await seat.form('撤销调整', '撤销')
  await withdraw.refusesToBeEmpty('原因')
  await withdraw.fill('原因', '台风改道')
  await looked(withdraw.box)
  await withdraw.send('已撤销调整')
  await page.getByText('这里会列出本地的停工、加班日和半天').waitFor()
  await page.getByRole('tab', { name: '改动与重算' }).click()
  await page.getByRole('row').filter({ hasText: '台风改道' }).waitFor()
  await seat.leave()
})

test('a notice that cannot be read is refused by its line; one that can makes its year certain', async () => {
  const seat = await seatOf(browser, house, 'sysadmin', '/calendar')
  const year = new Date().getFullYear() + 1
  const file = (text: string) => ({
    name: `${year}.ics`,
    mimeType: 'text/calendar',
    buffer: Buffer.from(text),
  })
  const event = (start: string) => [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    `DTSTART;VALUE=DATE:${start}`,
    'SUMMARY:元旦(休)',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  const form = await seat.form('导入放假通知')
  await form.box.locator('input[type=file]').setInputFiles(file(event(`${year}XX01`).join('\r\n')))
  await form.fill('哪一年的通知', String(year))
  await form.fill('依据', '国办发明电〔2026〕9号')
  await form.refused(/第 3 行/)
  await form.box.locator('input[type=file]').setInputFiles(file(event(`${year}0101`).join('\r\n')))
  await looked(form.box)
  await form.send(`已采用 ${year} 年放假通知`)
  await seat.page.getByText(`放假安排已公布到 ${year}年12月24日，此后为暂定`).waitFor()
  await seat.leave()
})

test('the office reads the calendar and changes nothing in it', async () => {
  const seat = await seatOf(browser, house, 'office', '/calendar')
  await seat.page.getByText(/^\d{4} 年 \d{3} 个工作日$/).waitFor()
  for (const name of ['导入放假通知', '登记调整', '改办公时段'])
    expect(await seat.page.getByRole('button', { name }).count(), name).toBe(0)
  await seat.leave()
})
