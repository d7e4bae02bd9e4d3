// The steps of the story, person by person, as each presses and reads; the pictures among them go into the recording.
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { complaintsOf } from './browser.ts'
import { personIn, phoneSize, signIn, type PlayedHouse } from './played-house.ts'
import type { Recording } from './recording.ts'

export const enterprise = '示例明月长食品有限公司'
export const solved = { title: '新员工社保怎么补缴', how: '当场打开网上办事大厅，帮财务补缴了 4 人。' }
export const handed = { title: '缺熟练焊工 6 名', heard: '订单排到明年三月，焊工不够，夜班开不起来。' }
const first = '已联系技校，输送焊工 2 名。'
const dissatisfied = '只来了 2 个，还缺 4 个，订单等不起。'
const second = '县里出面与劳务基地签约，焊工 6 名已全部到岗。'
const satisfied = '人都到齐了，夜班开起来了，谢谢。'

/** What the steps play on: the server, the browsers, what is told, and what the pages complain about. */
export interface Stage {
  readonly house: PlayedHouse
  readonly browser: Browser
  readonly tour: Recording
  readonly complaints: string[][]
}

/** Somebody with a browser of their own, signed in. */
export async function at(
  stage: Stage,
  path: string,
  username: string,
  size: { width: number; height: number },
): Promise<Page> {
  const page = await (await personIn(stage.browser, size)).newPage()
  await signIn(page, stage.house, path, username)
  // Only from here: that nobody is signed in yet is an answer that browsers report as an error.
  stage.complaints.push(complaintsOf(page))
  return page
}

export async function capture(stage: Stage, page: Page): Promise<void> {
  stage.tour.say('## The officer, in the workshop (390 × 844)')
  await page.getByRole('link', { name: '记一次', exact: true }).click()
  await page.getByLabel('名称、拼音首字母或代码').fill('slmy')
  const found = page.getByRole('button', { name: enterprise })
  await found.waitFor()
  await stage.tour.shoot(
    page,
    '01-whom',
    'He presses 记一次 and finds the enterprise by its pinyin initials.',
  )
  await found.click()
  await page.getByLabel('听到了什么').fill(handed.heard)
  await page.getByRole('button', { name: '记为问题' }).click()
  const one = sheet(page, '问题 1')
  await one.getByLabel('一句话说清').fill(solved.title)
  await choose(one, '用工')
  await choose(one, '当场解决了')
  await one.getByLabel('怎么解决的').fill(solved.how)
  await one.getByRole('heading').scrollIntoViewIfNeeded()
  await stage.tour.shoot(
    page,
    '02-solved-here',
    'What was heard goes into one box. The first matter is 当场解决了, solved here: the whole life of a matter in one form.',
  )
  await page.getByRole('button', { name: '再记一件问题' }).click()
  const two = sheet(page, '问题 2')
  await two.getByLabel('一句话说清').fill(handed.title)
  await choose(two, '用工')
  await choose(two, '交上去办')
  await two.getByRole('heading').scrollIntoViewIfNeeded()
  await stage.tour.shoot(
    page,
    '03-handed-over',
    'The second one is 交上去办, handed over. How and whom he met is set beforehand.',
  )
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已收到').waitFor()
}

/** Shows each matter's code; the same link is sent to the contact's telephone, where the test reads it. */
export async function handLinks(stage: Stage, page: Page): Promise<{ solved: string; handed: string }> {
  const link = async (title: string) => {
    await sheet(page, title).getByRole('button', { name: '出示' }).click()
    await sheet(page, title).getByRole('img', { name: '二维码' }).waitFor()
    return stage.house.arrived(/(http\S+\/q\/[\w-]+)/)
  }
  const links = { solved: await link(solved.title), handed: await link(handed.title) }
  await sheet(page, solved.title).getByRole('button', { name: '收起' }).click()
  await sheet(page, handed.title).getByRole('img').scrollIntoViewIfNeeded()
  await stage.tour.shoot(
    page,
    '04-codes',
    'Saved and 已收到, received. For each matter he shows a code; whoever scans it follows that matter and judges it. The link also goes to her telephone.',
  )
  return links
}

function sheet(page: Page, title: string): Locator {
  return page.locator('section', { has: page.getByRole('heading', { name: title, exact: true }) })
}

/** Presses one of several choices. */
async function choose(within: Page | Locator, words: string): Promise<void> {
  const choice = within.locator('label').filter({ hasText: new RegExp(`^\\d?\\s*${words}`) })
  await choice.click()
  expect(await choice.getByRole('radio').isChecked(), words).toBe(true)
}

export async function judgeSpot(stage: Stage, link: string): Promise<void> {
  stage.tour.say('## The enterprise judges what was solved on the spot')
  const page = await opened(stage, link, solved.title)
  await verdict(stage, page, '满意')
  await page.getByText('问题解决得怎么样').scrollIntoViewIfNeeded()
  await stage.tour.shoot(
    page,
    '05-spot-verdict',
    'No account, no app: she chooses 满意, asks for a code and types it in. Only she can do this.',
  )
  await submit(page)
  await page.close()
}

async function opened(stage: Stage, link: string, title: string): Promise<Page> {
  const page = await (await personIn(stage.browser, phoneSize)).newPage()
  stage.complaints.push(complaintsOf(page))
  await page.goto(link)
  await page.getByRole('heading', { name: title }).waitFor()
  return page
}

