// One import: how its columns were understood, what becomes of its rows, then apply, follow or cancel it.
import { call, hrefOf } from '#foundation/client/call.ts'
import { Button, LinkButton } from '#foundation/ui/Button.tsx'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { Row, Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Progress, Skeleton } from '#foundation/ui/Notes.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { useCommand } from '#foundation/ui/useCommand.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { ApplyImport, CancelImport, GetImport, ImportKind, ImportRow } from './import-doors.ts'
import { messages } from './import-messages.ts'
import { Mapping } from './Mapping.tsx'
import { RowsPreview } from './RowsPreview.tsx'
import { useUpload, type Sending } from './useUpload.ts'
import styles from './Imports.module.css'

const often = 1_000

export function ImportView(props: {
  id: string
  kinds: readonly ImportKind[]
  sending: Sending | null
  onSent: (id: string, what: Sending) => void
}) {
  const { id, kinds, sending, onSent } = props
  const upload = useUpload(onSent)
  const found = useQuery({
    queryKey: ['imports', 'one', id],
    queryFn: () => call<GetImport>('GET /api/imports/:id', { params: { id } }),
    refetchInterval: ({ state }) =>
      state.data && ['reading', 'applying'].includes(state.data.state) ? often : false,
  })
  if (found.isError) return <NotCome error={found.error} again={() => void found.refetch()} />
  if (!found.data) return <Skeleton lines={8} />
  const { preview, ...row } = found.data
  const kind = kinds.find(({ name }) => name === row.kind)?.words[lang()] ?? row.kind
  return (
    <>
      <Sheet
        title={say(messages, 'of.kind', { kind, file: row.fileName })}
        tools={<Tag strong>{say(messages, `state.${row.state}`)}</Tag>}
      >
        <p className={styles.quiet}>
          {[
            say(messages, 'sheet.rows', { n: number(row.total) }),
            preview?.sheet.sheet,
            preview?.sheet.encoding,
            preview && say(messages, 'sheet.head', { n: preview.sheet.headerRow }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {preview?.sheet.notes.map((note) => (
          <Note key={note}>{note}</Note>
        ))}
        {upload.problem && <ErrorNote what={upload.problem.message} />}
        {upload.busy && <Progress label={say(messages, 'reading')} />}
        <Steps row={row} />
      </Sheet>
      {preview && (
        <>
          <Sheet title={say(messages, 'tabs')}>
            <RowsPreview preview={preview} counts={row.state === 'ready' ? preview.counts : row} />
          </Sheet>
          <Sheet title={say(messages, 'mapping')}>
            <Mapping
              preview={preview}
              onChange={
                sending && row.state === 'ready'
                  ? (change) => void upload.send({ ...sending, query: { ...sending.query, ...change } })
                  : null
              }
            />
          </Sheet>
        </>
      )}
    </>
  )
}

function Steps({ row }: { row: ImportRow }) {
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
  const open = state === 'ready' || state === 'applying' || state === 'failed'
  const count = { done: number(row.done), waiting: number(row.waiting) }
  return (
    <>
      {problem && <ErrorNote what={problem.message} kept={null} />}
      {state === 'failed' && (
        <ErrorNote what={say(messages, 'failed', { why: row.failure ?? '' })} kept={say(messages, 'failed.todo')} />
      )}
      {state === 'applying' && (
        <Progress label={say(messages, 'progress', count)} value={row.done} max={Math.max(1, row.waiting)} />
      )}
      <Row>
        {(state === 'ready' || state === 'failed') && (
          <Button
            look="primary"
            busy={apply.busy}
            disabled={row.waiting === 0}
            onClick={() => void apply.submit()}
          >
            {row.waiting === 0
              ? say(messages, 'apply.nothing')
              : state === 'failed'
                ? say(messages, 'apply.again')
                : say(messages, 'apply', { n: count.waiting })}
          </Button>
        )}
        {open && (
          <Button busy={cancel.busy} title={say(messages, 'cancel.lead')} onClick={() => void cancel.submit()}>
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
