// The rules of a subject, each refusal by its code.
import { describe, expect, test } from 'vitest'
import { given } from '#foundation/testing/given.ts'
import type { SubjectEvent } from './events.ts'
import { subjectDecider, type SubjectFacts } from './decide.ts'
import { messages } from './messages.ts'

const fine: SubjectFacts = { codeHolder: null, areaKnown: true, unitKnown: true, inReach: true }
const code = '91350100M000100Y43'
const area = '01980000-0000-7000-8000-00000000000a'
const unit = '01980000-0000-7000-8000-00000000000b'
const added: SubjectEvent = {
  type: 'SubjectAdded',
  data: { kind: 'enterprise', name: '鸿盛农业有限公司', code, category: '农业' },
}
const retired: SubjectEvent = { type: 'SubjectRetired', data: { reason: '已注销' } }
const add = { type: 'AddSubject', kind: 'enterprise', name: ' 鸿盛农业  有限公司 ' } as const

describe('adding', () => {
  test('keeps a new subject with tidy text, a plain code and only the fields that say something', () => {
    given(subjectDecider, [])
      .when({ ...add, code: '9135 0100-m000 100y43', area, unit, address: ' ', scale: null }, fine)
      .then({
        type: 'SubjectAdded',
        data: { kind: 'enterprise', name: '鸿盛农业 有限公司', code, area, unit },
      })
    const { decided } = given(subjectDecider, []).when({ ...add, address: ' ', scale: null }, fine)
    expect((decided as SubjectEvent[])[0]!.data).toEqual({ kind: 'enterprise', name: '鸿盛农业 有限公司' })
  })
  test('takes an enterprise without a code, since some farms have none', () => {
    given(subjectDecider, []).when(add, fine).then({ type: 'SubjectAdded' })
  })
  test('takes a point with duties and a project with its investment', () => {
    given(subjectDecider, [])
      .when({ type: 'AddSubject', kind: 'point', name: '一号点', duties: ['防火', '防汛'] }, fine)
      .then({ data: { duties: ['防火', '防汛'] } })
    given(subjectDecider, [])
      .when(
        {
          type: 'AddSubject',
          kind: 'project',
          name: '冷链园',
          code: 'p-1',
          investment: 1200.5,
          stage: '在建',
        },
        fine,
      )
      .then({ data: { code: 'P-1', investment: 1200.5, stage: '在建' } })
  })
  test('refuses what was added already', () => {
    given(subjectDecider, [added]).when(add, fine).refused('subject.added-already')
  })
  test('refuses a wrong code and says where it is wrong', () => {
    const { decided } = given(subjectDecider, []).when({ ...add, code: '91350100M000100Y44' }, fine)
    expect(decided).toMatchObject({
      refused: 'subject.code-check',
      details: { field: 'code', expected: '3', found: '4' },
    })
    given(subjectDecider, [])
      .when({ ...add, code: '9135' }, fine)
      .refused('subject.code-length')
    given(subjectDecider, [])
      .when({ ...add, code: '91350100M000100O43' }, fine)
      .refused('subject.code-character')
    given(subjectDecider, [])
      .when({ ...add, code: '91A50100M000100Y43' }, fine)
      .refused('subject.code-division')
  })
  test('does not hold other kinds to the code of enterprises', () => {
    given(subjectDecider, [])
      .when({ type: 'AddSubject', kind: 'village', name: '石梁村', code: '510722-01' }, fine)
      .then({ data: { code: '510722-01' } })
  })
  test('refuses a code that somebody else bears, naming who', () => {
    const holder = { id: unit, name: '泰和公司' }
    const { decided } = given(subjectDecider, []).when({ ...add, code }, { ...fine, codeHolder: holder })
    expect(decided).toMatchObject({
      refused: 'subject.code-taken',
      details: { name: '泰和公司', holder: unit },
    })
  })
  test('refuses a field that its kind does not have', () => {
    given(subjectDecider, [])
      .when({ ...add, investment: 5 }, fine)
      .refused('subject.field-unfit')
  })
  test('refuses an area or a unit that does not exist', () => {
    given(subjectDecider, [])
      .when({ ...add, area }, { ...fine, areaKnown: false })
      .refused('subject.area-unknown')
    given(subjectDecider, [])
      .when({ ...add, unit }, { ...fine, unitKnown: false })
      .refused('subject.unit-unknown')
  })
  test('refuses an office that does not keep the register there', () => {
    given(subjectDecider, [])
      .when(add, { ...fine, inReach: false })
      .refused('subject.out-of-reach')
  })
})

