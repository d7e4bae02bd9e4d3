// What a password must not be: short, well known, or made of the name it belongs to.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'

const shortest = 10

/** Tried first by everybody who guesses here: keyboard walks, years, 拼音 of the everyday, each also with digits behind. */
const common = [
  'password',
  'passw0rd',
  'qwertyuiop',
  'qwerty',
  'asdfghjkl',
  '1qaz2wsx',
  'qazwsx',
  'zaq12wsx',
  '1q2w3e4r5t',
  '1q2w3e4r',
  'qazwsxedc',
  'zxcvbnm',
  'asdfgh',
  'admin',
  'administrator',
  'root',
  'test',
  'welcome',
  'letmein',
  'iloveyou',
  'woaini',
  'nihao',
  'zhongguo',
  'beijing',
  'xinxi',
  'mima',
  'huanying',
  'changeme',
  'abc',
  'aaa',
  'yixian',
] as const

/** Refused where null is not given; `username` is what one signs in with. */
export function passwordWeakness(password: string, username: string): Refusal | null {
  const text = password.normalize('NFKC')
  const bare = text.toLowerCase()
  if ([...text].length < shortest) return refuse('password.short', { least: shortest, field: 'next' })
  if (isWalk(bare) || common.some((word) => isMostly(bare, word)))
    return refuse('password.common', { field: 'next' })
  const name = username.toLowerCase()
  return name.length >= 3 && bare.includes(name) ? refuse('password.contains-name', { field: 'next' }) : null
}

/** A well-known word with nothing but digits and signs around it. */
function isMostly(password: string, word: string): boolean {
  return password.includes(word) && /^[^a-z]*$/.test(password.replaceAll(word, ''))
}

/** 1234567890, a date, a telephone number, also with initials before or behind (lxm19900101); or few different characters. */
function isWalk(password: string): boolean {
  return /^\d*[a-z]{0,4}\d*$/.test(password) || new Set(password).size < 5
}
