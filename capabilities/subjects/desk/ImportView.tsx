// One import: how its columns were understood, what becomes of its rows, then apply, follow or cancel it.
import { call } from '#foundation/client/call.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { Tag } from '#foundation/ui/Marks.tsx'
import { ErrorNote, Note, Skeleton } from '#foundation/ui/Notes.tsx'
import { Progress } from '#foundation/ui/Progress.tsx'
import { number } from '#foundation/ui/numbers.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { useQuery } from '@tanstack/react-query'
import type { CancelImport, GetImport, ImportKind, ImportRow, Preview } from './import-doors.ts'
import { ImportSteps } from './ImportSteps.tsx'
import { messages } from './import-messages.ts'
import { Mapping } from './Mapping.tsx'
import { RowsPreview } from './RowsPreview.tsx'
import { useUpload, type Sending } from './useUpload.ts'
import styles from './Imports.module.css'

const often = 1_000
const outcomes = ['added', 'changed', 'same', 'refused'] as const

export function ImportView(props: {
  id: string
  kinds: readonly ImportKind[]
  sending: Sending | null
  onSent: (id: string, what: Sending) => void
}) {
  const { id, kinds, sending, onSent } = props
  const upload = useUpload((next, what) => {
    // The preview that was corrected is not wanted any more.
    void call<CancelImport>('POST /api/imports/:id/cancel', { params: { id } }).catch(() => {})
    onSent(next, what)
  })
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
        <About row={row} preview={preview} />
        {upload.problem && <ErrorNote what={upload.problem.message} />}
        {upload.busy && <Progress label={say(messages, 'reading')} />}
        <ImportSteps row={row} />
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

/** How the file was read: rows, sheet, encoding, where its titles stand, and what is worth a remark. */
function About({ row, preview }: { row: ImportRow; preview: Preview | null }) {
  const facts = [
    say(messages, 'sheet.rows', { n: number(row.total) }),
    preview?.sheet.sheet,
    preview?.sheet.encoding,
    preview && say(messages, 'sheet.head', { n: preview.sheet.headerRow }),
    ...(preview ? [] : outcomes.map((key) => `${say(messages, key)} ${number(row[key])}`)),
  ]
  return (
    <>
      <p className={styles.quiet}>{facts.filter(Boolean).join(' · ')}</p>
      {preview?.sheet.notes.map((note) => (
        <Note key={note}>{note}</Note>
      ))}
    </>
  )
}
