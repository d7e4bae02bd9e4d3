// The quieter forms of the desk, each by the one whose work it is: empty, refused and done, and what stands there afterwards.
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { ownAccount, resetIn } from './account-steps.ts'
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

const at = (username: string, path: string, password?: string) =>
  seatOf(browser, house, username, path, password)

test('the office adds a contact and sees her number for a purpose; the auditor reads who did, and handlers add none', async () => {
  const office = await at('office', await subjectPath())
  const added = await office.form('添加联系人')
  await added.refusesToBeEmpty('姓名')
  await added.fill('姓名', '周兰')
  await added.fill('电话', '13800138021')
  await added.fill('职务', '厂办主任')
  await added.send('联系人已添加')
  const row = office.page.getByRole('listitem').filter({ hasText: '周兰' })
  await row.getByText(/^138\*+\d+$/).waitFor()
  await row.getByRole('button', { name: '看完整电话' }).click()
  const box = office.page.getByRole('dialog', { name: '查看 周兰 的完整电话' })
  await box.getByLabel('用途').fill('约定上门时间')
  await box.getByRole('button', { name: '查看', exact: true }).click()
  await row.getByText('13800138021').waitFor()
  await office.leave()

  const auditor = await at('auditor', '/reveals')
  const shown = auditor.page.getByRole('row').filter({ hasText: '约定上门时间' })
  await shown.getByRole('cell', { name: '周兰' }).waitFor()
  await shown.getByText(/^\d+月\d+日 \d\d:\d\d$/).waitFor()
  await shown.getByRole('link', { name: '周秀芳' }).click()
  await auditor.page.getByRole('complementary').getByRole('heading', { name: '周秀芳' }).waitFor()
  await auditor.leave()

  const handler = await at('handler.rs', await subjectPath())
  await handler.page.getByRole('heading', { name: '联系人' }).waitFor()
  expect(await handler.page.getByRole('button', { name: '添加联系人' }).count()).toBe(0)
  await handler.leave()
})

test('the office pairs an officer, hands the lead over and ends a pairing, and each day reads as we write days', async () => {
  const { page, form, leave } = await at('office', await subjectPath())
  const pairings = page.locator('section', { has: page.getByRole('heading', { name: '挂钩', exact: true }) })
  const lead = (await pairings.getByRole('listitem').first().locator('strong').textContent())!
  const begun = await form('添加挂钩')
  await begun.refusesToBeEmpty('干部')
  await begun.pick('干部', '陈德明')
  expect(await begun.box.getByText('选日期', { exact: true }).isVisible()).toBe(true)
  await begun.refused(/牵头/)
  await page.keyboard.press('Escape')

  const handed = await form('更换牵头人')
  await handed.refusesToBeEmpty('干部', '理由')
  await handed.pick('干部', '陈德明')
  await handed.fill('理由', '分工调整')
  await handed.send('牵头人已更换')
  await pairings.getByRole('listitem').filter({ hasText: '陈德明' }).first().waitFor()
  expect(await pairings.getByRole('listitem').filter({ hasText: lead, visible: true }).count()).toBe(0)
  await pairings.getByText('以前的挂钩（1）').click()
  await pairings.getByRole('listitem').filter({ hasText: lead }).getByText('分工调整').waitFor()

  const ended = await form('结束 陈德明 的挂钩', '结束')
  await ended.refusesToBeEmpty('理由')
  await ended.fill('哪天结束', '2020-01-01')
  await ended.fill('理由', '调离')
  await ended.refused(/早于/)
  await ended.box.getByText('2020年1月1日').waitFor({ state: 'hidden' })
  await ended.box.getByLabel('理由').focus()
  await ended.box.getByText('2020年1月1日', { exact: true }).waitFor()
  await ended.fill('哪天结束', '')
  await ended.send('挂钩已结束')
  await leave()
})

test('the office retires a subject with the reason and restores it', async () => {
  const { page, form, leave } = await at('office', await subjectPath(1))
  const name = (await page.getByRole('heading', { level: 1 }).textContent())!
  const retired = await form(`停用 ${name}`, '停用')
  await retired.refusesToBeEmpty('理由')
  await retired.fill('理由', '已注销')
  await retired.send('已停用')
  await page.getByText(/停用：已注销$/).waitFor()
  const restored = await form(`恢复 ${name}`, '恢复')
  await restored.fill('理由', '登记有误')
  await restored.send('已恢复')
  await page.getByText(/停用：已注销$/).waitFor({ state: 'detached' })
  await leave()
})

