// Notices in a real browser: the bell rings without a reload, quiet hours are set, an outlet fails and what it missed is sent again.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings, complaintsOf, openBrowser } from './browser.ts'
import { seatOf } from './desk-steps.ts'
import { liveNotices } from './notice-rounds.ts'
import { personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'

let house: PlayedHouse
let browser: Browser
let receiver: Server
let answer = 500
const received: { headers: Record<string, string>; body: string }[] = []
const troubles: unknown[] = []

beforeAll(async () => {
  house = await playedHouse({ live: liveNotices((error) => troubles.push(error)) })
  browser = await openBrowser()
  receiver = createServer(async (request, response) => {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    received.push({
      headers: request.headers as Record<string, string>,
      body: Buffer.concat(parts).toString(),
    })
    response.writeHead(answer).end()
  })
  receiver.listen(0, '127.0.0.1')
  await once(receiver, 'listening')
})

afterAll(async () => {
  await browser?.close()
  receiver?.close()
  await house?.close()
  expect(troubles).toEqual([])
})

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/notices-${name}.png` })
}

const username = (role: string) => house.ways.find((way) => way.role === role)!.username

interface Whoami {
  readonly person: string
  readonly unit: { readonly id: string }
}

async function ringsOnDesk(page: Page, id: string): Promise<void> {
  const drawer = page.getByRole('dialog', { name: '通知' })
  await page
    .getByRole('status')
    .getByText(/^事项 .+ 交到您手上，期限/)
    .waitFor()
  const bell = page.getByRole('button', { name: '通知，1 条新的' })
  await bell.waitFor()
  await shoot(page, 'bell')
  await bell.click()
  const first = drawer.getByRole('link').first()
  expect(await first.textContent()).toContain('交到您手上')
  await page
    .getByRole('button', { name: '通知', exact: true, includeHidden: true })
    .waitFor({ state: 'attached' })
  expect(await axeFindings(page)).toEqual([])
  await shoot(page, 'list')
  await first.click()
  await page.getByRole('complementary').getByText('缺电工').first().waitFor()
  expect(page.url()).toContain(`open=%2Fmatters%2F${id}`.replaceAll('%2F', '/'))
}

async function ringsOnPhone(pocket: Page): Promise<void> {
  await pocket.getByRole('link', { name: '1 条新通知' }).click()
  await pocket.getByRole('heading', { name: '通知' }).waitFor()
  await pocket
    .getByText(/交到您手上/)
    .first()
    .waitFor()
  expect(await axeFindings(pocket)).toEqual([])
  await shoot(pocket, 'phone')
  await pocket
    .getByText(/交到您手上/)
    .first()
    .click()
  await pocket.getByText('缺电工').first().waitFor()
}

/** Some of it is worded only now, and comes while one reads. */
async function looksAtAll(page: Page): Promise<void> {
  const nothingNew = page.getByRole('button', { name: '通知', exact: true })
  for (let looks = 0; looks < 5; looks++) {
    await page.getByRole('button', { name: /^通知/ }).click()
    await page.getByRole('dialog', { name: '通知' }).waitFor()
    await page.keyboard.press('Escape')
    const isQuiet = nothingNew.waitFor({ timeout: 5_000 }).then(
      () => true,
      () => false,
    )
    if (await isQuiet) return
  }
  await nothingNew.waitFor()
}

test('the bell rings on the desk, and on the phone, when somebody else hands a matter over', async () => {
  const handler = await seatOf(browser, house, username('handler'), '/matters')
  const me = await handler.get<Whoami>('/api/session')
  // Whatever hour it is here: in quiet hours the bell counts and does not ring.
  const wishes = {
    quietFrom: '00:00',
    quietTo: '00:00',
    digest: true,
    digestHour: 8,
    mail: 'never',
    sms: 'never',
  }
  const wished = await handler.page.request.put(`${house.origin}/api/notices/preferences`, { data: wishes })
  expect(wished.status()).toBe(200)
  // What the played year left is looked at first.
  await looksAtAll(handler.page)
  const phone = await personIn(browser, phoneSize)
  const pocket = await phone.newPage()
  const complaints = complaintsOf(pocket)
  await signIn(pocket, house, '/m/', username('handler'))

  const office = await seatOf(browser, house, username('coordinator'), '/matters')
  const told = { programme: 'sample', subject: null, title: '缺电工', text: '缺 3 名电工。', class: 'labour' }
  const { id } = await office.post<{ id: string }>('/api/matters', told)
  await office.post(`/api/matters/${id}/dispatch`, { unit: me.unit.id, person: me.person })

  await ringsOnDesk(handler.page, id)
  await ringsOnPhone(pocket)
  // Before signing in, nobody is there.
  expect(complaints.filter((one) => !/ 401 /.test(one))).toEqual([])
  await phone.close()
  await office.leave()
  await handler.leave()
})

test('quiet hours and the digest are set on the page of one’s account', async () => {
  const { page, get, leave } = await seatOf(browser, house, username('handler'), '/account')
  await page.getByLabel('免打扰从').fill('20:30')
  await page.getByLabel('到', { exact: true }).fill('08:15')
  await page.getByLabel('晨报几点发').selectOption('9')
  await page.getByLabel('短信').selectOption('never')
  await page.getByRole('form', { name: '打扰我的时候' }).getByRole('button', { name: '保存' }).click()
  await page.getByRole('status').getByText('已保存').waitFor()
  await shoot(page, 'wishes')
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await expect.poll(() => page.getByLabel('免打扰从').inputValue()).toBe('20:30')
  expect(await get('/api/notices/preferences')).toMatchObject({
    ...{ quietFrom: '20:30', quietTo: '08:15', digest: true, digestHour: 9, sms: 'never' },
  })
  await leave()
})

test('on the phone, quiet hours and the hour of the digest are set from Me; what the desk set stays', async () => {
  const phone = await personIn(browser, phoneSize)
  const page = await phone.newPage()
  await signIn(page, house, '/m/me', username('handler'))
  const wished = {
    quietFrom: '22:00',
    quietTo: '07:00',
    digest: true,
    digestHour: 8,
    mail: 'urgent',
    sms: 'never',
  }
  const put = await page.request.put(`${house.origin}/api/notices/preferences`, { data: wished })
  expect(put.status()).toBe(200)
  await page.getByRole('button', { name: '打扰我的时候' }).click()
  const form = page.getByRole('form', { name: '打扰我的时候' })
  await form.getByLabel('免打扰从').fill('21:30')
  await form.getByLabel('晨报几点发').selectOption('10')
  await shoot(page, 'phone-wishes')
  expect(await axeFindings(page)).toEqual([])
  await form.getByRole('button', { name: '保存' }).click()
  await page.getByText('已保存').first().waitFor()
  await form.waitFor({ state: 'detached' })
  const kept = await (await page.request.get(`${house.origin}/api/notices/preferences`)).json()
  expect(kept).toMatchObject({ ...wished, quietFrom: '21:30', digestHour: 10 })
  await page.getByRole('button', { name: '打扰我的时候' }).click()
  await expect.poll(() => form.getByLabel('免打扰从').inputValue()).toBe('21:30')
  await phone.close()
})

test('a webhook is registered, its secret shown once; it fails, and what it missed is sent again', async () => {
  const { page, form, leave } = await seatOf(browser, house, 'sysadmin', '/outlets')
  const adding = await form('登记推送地址或群机器人', '登记')
  await adding.refusesToBeEmpty('名称', '地址')
  await adding.fill('名称', '市级平台')
  await adding.fill('地址', 'https://10.0.0.7/hook')
  await adding.refused(/不在本机允许外连的名单里/)
  await adding.fill('地址', `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`)
  await adding.box.locator('button[type=submit]').click()
  const shown = page.getByRole('textbox', { name: '签名密钥' })
  await shown.waitFor()
  const secret = await shown.inputValue()
  expect(secret).toMatch(/^whsec_/)
  await page.getByRole('button', { name: '已交给对方' }).click()
  await shown.waitFor({ state: 'detached' })
  expect(await page.content()).not.toContain(secret)

  await page.getByRole('button', { name: '发一条测试' }).click()
  await page.getByText('对方答 500').first().waitFor()
  await page.getByText('1 条在等').waitFor()
  await shoot(page, 'outlets')
  expect(await axeFindings(page)).toEqual([])
  // It is mended; the next try comes by itself, and one that was taken can be sent once more.
  answer = 204
  const deliveries = page.getByRole('table', { name: '送出记录' })
  // On a busy machine two tries may have passed meanwhile, and the third is later.
  await deliveries.getByText('已送到').waitFor({ timeout: 60_000 })
  const before = received.length
  await deliveries.getByRole('button', { name: '重发' }).click()
  await page.getByRole('status').getByText('已重新排队').waitFor()
  await expect.poll(() => received.length).toBe(before + 1)
  const ids = new Set(received.map(({ headers }) => headers['webhook-id']))
  expect(ids.size).toBe(1)
  const last = received.at(-1)!
  expect(new Webhook(secret).verify(last.body, last.headers)).toMatchObject({ type: 'yixian.test' })

  await page.getByRole('button', { name: '停用' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '停用' }).click()
  await page.getByRole('status').getByText('已停用').waitFor()
  await page.getByText(/停用$/).first().waitFor()
  await leave()
})
