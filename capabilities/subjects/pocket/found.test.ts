// What one may type to find an enterprise.
import { expect, test } from 'vitest'
import { fits } from './found.ts'

const subject = { name: '三台涪江金食品有限公司', code: '91510722MXP87WD95R' }

test('part of the name, its initials and part of the code find it, with or without blanks', () => {
  for (const typed of ['涪江', 'fjj', 'FJ J', 'mxp87', '9151']) expect(fits(subject, typed), typed).toBe(true)
})

test('letters of another name and a code in another order do not', () => {
  for (const typed of ['潼川', 'tcx', '87mxp']) expect(fits(subject, typed), typed).toBe(false)
})