test('a promise is moved by the office with the reason and kept by the officer, who says how', async () => {
  const path = await promisePath()
  const office = await at('office', path)
  const moved = await office.form('批准改期')
  await moved.refusesToBeEmpty('改到哪天', '理由')
  await moved.fill('改到哪天', nextYear())
  await moved.fill('理由', '设备还在路上')
  await moved.send('已改期')
  await office.page.getByText(/→ .*：设备还在路上$/).waitFor()
  await office.leave()

  const officer = await at('officer01', path)
  await officer.page.getByRole('button', { name: '写明兑现' }).waitFor()
  expect(await officer.page.getByRole('button', { name: '批准改期' }).count()).toBe(0)
  await officer.page.keyboard.press('e')
  await officer.page.getByRole('dialog').waitFor()
  await officer.page.keyboard.press('Escape')
  const kept = await officer.form('写明兑现', '写明兑现 e')
  await kept.refusesToBeEmpty('怎样兑现的')
  await kept.fill('怎样兑现的', '送去两本政策汇编。')
  await kept.send('已记为兑现')
  await officer.page.getByText('送去两本政策汇编。').waitFor()
  await officer.leave()
})

test('the system administrator adds a unit and an officer, moves the unit and cannot close it while somebody serves there', async () => {
  const { page, form, get, leave } = await at('sysadmin', '/people')
  const unit = await form('新增单位')
  await unit.refusesToBeEmpty('名称')
  await unit.fill('名称', '就业服务股')
  await unit.fill('代码', 'SA-RS')
  await unit.refused('单位代码已被使用')
  await unit.fill('代码', 'SA-RS-1')
  await unit.pick('上级单位', '人社局')
  await unit.send('单位已新增')

  await page.getByRole('tab', { name: '干部' }).click()
  const officer = await form('新增干部')
  await officer.refusesToBeEmpty('姓名', '单位')
  await officer.fill('姓名', '何小满')
  await officer.pick('单位', '就业服务股')
  await officer.fill('职务', '股长')
  await officer.send('干部已新增')
  await page.getByRole('table').getByRole('link', { name: '何小满' }).click()
  const changed = await form('何小满', '修改')
  await changed.fill('邮箱', 'he@example.gov.cn')
  await changed.send('已修改')
  await page.getByText('he@example.gov.cn').waitFor()

  await page.getByRole('tab', { name: '单位' }).click()
  await page.getByRole('table').getByRole('link', { name: '就业服务股' }).click()
  const moved = await form('调整 就业服务股 的隶属', '调整隶属')
  await moved.refusesToBeEmpty('新的上级单位')
  await moved.pick('新的上级单位', '河东镇')
  await moved.send('隶属已调整')
  await page.getByRole('complementary').getByRole('link', { name: '河东镇' }).waitFor()
  const closed = await form('撤销 · 就业服务股', '撤销')
  await closed.refused('还有下级单位或在岗干部，不能撤销')
  await page.keyboard.press('Escape')
  await page.getByRole('complementary').getByRole('link', { name: '何小满' }).click()
  await page.getByRole('heading', { level: 1, name: '何小满' }).waitFor()
  const left = await form('离任 · 何小满', '离任')
  await left.fill('说明（可不填）', '借调到市里')
  await left.send('已登记离任')
  await page.getByText('已离任', { exact: true }).waitFor()
  await page.getByRole('link', { name: '就业服务股' }).click()
  await page.getByText('还没有登记干部。').waitFor()
  const emptied = await form('撤销 · 就业服务股', '撤销')
  await emptied.send('单位已撤销')

  const { items } = await get<{ items: { id: string; name: string }[] }>('/api/units?search=人社局')
  await page.goto(`${house.origin}/units/${items[0]!.id}`)
  await page.getByRole('button', { name: '调整隶属' }).waitFor()
  const alone = await form('调整 人社局 的隶属', '调整隶属')
  await alone.box.getByText('不再隶属任何单位').click()
  await alone.send('隶属已调整')
  await page.getByText('上级单位').waitFor()
  await leave()
})

