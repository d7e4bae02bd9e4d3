// Pinyin initials of a subject's name, so that 'hsny' finds 鸿盛农业: computed when a name is written, not when it is searched.
import { pinyin } from 'pinyin-pro'

/** First letters in order; letters and digits of the name stay, the rest falls out. At most 60. */
export function initialsOf(name: string): string {
  const firsts = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' })
  return firsts.join('').toLowerCase().replaceAll(/[^a-z0-9]/g, '').slice(0, 60)
}
