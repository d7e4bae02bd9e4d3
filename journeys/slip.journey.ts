// A slip in a real browser: a leader issues it in blue, nobody replies, it turns amber and red by itself, is answered on the phone, objected to, released.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Id } from '../foundation/core/ids.ts'
import { manualClock } from '../foundation/core/clock.ts'
import { testPool } from '../foundation/testing/tenant.ts'
import { supervisionRounds } from '../capabilities/supervision/server/capability.ts'
import { axeFindings, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { deskSize, personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'

let house: PlayedHouse
let browser: Browser
let matter: Id
let slip: Id

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

/** What a running server does by itself, so many days later. */
async function raised(days: number): Promise<void> {
  const clock = manualClock(new Date(Date.now() + days * 86_400_000).toISOString())
  for (const round of supervisionRounds({ pool: testPool(), clock }))
    await round.run(house.tenant, () => false)
}

test('a leader starts it at blue, with the reason; the colour is seen in the list and on the page', async () => {
  const leader = await at('leader', `/matters/${matter}`)
  const issue = await leader.form('发督办单')
  await issue.refusesToBeEmpty('为何高于当前颜色', '督办要求')
  await issue.fill('为何高于当前颜色', '影响夜班生产')
  await issue.fill('督办要求', '三日内查明原因，写明何时供电。')
  await issue.pick('解除人', '罗国栋')
  await issue.box.locator('button[type=submit]').click()
  await leader.page
    .getByRole('status')
    .getByText(/^督办〔\d{4}〕\d+号 已发出$/)
    .last()
    .waitFor()
  const { items } = await leader.get<{ items: { id: Id; number: string }[] }>(`/api/slips?about=${matter}`)
  slip = items[0]!.id
  await leader.page.getByRole('link', { name: items[0]!.number }).waitFor()
  expect(await axeFindings(leader.page)).toEqual([])
  await shoot(leader.page, 'slip-matter')
  await leader.page.goto(`${house.origin}/supervision?tab=slips&open=/slips/${slip}`)
  await leader.page.getByText('等待人社局回复').waitFor()
  expect(await axeFindings(leader.page)).toEqual([])
  await shoot(leader.page, 'slip-blue')
  await leader.leave()
})

test('unanswered it turns amber, then red, once each, whoever looks; the matter with it', async () => {
  await raised(30)
  await raised(60)
  await raised(90)
  const supervisor = await at('supervisor', '/supervision')
  const row = supervisor.page.getByRole('row', { name: /夜班缺电/ })
  await row.getByText('黄色督办单逾期未回复').waitFor()
  expect(await axeFindings(supervisor.page)).toEqual([])
  await shoot(supervisor.page, 'supervised')
  const { steps } = await supervisor.get<{ steps: { type: string }[] }>(`/api/slips/${slip}`)
  expect(steps.map(({ type }) => type)).toEqual(['SlipIssued', 'SlipRaised', 'SlipRaised'])
  await supervisor.page.goto(`${house.origin}/supervision?tab=slips&open=/slips/${slip}`)
  await supervisor.page.getByText(/自动升级为红色/).waitFor()
  await shoot(supervisor.page, 'slip-red')
  await supervisor.leave()
})

test('the unit finds it on the phone, receives it and replies', async () => {
  const phone = await personIn(browser, phoneSize)
  const page = await phone.newPage()
  await signIn(page, house, '/m/me', 'handler.rs')
  await page.getByRole('link', { name: '发给我的督办单' }).click()
  await page.getByRole('link', { name: /夜班缺电/ }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'slips-phone')
  await page.getByRole('link', { name: /夜班缺电/ }).click()
  await page.getByRole('button', { name: '签收' }).click()
  await expect.poll(() => page.getByRole('button', { name: '签收' }).count()).toBe(0)
  await page.getByLabel('办理情况').fill('已调换熔断器，今晚恢复。')
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'slip-phone')
  await page.getByRole('button', { name: '回复' }).click()
  await page.getByText('您的回复').waitFor()
  await page.getByText('已回复，待解除').first().waitFor()
  await shoot(page, 'slip-phone-replied')
  await phone.close()
})

test('only the person whom it names releases it, after an objection was answered', async () => {
  const unit = await at('handler.rs', `/slips/${slip}`)
  const object = await unit.form('提异议', '提异议 e')
  await object.refusesToBeEmpty('理由')
  await object.fill('理由', '跳闸因电网检修，不在本局。')
  await object.send('异议已提出')
  await unit.leave()

  const leader = await at('leader', `/slips/${slip}`)
  expect(await leader.page.getByRole('button', { name: /^解除督办/ }).count()).toBe(0)
  const answer = await leader.form('答复异议', '答复异议 e')
  await answer.fill('答复', '检修已结束，仍由你局核实。')
  await answer.send('已答复')
  await leader.leave()

  const supervisor = await at('supervisor', `/supervision?tab=mine-to-release&open=/slips/${slip}`)
  const release = await supervisor.form('解除督办', '解除督办 e')
  await release.refusesToBeEmpty('核实情况')
  await release.fill('核实情况', '电话核实，已恢复供电。')
  await release.send('已解除')
  await supervisor.page.getByText('电话核实，已恢复供电。').waitFor()
  expect(await axeFindings(supervisor.page)).toEqual([])
  await shoot(supervisor.page, 'slip-released')

  const [download] = await Promise.all([
    supervisor.page.waitForEvent('download'),
    supervisor.page.getByRole('link', { name: '下载文件（公文格式）' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^督办〔\d{4}〕\d+号\.docx$/)
  const folder = process.env['UI_SHOTS']
  if (folder) await download.saveAs(`${folder}/slip.docx`)
  await supervisor.leave()
})

test('an exemption takes the colour off every row, and is ended again', async () => {
  const supervisor = await at('supervisor', '/supervision')
  const { items } = await supervisor.get<{ items: { id: Id; title: string }[] }>('/api/supervision')
  const late = items[0]!
  await supervisor.page.goto(`${house.origin}/matters/${late.id}`)
  const exempt = await supervisor.form('免于亮色')
  await exempt.refusesToBeEmpty('截止日', '理由')
  await exempt.fill('截止日', new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10))
  await exempt.fill('理由', '等上级批复')
  await exempt.send('已免于亮色')
  await supervisor.page.getByText(/免于亮色：等上级批复/).waitFor()
  const after = await supervisor.get<{ items: { id: Id }[] }>('/api/supervision')
  expect(after.items.map(({ id }) => id)).not.toContain(late.id)
  const end = await supervisor.form('终止免于亮色')
  await end.fill('理由', '批复已到')
  await end.send('已恢复亮色')
  await supervisor.leave()
})

test('in both languages, light and dark', async () => {
  for (const lang of ['zh-CN', 'en'] as const)
    for (const shade of ['light', 'dark'] as const) {
      const context = await personIn(browser, deskSize, { lang, shade })
      const page = await context.newPage()
      const told = { username: 'supervisor', password: house.password }
      await context.request.post(`${house.origin}/api/session`, { data: told })
      for (const [name, path] of [
        ['coloured', '/supervision'],
        ['slip', `/supervision?tab=slips&open=/slips/${slip}`],
        ['worklist', '/matters'],
      ] as const) {
        await page.goto(house.origin + path)
        await page.getByRole('row').nth(1).waitFor()
        expect(await axeFindings(page)).toEqual([])
        await shoot(page, `${name}-${lang}-${shade}`)
      }
      await context.close()
    }
})

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true })
}
