// Dispositions and grades in the reader's words; one that this page does not know yet stays as it is.
import { say } from '#foundation/ui/words.ts'
import { messages as rules } from '../messages.ts'

export function dispositionWords(disposition: string): string {
  return known(`disposition.${disposition}`) ?? disposition
}

export function gradeWords(grade: number): string {
  return known(`grade.${grade}`) ?? String(grade)
}

function known(key: string): string | null {
  return key in rules ? say(rules, key as keyof typeof rules) : null
}
