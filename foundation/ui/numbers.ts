// Numbers in words: thousands apart, shares of a hundred, and an honest dash where there is nothing to divide.
import { lang } from './words.ts'

/** "4,326"; at most `places` decimals. */
export function number(value: number, places = 0): string {
  return value.toLocaleString(lang() === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: places })
}

/** "87.5%" of two counts; "—" when the denominator is nought. */
export function share(numerator: number, denominator: number, places = 1): string {
  return denominator === 0 ? '—' : `${number((numerator / denominator) * 100, places)}%`
}
