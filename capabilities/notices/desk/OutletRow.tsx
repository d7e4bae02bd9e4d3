// One webhook or robot: whose it is, whether what was sent arrived, and what may be done about it.
import { call } from '#foundation/client/call.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import { Button } from '#foundation/ui/Button.tsx'
import { day } from '#foundation/ui/dates.ts'
import { DeskForm } from '#foundation/ui/DeskForm.tsx'
import { Row } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { useNow } from '#foundation/ui/now.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { useState } from 'react'
import type { doors } from '../contract.ts'
import { eventWords } from '../notice-messages.ts'
import { messages } from './messages.ts'
import { SecretOnce } from './SecretOnce.tsx'
import { troubleWords } from './trouble.ts'
import styles from './Notices.module.css'

export type Outlet = ReplyOf<typeof doors.listOutlets>['items'][number]

export function OutletRow({ outlet, mayChange }: { outlet: Outlet; mayChange: boolean }) {
  const { kind, name, host, events, endedAt, waiting, failed, trouble } = outlet
  const now = useNow()
  const facts = [
    say(messages, `kind.${kind}`),
    host,
    events.map((event) => eventWords[event]?.[lang()] ?? event).join(lang() === 'zh' ? '、' : ', '),
    endedAt !== null && say(messages, 'ended.on', { day: day(endedAt, now) }),
    waiting > 0 && say(messages, 'waiting', { count: number(waiting) }),
    failed > 0 && say(messages, 'failed', { count: number(failed) }),
  ]
  return (
    <li className={endedAt === null ? undefined : styles.over}>
      <div>
        <p>{name}</p>
        <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {mayChange && endedAt === null && <Acts outlet={outlet} />}
      {endedAt === null && trouble !== null && <p className={styles.trouble}>{troubleWords(trouble)}</p>}
    </li>
  )
}

function Acts({ outlet: { id, kind, name, failed } }: { outlet: Outlet }) {
  const [ending, setEnding] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const params = { id }
  const trial = useCommand({
    about: ['try', id],
    send: (commandId) => call<typeof doors.tryOutlet>('POST /api/outlets/:id/try', { params, commandId }),
    done: () => say(messages, 'tried'),
  })
  const replay = useCommand({
    about: ['replay', id],
    send: (commandId) =>
      call<typeof doors.replayOutlet>('POST /api/outlets/:id/replay', { params, commandId }),
    done: ({ replayed }) => say(messages, 'replayed', { count: number(replayed) }),
  })
  const renew = useCommand({
    about: ['renew', id],
    send: (commandId) =>
      call<typeof doors.renewOutletSecret>('POST /api/outlets/:id/secret', { params, commandId }),
    done: (made) => setSecret(made.secret),
  })
  const problem = trial.problem ?? replay.problem ?? renew.problem
  return (
    <>
      <Row>
        {failed > 0 && (
          <Button size="small" busy={replay.busy} onClick={() => void replay.submit()}>
            {say(messages, 'replay')}
          </Button>
        )}
        <Button size="small" busy={trial.busy} onClick={() => void trial.submit()}>
          {say(messages, 'try')}
        </Button>
        {kind === 'webhook' && (
          <Button size="small" look="quiet" busy={renew.busy} onClick={() => void renew.submit()}>
            {say(messages, 'renew')}
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => setEnding(true)}>
          {say(messages, 'end')}
        </Button>
      </Row>
      {problem && <ErrorNote what={problem.message} kept={null} />}
      {ending && <End id={id} name={name} close={() => setEnding(false)} />}
      {secret !== null && <SecretOnce secret={secret} close={() => setSecret(null)} />}
    </>
  )
}

function End({ id, name, close }: { id: string; name: string; close: () => void }) {
  const command = useCommand({
    about: id,
    send: (commandId) =>
      call<typeof doors.endOutlet>('POST /api/outlets/:id/end', { params: { id }, commandId }),
    done: () => {
      close()
      return say(messages, 'ended')
    },
  })
  return (
    <DeskForm
      title={say(messages, 'end.title', { name })}
      lead={say(messages, 'end.lead')}
      verb={say(messages, 'end')}
      command={command}
      ready
      close={close}
    />
  )
}
