// Initials as an officer would type them on the phone's keyboard.
import { expect, test } from 'vitest'
import { initialsOf } from './pinyin-initials.ts'

test('common names of enterprises give the letters that one would type', () => {
  expect(initialsOf('三台涪江金食品有限公司')).toBe('stfjjspyxgs')
  expect(initialsOf('鸿盛农业')).toBe('hsny')
  expect(initialsOf('安平欧派（潼川）A5 厂')).toBe('apoptca5c')
  expect(initialsOf('瑞和祥云锦绣')).toBe('rhxyjx')
})
