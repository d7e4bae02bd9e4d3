// Checks that a name is found by the letters that people of the place would press.
import { expect, test } from 'vitest'
import { initialsOf, initialsOfPerson } from './initials.ts'

test('letters and digits stay, marks fall out, and a character with several readings is read as its neighbours ask', () => {
  expect(initialsOf('鸿盛农业')).toBe('hsny')
  expect(initialsOf('三台县行政审批局')).toBe('stxxzspj')
  expect(initialsOf('安平欧派（潼川）A5 厂')).toBe('apoptca5c')
  expect(initialsOf('重庆银行')).toBe('cqyh')
  expect(initialsOf('重')).toBe('z')
})

test('a surname is read as a surname', () => {
  expect(initialsOfPerson('单秀英')).toBe('sxy')
  expect(initialsOf('单秀英')).toBe('dxy')
})
