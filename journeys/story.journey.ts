// The whole story in a real browser, from a visit to the asker's verdict, twice; what it sees is told in docs/tour.md.
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { complaintsOf, openBrowser } from './browser.ts'
import { countsOf, movedBetween, newRows, type Counts, type Row } from './counts.ts'
import { deskSize, personIn, phoneSize, playedHouse, signIn, type PlayedHouse } from './played-house.ts'
import { record } from './recording.ts'

const enterprise = '示例明月长食品有限公司'
const solved = { title: '新员工社保怎么补缴', how: '当场打开网上办事大厅，帮财务补缴了 4 人。' }
const handed = { title: '缺熟练焊工 6 名', heard: '订单排到明年三月，焊工不够，夜班开不起来。' }
const first = '已联系技校，输送焊工 2 名。'
const dissatisfied = '只来了 2 个，还缺 4 个，订单等不起。'
const second = '县里出面与劳务基地签约，焊工 6 名已全部到岗。'
const satisfied = '人都到齐了，夜班开起来了，谢谢。'

const tour = record('tour.md')
const complaints: string[][] = []
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

test('a visit becomes two matters, the asker judges both, and every register and figure has moved by exactly that', async () => {
  opening()
  const office = await at('/', 'office', deskSize)
  const before = await countsOf(office)

  const officer = await at('/m/', 'officer01', phoneSize)
  await capture(officer)
  const links = await handLinks(officer)
  await judgeSpot(links.solved)

  await dispatch(office)
  await reply(await at('/', 'handler.rs', deskSize))
  await dissatisfy(links.handed)
  await dispatchToLeader(office)
  await answer(await at('/', 'leader', deskSize))
  await satisfy(links.handed)

  const after = await countsOf(office)
  hasMoved(before, after)
  await look(office, after)
  expect(complaints.flat(), 'what the pages complained about').toEqual([])
  expect(await tour.kept(), 'docs/tour.md tells another story; run the journeys with SHOTS=1').toBe(
    tour.text(),
  )
})

function opening(): void {
  tour.say('# One thread, from a visit to the verdict')
  tour.say(
    'Recorded by `journeys/story.journey.ts` in a real browser, on a fresh jurisdiction (示例县, the invented programme ' +
      '`sample` with its played year). The words and pictures below are what that test did and saw; `SHOTS=1 npm test` ' +
      'records them anew, and the test fails when it would tell another story.',
  )
}

/** Somebody with a browser of their own, signed in. */
async function at(path: string, username: string, size: { width: number; height: number }): Promise<Page> {
  const page = await (await personIn(browser, size)).newPage()
  await signIn(page, house, path, username)
  // Only from here: that nobody is signed in yet is an answer that browsers report as an error.
  complaints.push(complaintsOf(page))
  return page
}

