// What a morning's digest says: numbers of what is due and late, then the notices that nobody has looked at. Nothing when there is nothing.
import { fill } from '#foundation/core/words.ts'
import { messages } from './notice-messages.ts'

interface Counts {
  readonly today: number
  readonly late: number
}

interface Known {
  readonly day: string
  /** The first of the new notices, and how many there are. */
  readonly items: readonly { readonly text: string }[]
  readonly count: number
  readonly due: { readonly matters: Counts; readonly tasks: Counts }
  readonly url: string
}

interface Words {
  readonly title: string
  readonly mail: string
  readonly sms: string
}

export function digestWords({ day, items, count, due: { matters, tasks }, url }: Known): Words | null {
  const [today, late] = [matters.today + tasks.today, matters.late + tasks.late]
  const what = [
    ...some('digest.new', count),
    ...some('digest.today', today),
    ...some('digest.late', late),
  ].join('，')
  if (what === '') return null
  const dues = [
    ...line('digest.line.today', matters.today, tasks.today),
    ...line('digest.line.late', matters.late, tasks.late),
  ]
  const news = [...items.map(({ text }) => `· ${text}`), ...some('digest.more', count - items.length)]
  const blocks = [dues, news, [fill(messages['digest.where'].zh, { url })]]
  return {
    title: fill(messages['digest.subject'].zh, { day, what }),
    mail: blocks.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n'),
    sms: fill(messages['digest.sms'].zh, { what, url }),
  }
}

function line(key: 'digest.line.today' | 'digest.line.late', matters: number, tasks: number): string[] {
  const what = [...some('digest.matters', matters), ...some('digest.tasks', tasks)].join('、')
  return what === '' ? [] : [fill(messages[key].zh, { what })]
}

function some(key: keyof typeof messages, count: number): string[] {
  return count > 0 ? [fill(messages[key].zh, { count })] : []
}
