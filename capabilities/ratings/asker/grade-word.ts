// Her verdict in words.
import { say } from '#foundation/ui/words.ts'
import { messages as outcomes } from '#capabilities/matters/outcome-messages.ts'

export function gradeWord(grade: number): string {
  return say(outcomes, `grade.${grade}` as 'grade.5')
}