/** Everything but the last press. */
async function verdict(stage: Stage, page: Page, grade: string, words?: string): Promise<void> {
  await choose(page, grade)
  if (words) await page.getByLabel('想说的话（可不写）').fill(words)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('验证码已发出').waitFor()
  await page
    .getByRole('textbox', { name: '短信验证码' })
    .fill(await stage.house.arrived(/(?<!\d)(\d{6})(?!\d)/))
}

/** The form goes once the verdict is in; the page then begins with where the matter stands. */
async function submit(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '提交评价' })
  await button.click()
  await button.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
}

export async function dispatch(stage: Stage, page: Page): Promise<void> {
  stage.tour.say('## The office hands it over (1366 × 768)')
  await openMatter(page, '待交办')
  await stage.tour.shoot(
    page,
    '06-worklist',
    'In the office the matter stands under 待交办; beside the list is the matter with its thread, and one next action.',
  )
  const form = await act(page, '交办')
  await form.getByRole('combobox', { name: '承办单位' }).fill('人社')
  await form.getByRole('listbox').getByRole('option', { name: '人社局' }).click()
  await stage.tour.shoot(
    page,
    '07-dispatch',
    'She chooses 人社局; the rung 部门 and the date to reply follow from the programme.',
  )
  await send(form, '交办', '已交办给人社局')
}

export async function reply(stage: Stage, page: Page): Promise<void> {
  stage.tour.say('## The handler signs for it and replies')
  await openMatter(page)
  await send(await act(page, '签收'), '签收', '已签收')
  const form = await act(page, '答复')
  await choose(form, '已解决')
  await form.getByLabel('答复内容').fill(first)
  await stage.tour.shoot(
    page,
    '08-reply',
    'After 签收 he replies. What she will read is marked 诉求人可见 before a word is typed. His 已解决 is the unit’s claim, not the verdict.',
  )
  await send(form, '答复', '已答复，等诉求人评价')
  await page.close()
}

export async function dissatisfy(stage: Stage, link: string): Promise<void> {
  stage.tour.say('## She is not satisfied')
  const page = await opened(stage, link, handed.title)
  await verdict(stage, page, '不满意', dissatisfied)
  await stage.tour.shoot(
    page,
    '09-dissatisfied',
    'She sees the unit, its reply and the thread, chooses 不满意 and says why.',
  )
  await submit(page)
  await page.getByText('一线办正在安排承办单位').waitFor()
  await stage.tour.shoot(
    page,
    '10-reopened',
    'At once it stands a rung higher, with the office, and she can read that.',
  )
  await page.close()
}

export async function dispatchToLeader(stage: Stage, page: Page): Promise<void> {
  stage.tour.say('## The office hands it to the leader')
  await openMatter(page, '待交办')
  const form = await act(page, '交办')
  await form.getByRole('combobox', { name: '承办单位' }).fill('领导')
  await form.getByRole('listbox').getByRole('option', { name: '县领导' }).click()
  await form.getByLabel('层级').selectOption('领导')
  await form.getByLabel('给承办单位的话').fill('部门一级没有解决，诉求人不满意，请县领导牵头。')
  await stage.tour.shoot(
    page,
    '11-to-the-leader',
    'The rung is now 领导小组 and can only go up. The office gives it to 县领导.',
  )
  await send(form, '交办', '已交办给县领导')
}

export async function answer(stage: Stage, page: Page): Promise<void> {
  await openMatter(page)
  await send(await act(page, '签收'), '签收', '已签收')
  const form = await act(page, '答复')
  await choose(form, '已解决')
  await form.getByLabel('答复内容').fill(second)
  await send(form, '答复', '已答复，等诉求人评价')
  await stage.tour.shoot(
    page,
    '12-leader',
    'The leader signs for it and answers. The claim and the earlier verdict stand side by side.',
  )
  await page.close()
}

export async function satisfy(stage: Stage, link: string): Promise<void> {
  stage.tour.say('## She has the last word')
  const page = await opened(stage, link, handed.title)
  await verdict(stage, page, '非常满意', satisfied)
  await submit(page)
  await stage.tour.shoot(page, '13-satisfied', 'Her 非常满意 closes it. Nobody else could have.')
  await page.close()
}

/** From the list of a tab into the matter beside it. */
async function openMatter(page: Page, tab?: string): Promise<void> {
  await page
    .getByRole('navigation', { name: '去处' })
    .getByRole('link', { name: '事项', exact: true })
    .click()
  if (tab) await page.getByRole('tab', { name: tab }).click()
  await page.getByRole('table').getByRole('link', { name: handed.title }).click()
  await page.getByRole('complementary').getByRole('heading', { name: handed.title }).waitFor()
}

/** Opens the form of an action of the matter that stands open. */
async function act(page: Page, action: string): Promise<Locator> {
  await page.getByRole('complementary').getByRole('button', { name: action, exact: false }).first().click()
  const form = page.getByRole('form', { name: action })
  await form.waitFor()
  return form
}

async function send(form: Locator, action: string, told: string): Promise<void> {
  await form.getByRole('button', { name: action, exact: true }).click()
  await form.page().getByRole('status').getByText(told).waitFor()
  await form.waitFor({ state: 'detached' })
}
