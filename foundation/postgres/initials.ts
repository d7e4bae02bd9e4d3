// Pinyin initials of a name, so that 'hsny' finds 鸿盛农业: for the column by which a name is found, computed when it is written.
import { pinyin } from 'pinyin-pro'

const most = 60
/** Characters before and after that decide how one with several readings is read: 重庆, 银行, 成都. */
const reach = 3

/** First letters in order; letters and digits of the name stay, the rest falls out. At most 60. */
export function initialsOf(name: string): string {
  const characters = [...name]
  let initials = ''
  for (const [at, character] of characters.entries()) {
    initials +=
      initialOf(character) ??
      initialAmong(characters.slice(Math.max(0, at - reach), at + reach + 1), Math.min(at, reach))
  }
  return initials.slice(0, most)
}

/** A person's: surnames are read as surnames, 单 as shan, 仇 as qiu. */
export function initialsOfPerson(name: string): string {
  const firsts = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode: 'surname' })
  return firsts.map(plain).join('').slice(0, most)
}

const single = new Map<string, string | null>()

/** The letter that all readings of a character begin with; null when they differ. */
function initialOf(character: string): string | null {
  const known = single.get(character)
  if (known !== undefined) return known
  const readings = pinyin(character, { pattern: 'first', toneType: 'none', type: 'array', multiple: true })
  const letters = new Set(readings.map(plain))
  const initial = letters.size > 1 ? null : [...letters].join('')
  return remember(single, character, initial)
}

const among = new Map<string, string>()

/** Names of one county are much alike, so most surroundings have been met before. */
function initialAmong(around: readonly string[], at: number): string {
  const key = `${at}${around.join('')}`
  const known = among.get(key)
  if (known !== undefined) return known
  const firsts = pinyin(around.join(''), { pattern: 'first', toneType: 'none', type: 'array' })
  return remember(among, key, plain(firsts[at] ?? ''))
}

function plain(first: string): string {
  return first.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
}

function remember<V>(memory: Map<string, V>, key: string, value: V): V {
  if (memory.size >= 20_000) memory.clear()
  memory.set(key, value)
  return value
}
