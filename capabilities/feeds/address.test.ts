// The address as calendar programs take it over.
import { expect, test } from 'vitest'
import { webcalOf } from './address.ts'

test('a calendar program is opened by webcal, with the address as it was', () => {
  expect(webcalOf('https://a.cn/api/feed/x.ics')).toBe('webcal://a.cn/api/feed/x.ics')
  expect(webcalOf('http://127.0.0.1:8080/api/feed/https:.ics')).toBe(
    'webcal://127.0.0.1:8080/api/feed/https:.ics',
  )
})
