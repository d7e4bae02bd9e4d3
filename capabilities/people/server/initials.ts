// Pinyin initials, so that 'stx' finds 三台县: computed when a name is written, not when it is searched.
import { pinyin } from 'pinyin-pro'

/** 'stxxzspj' of 三台县行政审批局; letters and digits stay, the rest falls out. `person` reads surnames as surnames. */
export function initialsOf(name: string, person = false): string {
  const mode = person ? 'surname' : 'normal'
  const firsts = pinyin(name, { pattern: 'first', toneType: 'none', type: 'array', mode })
  return firsts
    .join('')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, 80)
}