describe('changing', () => {
  test('records only what differs', () => {
    given(subjectDecider, [added])
      .when({ type: 'ChangeSubject', name: '鸿盛农业有限公司', category: '食品', address: '潼川镇' }, fine)
      .then({ type: 'SubjectChanged', data: { changed: { category: '食品', address: '潼川镇' } } })
  })
  test('records nothing when nothing differs, a code typed otherwise included', () => {
    const { decided } = given(subjectDecider, [added]).when(
      { type: 'ChangeSubject', category: '农业', code: code.toLowerCase() },
      fine,
    )
    expect(decided).toEqual([])
  })
  test('empties a field with null', () => {
    const { decided } = given(subjectDecider, [added]).when({ type: 'ChangeSubject', category: null }, fine)
    expect(decided).toEqual([{ type: 'SubjectChanged', data: { changed: { category: null } } }])
  })
  test('compares lists by their items', () => {
    const point: SubjectEvent = {
      type: 'SubjectAdded',
      data: { kind: 'point', name: '一号点', duties: ['防火'] },
    }
    expect(
      given(subjectDecider, [point]).when({ type: 'ChangeSubject', duties: ['防火'] }, fine).decided,
    ).toEqual([])
    given(subjectDecider, [point])
      .when({ type: 'ChangeSubject', duties: ['防火', '防汛'] }, fine)
      .then({ type: 'SubjectChanged' })
  })
  test('is refused for an unknown and for a retired subject', () => {
    given(subjectDecider, []).when({ type: 'ChangeSubject', name: '甲' }, fine).refused('subject.unknown')
    given(subjectDecider, [added, retired])
      .when({ type: 'ChangeSubject', name: '甲' }, fine)
      .refused('subject.retired')
  })
  test('is refused outside the scope and to a code of somebody else', () => {
    given(subjectDecider, [added])
      .when({ type: 'ChangeSubject', name: '甲' }, { ...fine, inReach: false })
      .refused('subject.out-of-reach')
    const taken = { ...fine, codeHolder: { id: unit, name: '乙' } }
    given(subjectDecider, [added])
      .when({ type: 'ChangeSubject', code: '11320000MB151840XJ' }, taken)
      .refused('subject.code-taken')
  })
})

describe('retiring', () => {
  test('keeps the reason, once', () => {
    given(subjectDecider, [added]).when({ type: 'RetireSubject', reason: ' 已注销 ' }, fine).then(retired)
    given(subjectDecider, [added, retired])
      .when({ type: 'RetireSubject', reason: '再次' }, fine)
      .refused('subject.retired')
  })
  test('can be undone, and only then', () => {
    given(subjectDecider, [added, retired])
      .when({ type: 'RestoreSubject', reason: '误操作' }, fine)
      .then({ type: 'SubjectRestored' })
    given(subjectDecider, [added])
      .when({ type: 'RestoreSubject', reason: '误操作' }, fine)
      .refused('subject.not-retired')
    expect(
      given(subjectDecider, [added, retired, { type: 'SubjectRestored', data: { reason: '误' } }]).state
        .retired,
    ).toBeNull()
  })
})

test('every message is worded in both languages', () => {
  for (const words of Object.values(messages)) expect(words.zh && words.en).toBeTruthy()
})
