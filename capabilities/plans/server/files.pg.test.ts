// A plan taken out: as a sheet in which no text is a formula, as a document on A4, as a calendar whose events stay themselves.
import ICAL from 'ical.js'
import { beforeAll, expect, test } from 'vitest'
import { systemClock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import { readSheet } from '#foundation/sheets/read.ts'
import { textInside } from '#foundation/testing/workbooks.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { calendars, foundCalendar } from '#capabilities/calendars/server/capability.ts'
import { matters } from '#capabilities/matters/server/capability.ts'
import { pairedSubjects, pairings } from '#capabilities/pairings/server/capability.ts'
import { adoptProgramme, programmes } from '#capabilities/programmes/server/capability.ts'
import { subjects } from '#capabilities/subjects/server/capability.ts'
import { programme } from '#programmes/sample/programme.ts'
import { plans } from './capability.ts'

const capabilities = [
  ...[programmes, calendars({ clocked: [] }), subjects({ pairedSubjects }), pairings, matters, plans],
]
const formula = '=HYPERLINK("http://x","立项")'

let town: Town
let id: Id

beforeAll(async () => {
  town = await newTown({ capabilities })
  await adoptProgramme(testPool(), systemClock, town.tenant, programme)
  await foundCalendar(testPool(), town.clock, town.tenant)
  const told = { kind: 'project', name: '潼川电子二期', unit: town.units.bureau }
  const subject = (await office().post('/api/subjects', told)).body.id
  const milestones = [
    { key: 'a', text: formula, length: 3, after: [], unit: town.units.bureau },
    { key: 'b', text: '设计', length: 8, after: ['a'] },
  ]
  const drawn = { programme: 'sample', subject, title: '二期/厂房', target: '2026-03-11', milestones }
  const reply = await office().post('/api/plans', drawn)
  expect(reply.status, reply.text).toBe(200)
  id = reply.body.id
})

const office = () => town.as('coordinator')
const taken = (format: string, headers: Record<string, string> = {}) =>
  office().get(`/api/plans/${id}/export?format=${format}`, { headers })

test('the sheet has a row a milestone, days as days, and text as text', async () => {
  const reply = await taken('xlsx')
  expect(reply.headers['content-type']).toContain('spreadsheetml')
  expect(decodeURIComponent(String(reply.headers['content-disposition']))).toContain(
    '二期-厂房-倒排工期.xlsx',
  )
  const sheet = await readSheet(reply.bytes, 'x.xlsx')
  if (!('rows' in sheet)) throw new Error(JSON.stringify(sheet))
  const rows = sheet.rows.map(({ cells }) =>
    Object.fromEntries(sheet.columns.map((title, n) => [title, cells[n]])),
  )
  expect(rows).toMatchObject([
    {
      序号: '1',
      节点: formula,
      责任单位: '经济和信息化局',
      '工期（工作日）': '3',
      开始: '2026-03-02',
      完成期限: '2026-03-04',
    },
    {
      序号: '2',
      节点: '设计',
      前置节点: formula,
      开始: '2026-03-05',
      完成期限: '2026-03-16',
      关键路径: '关键',
    },
  ])
  expect(await textInside(reply.bytes)).not.toMatch(/<f>|<f /)
})

test('the document is A4, has title, reckoning and every milestone, and says what does not fit', async () => {
  const reply = await taken('docx')
  expect(reply.headers['content-type']).toContain('wordprocessingml')
  const text = await textInside(reply.bytes)
  expect(text).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/)
  const words = text.replaceAll(/<[^>]+>/g, '').replaceAll('&quot;', '"')
  for (const said of [
    '二期/厂房倒排工期表',
    '所属：潼川电子二期',
    '自目标日期 2026年3月11日 周三 倒排 2 个节点，已完成 0 个；最早要到 2026年3月16日 周一 才能全部完成，缺 3 个工作日。',
    `关键路径：${formula} → 设计。`,
    '节点“设计”最早 2026年3月16日 周一 完成，比目标日期 2026年3月11日 周三 晚 3 个工作日',
    '按工作日历第 1 版计算，只计工作日。',
    '经济和信息化局',
  ])
    expect(words).toContain(said)
  const english = await textInside((await taken('docx', { 'accept-language': 'en' })).bytes)
  expect(english.replaceAll(/<[^>]+>/g, '')).toContain('Critical path: ')
})

test('the calendar has a whole day a milestone; after a change the same events stand on other days', async () => {
  const events = async () => {
    const { text, headers } = await taken('ics')
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8')
    return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((each) => {
      const { uid, summary, startDate } = new ICAL.Event(each)
      return { uid, summary, day: startDate.toString(), whole: startDate.isDate }
    })
  }
  expect(await events()).toEqual([
    { uid: `plan-${id}-a@yixian`, summary: `${formula} · 二期/厂房`, day: '2026-03-04', whole: true },
    { uid: `plan-${id}-b@yixian`, summary: '设计 · 二期/厂房', day: '2026-03-16', whole: true },
  ])
  const asked = { target: '2026-03-31', reason: '延期' }
  const { body } = await office().post(`/api/plans/${id}/preview`, { as: 'change', ...asked })
  const previewed = body.moved.map((each: { key: string; start: { to: string }; due: { to: string } }) => ({
    ...{ key: each.key, start: each.start.to, due: each.due.to },
  }))
  expect((await office().post(`/api/plans/${id}/change`, { ...asked, previewed })).status).toBe(200)
  expect((await events()).map(({ uid, day }) => [uid, day])).toEqual([
    [`plan-${id}-a@yixian`, '2026-03-19'],
    [`plan-${id}-b@yixian`, '2026-03-31'],
  ])
})

test('for who does not reach the plan there is none', async () => {
  const beside = await town.enrol({ role: 'handler', unit: 'sibling', scope: { unit: 'sibling' } })
  expect((await beside.get(`/api/plans/${id}/export?format=ics`)).status).toBe(404)
})
