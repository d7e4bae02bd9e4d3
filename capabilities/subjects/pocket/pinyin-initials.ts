// Pinyin initials on the phone itself, by the browser's own Chinese sorting: for searching without signal. The server knows better readings.

// The first character of each letter in pinyin order; i, u and v begin no syllable.
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥仨他屲夕丫帀']
const letters = [...'abcdefghjklmnopqrstwxyz']

let collator: Intl.Collator | undefined

/** Letters and digits of the name stay; what is neither falls out. */
export function initialsOf(name: string): string {
  collator ??= new Intl.Collator('zh-Hans-CN-u-co-pinyin')
  return [...name.toLowerCase()].map(initialOf).join('')
}

function initialOf(character: string): string {
  if (/[a-z0-9]/.test(character)) return character
  if (!/[\u4e00-\u9fff]/.test(character)) return ''
  let found = ''
  for (const [i, first] of firsts.entries()) {
    if (collator!.compare(first, character) > 0) break
    found = letters[i]!
  }
  return found
}