async function capture(page: Page): Promise<void> {
  tour.say('## The officer, in the workshop (390 × 844)')
  await page.getByRole('link', { name: '记一次', exact: true }).click()
  await page.getByLabel('名称、拼音首字母或代码').fill('slmy')
  const found = page.getByRole('button', { name: enterprise })
  await found.waitFor()
  await tour.shoot(page, '01-whom', 'He presses 记一次 and finds the enterprise by its pinyin initials.')
  await found.click()
  await page.getByLabel('听到了什么').fill(handed.heard)
  await page.getByRole('button', { name: '记为问题' }).click()
  const one = sheet(page, '问题 1')
  await one.getByLabel('一句话说清').fill(solved.title)
  await choose(one, '用工')
  await choose(one, '当场解决了')
  await one.getByLabel('怎么解决的').fill(solved.how)
  await one.getByRole('heading').scrollIntoViewIfNeeded()
  await tour.shoot(
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
  await tour.shoot(
    page,
    '03-handed-over',
    'The second one is 交上去办, handed over. How and whom he met is set beforehand.',
  )
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByText('已收到').waitFor()
}

/** Shows each matter's code; the same link is sent to the contact's telephone, where the test reads it. */
async function handLinks(page: Page): Promise<{ solved: string; handed: string }> {
  const link = async (title: string) => {
    await sheet(page, title).getByRole('button', { name: '出示' }).click()
    await sheet(page, title).getByRole('img', { name: '二维码' }).waitFor()
    return house.arrived(/(http\S+\/q\/[\w-]+)/)
  }
  const links = { solved: await link(solved.title), handed: await link(handed.title) }
  await sheet(page, solved.title).getByRole('button', { name: '收起' }).click()
  await sheet(page, handed.title).getByRole('img').scrollIntoViewIfNeeded()
  await tour.shoot(
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

async function judgeSpot(link: string): Promise<void> {
  tour.say('## The enterprise judges what was solved on the spot')
  const page = await opened(link, solved.title)
  await verdict(page, '满意')
  await page.getByText('问题解决得怎么样').scrollIntoViewIfNeeded()
  await tour.shoot(
    page,
    '05-spot-verdict',
    'No account, no app: she chooses 满意, asks for a code and types it in. Only she can do this.',
  )
  await submit(page)
  await page.close()
}

async function opened(link: string, title: string): Promise<Page> {
  const page = await (await personIn(browser, phoneSize)).newPage()
  complaints.push(complaintsOf(page))
  await page.goto(link)
  await page.getByRole('heading', { name: title }).waitFor()
  return page
}

/** Everything but the last press. */
async function verdict(page: Page, grade: string, words?: string): Promise<void> {
  await choose(page, grade)
  if (words) await page.getByLabel('想说的话（可不写）').fill(words)
  await page.getByRole('button', { name: '获取验证码' }).click()
  await page.getByText('验证码已发出').waitFor()
  await page.getByRole('textbox', { name: '短信验证码' }).fill(await house.arrived(/(?<!\d)(\d{6})(?!\d)/))
}

/** The form goes once the verdict is in; the page then begins with where the matter stands. */
async function submit(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '提交评价' })
  await button.click()
  await button.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
}

async function dispatch(page: Page): Promise<void> {
  tour.say('## The office hands it over (1366 × 768)')
  await openMatter(page, '待交办')
  await tour.shoot(
    page,
    '06-worklist',
    'In the office the matter stands under 待交办; beside the list is the matter with its thread, and one next action.',
  )
  const form = await act(page, '交办')
  await form.getByRole('combobox', { name: '承办单位' }).fill('人社')
  await form.getByRole('listbox').getByRole('option', { name: '人社局' }).click()
  await tour.shoot(
    page,
    '07-dispatch',
    'She chooses 人社局; the rung 部门 and the date to reply follow from the programme.',
  )
  await send(form, '交办', '已交办给人社局')
}

async function reply(page: Page): Promise<void> {
  tour.say('## The handler signs for it and replies')
  await openMatter(page)
  await send(await act(page, '签收'), '签收', '已签收')
  const form = await act(page, '答复')
  await choose(form, '已解决')
  await form.getByLabel('答复内容').fill(first)
  await tour.shoot(
    page,
    '08-reply',
    'After 签收 he replies. What she will read is marked 诉求人可见 before a word is typed. His 已解决 is the unit’s claim, not the verdict.',
  )
  await send(form, '答复', '已答复，等诉求人评价')
  await page.close()
}

async function dissatisfy(link: string): Promise<void> {
  tour.say('## She is not satisfied')
  const page = await opened(link, handed.title)
  await verdict(page, '不满意', dissatisfied)
  await tour.shoot(
    page,
    '09-dissatisfied',
    'She sees the unit, its reply and the thread, chooses 不满意 and says why.',
  )
  await submit(page)
  await page.getByText('一线办正在安排承办单位').waitFor()
  await tour.shoot(
    page,
    '10-reopened',
    'At once it stands a rung higher, with the office, and she can read that.',
  )
  await page.close()
}

async function dispatchToLeader(page: Page): Promise<void> {
  tour.say('## The office hands it to the leader')
  await openMatter(page, '待交办')
  const form = await act(page, '交办')
  await form.getByRole('combobox', { name: '承办单位' }).fill('领导')
  await form.getByRole('listbox').getByRole('option', { name: '县领导' }).click()
  await form.getByLabel('层级').selectOption('领导')
  await form.getByLabel('给承办单位的话').fill('部门一级没有解决，诉求人不满意，请县领导牵头。')
  await tour.shoot(
    page,
    '11-to-the-leader',
    'The rung is now 领导小组 and can only go up. The office gives it to 县领导.',
  )
  await send(form, '交办', '已交办给县领导')
}

async function answer(page: Page): Promise<void> {
  await openMatter(page)
  await send(await act(page, '签收'), '签收', '已签收')
  const form = await act(page, '答复')
  await choose(form, '已解决')
  await form.getByLabel('答复内容').fill(second)
  await send(form, '答复', '已答复，等诉求人评价')
  await tour.shoot(
    page,
    '12-leader',
    'The leader signs for it and answers. The claim and the earlier verdict stand side by side.',
  )
  await page.close()
}

async function satisfy(link: string): Promise<void> {
  tour.say('## She has the last word')
  const page = await opened(link, handed.title)
  await verdict(page, '非常满意', satisfied)
  await submit(page)
  await tour.shoot(page, '13-satisfied', 'Her 非常满意 closes it. Nobody else could have.')
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

function hasMoved(before: Counts, after: Counts): void {
  // Every enterprise of the played year had been visited before, so "visits.subjects" stays.
  expect(movedBetween(before, after)).toEqual({
    'visits.made': 1,
    'matters.collected': 2,
    'matters.replied': 2,
    'matters.claimed': 2,
    'matters.closed': 2,
    'matters.rated': 2,
    'matters.resolved': 2,
    'matters.satisfied': 2,
    'matters.reopened': 1,
  })
  expect(cellsOf(newRows(before, after, 'intake'), ['title', 'subject', 'channel', 'status'])).toEqual([
    [solved.title, enterprise, '走访', '已办结'],
    [handed.title, enterprise, '走访', '已办结'],
  ])
  expect(
    cellsOf(newRows(before, after, 'handover'), ['title', 'handedAt', 'fromUnit', 'toUnit', 'rung', 'ended']),
  ).toEqual([
    [handed.title, expect.any(String), '一线办', '人社局', '部门', '已答复'],
    [handed.title, expect.any(String), '一线办', '县领导', '领导', '已答复'],
  ])
  const judged = ['title', 'rung', 'disposition', 'grade', 'reopened']
  expect(cellsOf(newRows(before, after, 'follow-up'), judged)).toEqual([
    [solved.title, '现场', '已解决', '满意', 0],
    [handed.title, '领导', '已解决', '非常满意', 1],
  ])
}

/** Some cells of each row, in the order of their words. */
function cellsOf(rows: readonly Row[], keys: readonly string[]): unknown[] {
  return rows
    .map(({ cells }) => keys.map((key) => cells[key]))
    .sort((a, b) => (String(a) < String(b) ? -1 : 1))
}

/** The same on the screens: three registers, the brief, and a figure that opens to its rows. */
async function look(page: Page, after: Counts): Promise<void> {
  tour.say('## What has moved')
  const places = page.getByRole('navigation', { name: '去处' })
  await places.getByRole('link', { name: '台账清单' }).click()
  for (const [name, words, caption] of [
    ['intake', '问题收集账', '问题收集账, the intake register: two matters more.'],
    [
      'handover',
      '任务移交账',
      '任务移交账, the handover register: each time it changed hands, from whom, to whom, by when.',
    ],
    [
      'follow-up',
      '追踪问效账',
      '追踪问效账, the follow-up register: what each unit claimed, what the asker said, how often it was reopened.',
    ],
  ] as const) {
    await page.getByRole('tab', { name: words }).click()
    const table = page.getByRole('table', { name: words })
    await table.getByRole('link', { name: handed.title }).first().waitFor()
    await page.getByText(`共 ${after.registers[name].length} 条`).waitFor()
    await tour.shoot(page, `14-${name}`, caption)
  }
  await places.getByRole('link', { name: '简报' }).click()
  const collected = page.getByRole('link', { name: /^收集问题/ })
  await collected.getByText(`${after.figures['matters.collected']}`, { exact: true }).waitFor()
  const resolved = page.getByRole('link', { name: /^诉求人认可解决/ })
  await resolved.getByText(`${after.figures['matters.resolved']}`).first().waitFor()
  await tour.shoot(
    page,
    '15-brief',
    '简报, the brief: 收集问题 and 诉求人认可解决 have each grown by two; 走访企业 has not, since this enterprise had been visited before.',
  )
  await resolved.click()
  const rows = page.getByRole('table')
  for (const { title } of [solved, handed]) await rows.getByRole('link', { name: title }).waitFor()
  await page.getByText(`共 ${after.figures['matters.resolved']} 条`).waitFor()
  await tour.shoot(page, '16-rows', 'The figure opens to the very rows it counts.')
}
