// What can be done with an import as it stands: apply it, follow it, cancel it, take the refused rows home.
import { call, hrefOf } from '#foundation/client/call.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { Row } from '#foundation/ui/Layout.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { Progress } from '#foundation/ui/Progress.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { say } from '#foundation/ui/words.ts'
import type { ApplyImport, CancelImport, ImportRow } from './import-doors.ts'
import { messages } from './import-messages.ts'

export function ImportSteps({ row }: { row: ImportRow }) {
  const { id, state } = row
  const params = { id }
  const apply = useCommand({
    about: ['apply', id, row.done],
    send: (commandId) => call<ApplyImport>('POST /api/imports/:id/apply', { params, commandId }),
    done: () => say(messages, 'started'),
  })
  const cancel = useCommand({
    about: ['cancel', id],
    send: (commandId) => call<CancelImport>('POST /api/imports/:id/cancel', { params, commandId }),
    done: () => say(messages, 'cancelled'),
  })
  const problem = apply.problem ?? cancel.problem
  return (
    <>
      {problem && <ErrorNote what={problem.message} kept={null} />}
      <Progressing row={row} />
      <Row>
        {(state === 'ready' || state === 'failed') && (
          <Button
            look="primary"
            busy={apply.busy}
            disabled={row.waiting === 0}
            onClick={() => void apply.submit()}
          >
            {applyWords(row)}
          </Button>
        )}
        {(state === 'ready' || state === 'applying' || state === 'failed') && (
          <Button
            busy={cancel.busy}
            title={say(messages, 'cancel.lead')}
            onClick={() => void cancel.submit()}
          >
            {say(messages, 'cancel')}
          </Button>
        )}
        {row.refused > 0 && (
          <LinkButton
            look="quiet"
            icon={<DownloadIcon size={16} />}
            download=""
            href={hrefOf('GET /api/imports/:id/refused.csv', { params })}
          >
            {say(messages, 'refused.download')}
          </LinkButton>
        )}
      </Row>
    </>
  )
}

function Progressing({ row }: { row: ImportRow }) {
  if (row.state === 'failed')
    return (
      <ErrorNote
        what={say(messages, 'failed', { why: row.failure ?? '' })}
        kept={say(messages, 'failed.todo')}
      />
    )
  if (row.state !== 'applying') return null
  const count = { done: number(row.done), waiting: number(row.waiting) }
  return <Progress label={say(messages, 'progress', count)} value={row.done} max={Math.max(1, row.waiting)} />
}

function applyWords({ waiting, state }: ImportRow): string {
  if (waiting === 0) return say(messages, 'apply.nothing')
  if (state === 'failed') return say(messages, 'apply.again')
  return waiting === 1 ? say(messages, 'apply.one') : say(messages, 'apply', { n: number(waiting) })
}
