// The whole story in a real browser, from a visit to the asker's verdict, twice; what it sees is told in docs/tour.md.
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from './browser.ts'
import { countsOf, movedBetween, newRows, type Counts, type Row } from './counts.ts'
import { deskSize, phoneSize, playedHouse } from './played-house.ts'
import { record } from './recording.ts'
import {
  answer,
  at,
  capture,
  dispatch,
  dispatchToLeader,
  dissatisfy,
  enterprise,
  handed,
  handLinks,
  judgeSpot,
  reply,
  satisfy,
  solved,
  type Stage,
} from './story-steps.ts'

const tour = record('tour.md')
let stage: Stage

beforeAll(async () => {
  stage = { house: await playedHouse(), browser: await openBrowser(), tour, complaints: [] }
})

afterAll(async () => {
  await stage?.browser.close()
  await stage?.house.close()
})

test('a visit becomes two matters, the asker judges both, and every register and figure has moved by exactly that', async () => {
  opening()
  const office = await at(stage, '/', 'office', deskSize)
  const before = await countsOf(office)

  const officer = await at(stage, '/m/', 'officer01', phoneSize)
  await capture(stage, officer)
  const links = await handLinks(stage, officer)
  await judgeSpot(stage, links.solved)

  await dispatch(stage, office)
  await reply(stage, await at(stage, '/', 'handler.rs', deskSize))
  await dissatisfy(stage, links.handed)
  await dispatchToLeader(stage, office)
  await answer(stage, await at(stage, '/', 'leader', deskSize))
  await satisfy(stage, links.handed)

  const after = await countsOf(office)
  hasMoved(before, after)
  await look(office, after)
  await lookBeside(office)
  expect(stage.complaints.flat(), 'what the pages complained about').toEqual([])
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

function hasMoved(before: Counts, after: Counts): void {
  // Every enterprise of the played year had been visited before, so "visits.subjects" stays.
  expect(movedBetween(before, after)).toEqual({
    'visits.made': 1,
    'matters.collected': 2,
    'matters.dispatched': 1,
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

/** What else moves matters on: each has a journey of its own, and the played year shows it. */
async function lookBeside(page: Page): Promise<void> {
  tour.say('## What keeps it from going round in circles')
  tour.say(
    'The story above goes straight through. What happens when it does not has journeys of its own, on the same played year: ' +
      '`ping-pong` (a dispute, a ruling that is final and teaches the directory, the third pass going up), `supports` (units ' +
      'that give their written opinion, and silence that counts), `consultations`, `tasks`, `escalation` (a matter climbs by ' +
      'itself past an empty chair), `slip` (from blue to red to released), `rechecks`, `notices`.',
  )
  for (const [path, name, words, caption] of beside) {
    await page.goto(new URL(path, page.url()).href)
    await page.getByRole('heading', { level: 1, name: words }).waitFor()
    await page.getByRole('table').getByRole('row').nth(1).waitFor()
    await tour.shoot(page, name, caption)
  }
}

const beside = [
  [
    '/directory',
    '17-directory',
    '派单目录',
    '派单目录, the dispatch directory: whose each duty is, by place and by day. Handing over proposes from it and from what became of similar matters, with the reasons; a person decides.',
  ],
  [
    '/tasks',
    '18-tasks',
    '任务',
    '任务, tasks on matters, promises and decisions: one unit, one date, what was reported last. When all are done the matter is still open: only the asker closes it.',
  ],
  [
    '/consultations?tab=decided',
    '19-consultations',
    '会诊议事',
    '会诊议事: a question, the units asked, the day by which they answer; what is decided becomes tasks, and the minutes a .docx.',
  ],
  [
    '/supervision?tab=slips',
    '20-slips',
    '督办',
    '督办单, supervision slips: numbered without gaps, with a colour, a word and a shape; one that nobody answers rises by itself, and a named person releases it.',
  ],
  [
    '/rechecks',
    '21-rechecks',
    '回访抽查',
    '回访抽查: closed matters drawn by lot each month and called back by somebody else; what the asker says there stands.',
  ],
] as const

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
