// The dispatch directory in a real browser: brought as a sheet, one line edited, and a matter handed over by its proposal with the reasons in sight.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId, type Id } from '../foundation/core/ids.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf, type Seat } from './desk-steps.ts'
import { deskSize, personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'

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

const sheet = `编号,事项名称,关键词,诉求类别,区域,牵头单位,配合单位,生效日期,失效日期
0501,工业供水,停水、水压,其他,全域,自然资源局,人社局,2026-01-01,
0502,厂区路灯,路灯,,,自然资源局,,2026-01-01,
0502,厂区路灯,,,,人社局,,2026-06-01,
0503,无此单位,,,,没有这个局,,,
`

test('a directory comes in as a sheet; two leads for one duty are refused by row, and both are named', async () => {
  const { page, leave } = await at('office', '/imports')
  await page.getByLabel('导入什么').selectOption('派单目录')
  const file = { name: '派单目录.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet, 'utf8') }
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('tab', { name: /^拒收\s*2$/ }).click()
  const rows = page.getByRole('table').first().getByRole('row')
  const clash = rows.filter({ hasText: '两个牵头单位' })
  for (const words of ['4', '牵头单位', '厂区路灯', '自然资源局', '2026-01-01', '人社局', '2026-06-01'])
    await clash.getByText(words).first().waitFor()
  await rows.filter({ hasText: '没有名为“没有这个局”的单位' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'import')
  await page.getByRole('button', { name: '生效 2 行' }).click()
  await page.getByText('已生效', { exact: true }).waitFor()
  await leave()
})

test('a line is corrected, ended and followed by another, and the page tells how it came to be', async () => {
  const { page, form, leave } = await at('office', '/directory')
  await page.getByLabel('编号、名称、关键词或拼音首字母').fill('水压')
  await page
    .getByRole('link', { name: /工业供水/ })
    .first()
    .click()
  await page.getByRole('heading', { name: '工业供水' }).waitFor()

  const correct = await form('更正 · 0501', '更正')
  await correct.fill('生效日', '2026-02-01')
  await correct.send('分工已更正')

  const beside = await form('添加分工 · 0501', '添加分工')
  await beside.refusesToBeEmpty('牵头单位')
  await beside.pick('牵头单位', '人社局')
  await beside.refused(/会同时有两个牵头单位：“自然资源局”（2026-02-01 起）和“人社局”/)
  await page.keyboard.press('Escape')

  const end = await form('结束“自然资源局”的牵头', '结束')
  await end.fill('失效日', '2026-11-01')
  await end.send('已写明失效日')
  const next = await form('添加分工 · 0501', '添加分工')
  await next.pick('牵头单位', '人社局')
  await next.fill('生效日', '2026-11-01')
  await next.send('分工已登记')

  await page.getByText('已失效（1）').waitFor()
  const history = page.locator('section', { has: page.getByRole('heading', { name: '沿革' }) })
  await history.getByText('全部区域由人社局牵头，2026-11-01 起').waitFor()
  await history.getByText('一条分工于 2026-11-01 失效').waitFor()
  await history.getByText('更正为：全部区域由自然资源局牵头，2026-02-01 起').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'duty')
  await leave()
})

test('whose a sentence would be is asked without handing anything over', async () => {
  const { page, leave } = await at('officer01', '/directory')
  expect(await page.getByRole('button', { name: '添加目录事项' }).count()).toBe(0)
  await page.getByRole('button', { name: '归谁办？' }).click()
  const box = page.getByRole('dialog')
  await box.getByLabel(/诉求/).fill('厂区水压不足，下午经常停水')
  await box.getByRole('button', { name: '查询' }).click()
  await box.getByText('人社局', { exact: true }).waitFor()
  await box.getByText('提到“停水、水压”').waitFor()
  await shoot(page, 'whose')
  expect(await axeFindings(page)).toEqual([])
  await leave()
})

test('a matter is handed over by the proposal of the directory, with its reason and the day counted', async () => {
  const id = await raised('厂区水压不足', '下午经常停水。')
  const { page, leave } = await at('office', `/matters/${id}?do=dispatch`)
  const form = page.getByRole('form', { name: '交办' })
  const proposals = form.getByRole('region', { name: '建议交给' })
  const first = proposals.getByRole('listitem').first()
  await first.getByText('派单目录 0501“工业供水”由该单位牵头（提到“停水、水压”）').waitFor()
  const button = first.getByRole('button', { name: /人社局/ })
  expect(await button.getAttribute('aria-pressed')).toBe('false')
  await button.getByText(/前答复/).waitFor()
  await button.click()
  expect(await button.getAttribute('aria-pressed')).toBe('true')
  expect(await form.getByRole('combobox', { name: '承办单位' }).inputValue()).toBe('人社局')
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'proposal')
  await form.locator('button[type=submit]').click()
  await page.getByRole('status').getByText('已交办给人社局').last().waitFor()
  await leave()
})

test('what was ruled in the played year is proposed with its words', async () => {
  const id = await raised('流动贷款额度不足', '缺 80 万元。')
  const { page, leave } = await at('office', `/matters/${id}?do=dispatch`)
  const proposals = page.getByRole('region', { name: '建议交给' })
  await proposals.getByText(/裁定“融资协调”由该单位办理：融资协调由领导小组牵头。/).waitFor()
  await leave()
})

test('on the phone an officer asks whose it is, from Me', async () => {
  const context = await personIn(browser, phoneSize)
  const page = await context.newPage()
  await signIn(page, house, '/m/me', 'officer01')
  await page.getByRole('link', { name: '派单目录：归谁办？' }).click()
  await page.getByLabel(/听到的一句话/).fill('门口一下雨就积水')
  await page.getByRole('button', { name: '查询' }).click()
  const answer = page.getByRole('list', { name: '目录里的答案' }).getByRole('listitem')
  await answer.getByText('自然资源局', { exact: true }).waitFor()
  await answer.getByText(/0401 道路积水 · 提到“积水”/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'phone')
  await page.getByLabel(/听到的一句话/).fill('谁来管这件怪事')
  await page.getByRole('button', { name: '查询' }).click()
  await page.getByText('目录里没有相应的事项').waitFor()
  await context.close()
})

test('in English and in the dark it is the same desk', async () => {
  const id = await raised('厂区停水', '停水。')
  const manner = { lang: 'en', shade: 'dark' } as const
  const context = await personIn(browser, deskSize, manner)
  const login = { data: { username: 'office', password: house.password } }
  expect((await context.request.post(`${house.origin}/api/session`, login)).status()).toBe(200)
  const page = await context.newPage()
  await page.goto(`${house.origin}/directory`)
  await page.getByRole('heading', { level: 1, name: 'Dispatch directory' }).waitFor()
  await page
    .getByRole('link', { name: /Flooded roads/ })
    .first()
    .click()
  await page.getByRole('heading', { name: 'Flooded roads' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'list-en-dark')
  await page.goto(`${house.origin}/matters/${id}?do=dispatch`)
  await page
    .getByRole('region', { name: 'Proposed' })
    .getByText(/Directory 0501/)
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'proposal-en-dark')
  await context.close()
})

async function raised(title: string, text: string): Promise<Id> {
  const seat: Seat = await at('office', '/account')
  const data = { programme: 'sample', subject: null, title, text }
  const answer = await seat.page.context().request.post(`${house.origin}/api/matters`, {
    ...{ data, headers: { 'idempotency-key': newId() } },
  })
  expect(answer.status(), await answer.text()).toBe(200)
  const { id } = (await answer.json()) as { id: Id }
  await seat.leave()
  return id
}

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/directory-${name}.png` })
}
