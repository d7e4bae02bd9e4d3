// What a half-written visit lacks, and what it becomes.
import { expect, test } from 'vitest'
import {
  bodyOf,
  faultsOf,
  freshDraft,
  newFinding,
  newPromise,
  type PromiseDraft,
  type VisitDraft,
} from './draft.ts'
import { nthClause, titleFrom } from './first-words.ts'

const subject = { id: 's', name: '涪江金食品', code: null }
const shown = { programme: 'santai', contacts: ['c'] }

test('each finding is titled by the next clause of what was heard', () => {
  const heard = '缺工人40名，旺季订单赶不出来。进厂道路坑洼；想了解园保贷'
  let draft: VisitDraft = { ...freshDraft(), subject, heard }
  const titles = [0, 1, 2, 3].map(() => {
    const finding = newFinding(draft)
    draft = { ...draft, findings: [...draft.findings, finding] }
    return finding.title
  })
  expect(titles).toEqual(['缺工人40名，旺季订单赶不出来', '进厂道路坑洼', '想了解园保贷', ''])
})

test('a long clause is cut at a comma, and its whole text goes along', () => {
  const clause = '县里去年通知的设备补贴我们两次交了材料，窗口都说还差一份验收表，可是验收表要等镇上盖章才行'
  const title = titleFrom(clause)
  expect(title).toBe('县里去年通知的设备补贴我们两次交了材料，窗口都说还差一份验收表')
  const draft = { ...freshDraft(), subject, heard: clause }
  const body = bodyOf({ ...draft, findings: [newFinding(draft)] }, shown)
  expect(body.findings).toMatchObject([{ title, text: clause }])
})

test('a line of Latin letters may be longer', () => {
  const clause =
    'Workers cannot get home after the night shift, and the last bus goes at seven in the evening'
  expect(titleFrom(clause)).toBe('Workers cannot get home after the night shift')
  expect(titleFrom(clause.slice(0, 80))).toBe(clause.slice(0, 80))
})

test('an English sentence ends at its stop, not within a number', () => {
  expect(nthClause('Needs 2.5 mu more. The road is broken.', 0)).toBe('Needs 2.5 mu more')
})

test('what is missing is said in the order of the form', () => {
  expect(faultsOf(freshDraft())).toEqual(['subject', 'nothing'])
  const finding = { ...newFinding(freshDraft()), id: 'f', where: 'here' as const }
  const promise = { ...newPromise('2026-11-21'), id: 'p', due: '' }
  expect(faultsOf({ ...freshDraft(), subject, findings: [finding], promises: [promise] })).toEqual([
    'title/f',
    'how/f',
    'text/p',
    'due/p',
  ])
  expect(faultsOf({ ...freshDraft(), subject, heard: '一切正常' })).toEqual([])
})

test('the command carries the ids made on the phone, and says how it was solved only where it was', () => {
  const draft = { ...freshDraft(), subject, heard: ' 灯不亮 ' }
  const first = { ...newFinding(draft), where: 'here' as const, how: '当晚修好' }
  const second = { ...newFinding(draft), title: '招工', from: '灯不亮，夜里怕', how: '写了又改主意' }
  const body = bodyOf({ ...draft, findings: [first, second], promises: [] }, shown)
  expect(body).toMatchObject({ id: draft.id, programme: 'santai', contacts: ['c'], heard: '灯不亮' })
  expect(body.findings).toEqual([
    { id: first.id, title: '灯不亮', class: null, solved: '当晚修好' },
    { id: second.id, title: '招工', class: null },
  ])
  expect(body).not.toHaveProperty('metAt')
})

test('a promise is given for a day, or for so many days after the visit', () => {
  const promise = { ...newPromise('2026-11-21'), id: 'p', text: ' 接通专线 ' }
  const promised = (more: Partial<PromiseDraft>) => ({
    ...freshDraft(),
    subject,
    promises: [{ ...promise, ...more }],
  })
  expect(bodyOf(promised({}), shown).promises).toEqual([{ id: 'p', text: '接通专线', due: '2026-11-28' }])
  const counted = promised({ within: { limit: '5', unit: 'wd' } })
  expect(bodyOf(counted, shown).promises).toEqual([
    { id: 'p', text: '接通专线', within: { limit: 5, unit: 'wd' } },
  ])
  expect(faultsOf(counted)).toEqual([])
  for (const limit of ['', '0', '-3', '1.5', '1000', '五'])
    expect(faultsOf(promised({ within: { limit, unit: 'd' } })), limit).toEqual(['due/p'])
  expect(faultsOf(promised({ within: { limit: '999', unit: 'd' } }))).toEqual([])
})

test('a promise is due in a week unless said otherwise', () => {
  expect(newPromise('2026-12-28').due).toBe('2027-01-04')
})
