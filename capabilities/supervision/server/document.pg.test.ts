// A slip as an official document: its words, and its printed pages measured against GB/T 9704-2012.
import { beforeAll, expect, test } from 'vitest'
import type { Id } from '#foundation/core/ids.ts'
import { printable, printed, unprinted } from '#foundation/testing/paper.ts'
import { momentOf as at } from '#foundation/testing/story.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { textInside } from '#foundation/testing/workbooks.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { plans } from '#capabilities/plans/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { tasks } from '#capabilities/tasks/server/capability.ts'
import { visits } from '#capabilities/visits/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { supervision } from './capability.ts'

const capabilities = [
  ...[programmes, calendars({ clocked: [] }), subjects({ pairedSubjects }), pairings, matters, visits],
  ...[tasks(), plans, supervision],
]
const requirement = '查明用电容量不足的原因，提出增容方案，明确责任人和完成时限，逐项书面回复。'

let town: Town
let slip: Id

beforeAll(async () => {
  town = await newTown({ capabilities, at: at('2026-03-02 09:00') })
  await adoptProgramme(testPool(), town.clock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  const raise = {
    programme: 'sample',
    subject: null,
    title: '潼川电子 <二期> 用电容量不足',
    text: '缺 200 千伏安',
  }
  const { id } = (await town.as('coordinator').post('/api/matters', raise)).body
  const reply = await town.as('leader').post('/api/slips', {
    about: { kind: 'matter', id },
    unit: town.units.bureau,
    colour: 'amber',
    // Long enough to fill a page.
    requirement: requirement.repeat(25),
    reason: '影响重点项目开工',
  })
  expect(reply.status, reply.text).toBe(200)
  slip = reply.body.id
})

const taken = () => town.as('leader').get(`/api/slips/${slip}/document`)

test('says whose, on what, what is required until when, who releases it, how to object', async () => {
  const reply = await taken()
  expect(reply.headers['content-type']).toContain('wordprocessingml')
  expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain('督办〔2026〕1号.docx')
  const words = (await textInside(reply.bytes))
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
  for (const said of [
    '安县人民政府督办〔2026〕1号',
    '关于“潼川电子 <二期> 用电容量不足”的黄色督办通知',
    '经济和信息化局：',
    '直接按此颜色督办的理由：影响重点项目开工。',
    requirement,
    '请于2026年3月5日前书面回复办理情况。逾期未回复的，自动升级为红色督办。',
    '办理情况由何远山核实后解除督办。',
    '请于2026年4月1日前书面提出',
    '2026年3月2日印发',
  ])
    expect(words).toContain(said)
})

test.skipIf(!printable)(
  `printed, its pages have the measures of the standard${unprinted}`,
  async () => {
    const pages = await printed((await taken()).bytes)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) expect(page).toMatchObject({ width: 210, height: 297 })
    const full = pages[1]!.lines.filter(({ text }) => !text.startsWith('—'))
    expect(full).toHaveLength(22)
    const lefts = full.map(({ left }) => left)
    expect(Math.abs(Math.min(...lefts) - 28)).toBeLessThan(0.6)
    expect(Math.max(...full.map(({ right }) => right))).toBeLessThan(184.8)
    expect(full.filter(({ text }) => text.length === 28).length).toBeGreaterThan(10)
    expect(pages[0]!.lines[0]!.text).toBe('安县人民政府')
    expect(pages.map(({ lines }) => lines.at(-1)!.text)).toEqual(pages.map((_, n) => `—${n + 1}—`))
  },
  120_000,
)
