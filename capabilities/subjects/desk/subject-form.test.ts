// Checks that what is typed about a subject becomes what the door takes.
import { expect, it } from 'vitest'
import { fieldsOf } from '../kinds.ts'
import { sentOf, typedOf, wrongNumber } from './subject-form.ts'

const empty = typedOf(null, { area: '', unit: '' })

it('sends empty fields as nothing, numbers as numbers, and only what the kind has', () => {
  const typed = {
    ...empty,
    text: { ...empty.text, name: ' 北坝安置房 ', investment: '1,200.5', scale: '大' },
  }
  expect(sentOf(typed, fieldsOf.project)).toEqual({
    name: '北坝安置房',
    code: null,
    area: null,
    unit: null,
    category: null,
    address: null,
    stage: null,
    investment: 1200.5,
  })
})

it('separates duties at any of the commas that people type', () => {
  const typed = { ...empty, text: { ...empty.text, name: '一号点', duties: '巡查、宣传,帮办；' } }
  expect(sentOf(typed, fieldsOf.point).duties).toEqual(['巡查', '宣传', '帮办'])
})

it('notices a number that is none', () => {
  const typed = { ...empty, text: { ...empty.text, population: '约三千' } }
  expect(wrongNumber(typed, 'population')).toBe(true)
  expect(wrongNumber(typed, 'name')).toBe(false)
})
