// How the cells of people's sheets are read.
import { refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Messages } from '#foundation/core/words.ts'
import { messages } from '../../messages.ts'

export function textOf(most: number) {
  return (cell: string): string | Refusal => {
    const text = cell.normalize('NFKC').replaceAll(/\s+/g, ' ').trim()
    return text.length <= most ? text : refuse('people.cell-too-long', { limit: most, length: text.length })
  }
}

/** Digits of a mobile or fixed number, in the forms that sheets have them: 138-1234-5678, 0816 5222222, 1.38E+10 not. */
export function phoneOf(cell: string): string | Refusal {
  const text = cell.normalize('NFKC').replaceAll(/[\s()-]/g, '')
  return /^\+?\d{7,15}$/.test(text) ? text : refuse('people.cell-no-phone', { cell })
}

export function emailOf(cell: string): string | Refusal {
  const text = cell.normalize('NFKC').trim().toLowerCase()
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 120
    ? text
    : refuse('people.cell-no-email', { cell })
}

export function yesOf(cell: string): boolean | Refusal {
  if (/^(是|✓|√|y|yes|true|1|主)$/i.test(cell)) return true
  return /^(否|×|n|no|false|0)$/i.test(cell) ? false : refuse('people.cell-no-yes', { cell })
}

/** One of the words that people know a value by, in either language, or the value itself. */
export function wordOf<V extends string>(values: readonly V[], prefix: string) {
  const words: Messages = messages
  return (cell: string): V | Refusal => {
    const found = values.find((value) => {
      const { zh = '', en = '' } = words[`${prefix}.${value}`] ?? {}
      return [value, zh, zh.replace(/（.*）/, ''), en.toLowerCase()].includes(cell.trim().toLowerCase())
    })
    const known = values.map((value) => words[`${prefix}.${value}`]?.zh ?? value).join('、')
    return found ?? refuse('people.cell-not-one-of', { cell, known })
  }
}
