// Checks that a sign-in can be told from another one by what its browser calls itself.
import { expect, it } from 'vitest'
import { agentWords } from './agent-words.ts'

it('names browser and system, the more special first', () => {
  const edge =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0 Safari/537.36 Edg/126.0'
  const wechat =
    'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/107 Mobile Safari/537.36 MicroMessenger/8.0'
  expect(agentWords(edge)).toBe('Edge · Windows')
  expect(agentWords(wechat)).toBe('WeChat · Android')
})

it('shows what it does not know as it is', () => {
  expect(agentWords('curl/8.5.0')).toBe('curl/8.5.0')
  expect(agentWords('')).toBe('—')
})
