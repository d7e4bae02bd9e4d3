// Which day it is, also after midnight on a desk that was left open.
import { dayWithWeekday } from '#foundation/ui/dates.ts'
import { say } from '#foundation/ui/words.ts'
import { useNow } from '#foundation/ui/now.ts'
import { messages as words } from '../panel-messages.ts'

export function DayPanel() {
  return say(words, 'day', { day: dayWithWeekday(useNow()) })
}
