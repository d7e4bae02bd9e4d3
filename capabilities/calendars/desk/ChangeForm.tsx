// The frame of every change: what is typed is first looked at, then put in force; what is changed after the look is looked at again.
import type { Id } from '#foundation/core/ids.ts'
import { DeskForm } from '#foundation/ui/DeskForm.tsx'
import { useCommand, type Command } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import { useState, type ReactNode } from 'react'
import { EffectView, type Effect } from './EffectView.tsx'
import { messages } from './messages.ts'

interface ChangeFormProps {
  readonly title: string
  readonly lead?: string
  /** All that is sent. */
  readonly body: object
  readonly ready: boolean
  readonly preview: () => Promise<Effect>
  readonly apply: (commandId: Id) => Promise<unknown>
  /** What is said once it is in force. */
  readonly done: string
  readonly close: () => void
  readonly fields: readonly string[]
  readonly children: (command: Command) => ReactNode
}

export function ChangeForm(props: ChangeFormProps) {
  const { title, lead, body, ready, preview, apply, done, close, fields, children } = props
  const about = JSON.stringify(body)
  const [seen, setSeen] = useState<{ about: string; effect: Effect } | null>(null)
  const effect = seen?.about === about ? seen.effect : null
  const command = useCommand<Effect | null>({
    about: [about, effect === null],
    send: async (commandId) => {
      if (effect === null) return preview()
      await apply(commandId)
      return null
    },
    done: (reply) => {
      if (reply) return void setSeen({ about, effect: reply })
      close()
      return done
    },
  })
  return (
    <DeskForm
      title={title}
      {...(lead ? { lead } : {})}
      verb={say(messages, effect ? 'effect.apply' : 'effect.see')}
      command={command}
      ready={ready}
      close={close}
      fields={fields}
      long
    >
      {children(command)}
      {effect && <EffectView effect={effect} />}
    </DeskForm>
  )
}
