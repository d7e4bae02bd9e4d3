// The few fixed words by which the server notes why a delivery was not taken, as a reader sees them.
import { expect, test } from 'vitest'
import { troubleWords } from './trouble.ts'

test.each([
  ['answered 500', '对方答 500'],
  ['answered 429: 45009 freq', '对方答 429: 45009 freq'],
  ['no answer in time', '对方到时没有答复'],
  ['requests to a.cn (10.0.0.7) are not allowed', '不在允许外连的名单里：a.cn (10.0.0.7)'],
  ['connect ECONNREFUSED 10.0.0.1:443', 'connect ECONNREFUSED 10.0.0.1:443'],
])('%s', (noted, shown) => expect(troubleWords(noted)).toBe(shown))
