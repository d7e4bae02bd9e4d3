// The actions at the foot of a matter: the one next step first, the rest beside it or under "more".
import { Button, IconButton } from '#foundation/ui/Button.tsx'
import { DeskMenu } from '#foundation/ui/DeskMenu.tsx'
import { MoreIcon } from '#foundation/ui/icons.tsx'
import { KeyHint, useKeys } from '#foundation/ui/Keys.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Matter } from './matter.ts'
import { messages } from './messages.ts'
import type { Action } from './next-actions.ts'

const inSight = 3

export function ActionBar(props: {
  matter: Matter
  possible: readonly Action[]
  onDo: (action: Action) => void
}) {
  const { matter, possible, onDo } = props
  const [next, ...rest] = possible
  useKeys({ e: () => next && onDo(next) })
  if (!next) return null
  const shown = rest.slice(0, inSight - 1)
  const more = rest.slice(inSight - 1)
  return (
    <>
      <Button look="primary" onClick={() => onDo(next)}>
        {actionWords(next, matter)} <KeyHint>e</KeyHint>
      </Button>
      {shown.map((action) => (
        <Button key={action} onClick={() => onDo(action)}>
          {actionWords(action, matter)}
        </Button>
      ))}
      {more.length > 0 && (
        <DeskMenu
          trigger={<IconButton label={say(messages, 'do.more')} icon={<MoreIcon />} />}
          items={more.map((action) => ({
            id: action,
            words: actionWords(action, matter),
            onChoose: () => onDo(action),
          }))}
        />
      )}
    </>
  )
}

export function actionWords(action: Action, matter: Pick<Matter, 'status'>): string {
  if (action === 'start' && matter.status === 'in-hand') return say(messages, 'do.start-again')
  return say(messages, `do.${action}`)
}
