// 「暂定」 beside a due date that rests on days nobody has published yet.
import { Tag } from './Marks.tsx'
import { messages } from './standing-messages.ts'
import { say } from './words.ts'

export function DueStanding({ standing }: { standing: 'firm' | 'provisional' }) {
  if (standing === 'firm') return null
  return (
    <span title={say(messages, 'provisional.why')}>
      <Tag>{say(messages, 'provisional')}</Tag>
    </span>
  )
}