test('three administrators share an account: opened and given a key, given and taken a role, disabled and enabled', async () => {
  const sysadmin = await at('sysadmin', '/accounts')
  const opened = await sysadmin.form('开设账号')
  await opened.refusesToBeEmpty('登录用的账号')
  await opened.fill('登录用的账号', 'office')
  await opened.refused(/已/)
  await opened.fill('登录用的账号', 'new.handler')
  await opened.send('账号已开设')
  const password = await resetIn(sysadmin)

  const secadmin = await at('secadmin', '/accounts?q=new.handler')
  await secadmin.page.getByRole('link', { name: 'new.handler' }).click()
  await secadmin.page.getByText('还没有角色，登录后什么也看不到。').waitFor()
  expect(await secadmin.page.getByRole('button', { name: '重置口令' }).count()).toBe(0)
  const given = await secadmin.form('授予角色')
  await given.refusesToBeEmpty('角色')
  await given.box.getByRole('combobox', { name: '角色' }).selectOption('部门经办')
  await given.pick('限于单位（含下级）', '自然资源局')
  await given.send('角色已授予')
  await secadmin.page.getByText('自然资源局及下级').waitFor()

  await ownAccount((path, password) => at('new.handler', path, password), password)

  const taken = await secadmin.form('收回 · new.handler · 部门经办', '收回')
  await taken.send('角色已收回')
  await secadmin.page.getByText('还没有角色，登录后什么也看不到。').waitFor()
  await secadmin.leave()

  const disabled = await sysadmin.form('停用账号 · new.handler', '停用账号')
  await disabled.refusesToBeEmpty('理由')
  await disabled.fill('理由', '已调离')
  await disabled.send('账号已停用')
  const enabled = await sysadmin.form('启用账号 · new.handler', '启用账号')
  await enabled.send('账号已启用')
  await sysadmin.leave()
})

test('a sheet with a row that cannot be taken says which cell and why, and the other rows come in', async () => {
  const { page, leave } = await at('office', '/imports')
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByText('请填写', { exact: true }).nth(1).waitFor()
  await page.getByLabel('导入什么').selectOption('企业')
  const text =
    '企业名称,统一社会信用代码,规模\n示例新来食品有限公司,,小型\n示例错码机械有限公司,91510722MX6C9QLN4X,小型\n'
  const buffer = Buffer.from(text, 'utf8')
  await page.locator('input[type=file]').setInputFiles({ name: '企业名单.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: '预览' }).click()
  await page.getByRole('tab', { name: /^拒收\s*1$/ }).click()
  const refused = page.getByRole('table').first().getByRole('row').nth(1)
  expect((await refused.getByRole('cell').allTextContents()).slice(0, 3)).toEqual([
    '3',
    '统一社会信用代码',
    '91510722MX6C9QLN4X',
  ])
  await page.getByText('拒收的行不影响其他行生效。').waitFor()
  await page.getByRole('button', { name: '生效 1 行' }).click()
  await page.getByText('已生效', { exact: true }).waitFor()
  expect(await page.getByRole('link', { name: '下载拒收的行（.csv）' }).isVisible()).toBe(true)
  await page.getByRole('link', { name: '导入另一份' }).click()
  await page.getByRole('row').filter({ hasText: '企业名单.csv' }).getByText('已生效').waitFor()
  await leave()
})

async function asked<T>(username: string, path: string, body?: object): Promise<T> {
  const { page, leave } = await at(username, '/account')
  const { request } = page.context()
  const answer = await (body
    ? request.post(house.origin + path, { data: body })
    : request.get(house.origin + path))
  expect(answer.status(), await answer.text()).toBe(200)
  const reply = await answer.json()
  await leave()
  return reply
}

/** The page of an enterprise of the played year. */
async function subjectPath(nth = 0): Promise<string> {
  const { items } = await asked<{ items: { id: string }[] }>('office', '/api/subjects?limit=5')
  return `/subjects/${items[nth]!.id}`
}

/** The page of a promise that an officer has just made. */
async function promisePath(): Promise<string> {
  const { items } = await asked<{ items: { id: string }[] }>('officer01', '/api/subjects?mine=true&limit=1')
  const visit = await asked<{ promises: { id: string }[] }>('officer01', '/api/visits', {
    programme: 'sample',
    subject: items[0]!.id,
    kind: 'on-site',
    promises: [
      { text: '送政策汇编上门', due: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10) },
    ],
  })
  return `/promises/${visit.promises[0]!.id}`
}

function nextYear(): string {
  return `${new Date().getFullYear() + 1}-03-02`
}
