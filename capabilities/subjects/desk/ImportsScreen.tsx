// Bringing in sheets: choose what and which file, look at what would happen, apply, follow; the latest imports below.
import { call } from '#foundation/client/call.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { moment } from '#foundation/ui/dates.ts'
import { useFilters } from '#foundation/ui/links.ts'
import { Sheet } from '#foundation/ui/Layout.tsx'
import { Skeleton } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { number } from '#foundation/ui/numbers.ts'
import { NotCome } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ImportKind, ImportRow, ListImports, ListKinds } from './import-doors.ts'
import { messages } from './import-messages.ts'
import { ImportView } from './ImportView.tsx'
import { NewImport } from './NewImport.tsx'
import type { Sending } from './useUpload.ts'
import styles from './Imports.module.css'

export function ImportsScreen() {
  const { get, set } = useFilters()
  const id = get('import')
  const [sending, setSending] = useState<Sending | null>(null)
  const kinds = useQuery({
    queryKey: ['imports', 'kinds'],
    queryFn: () => call<ListKinds>('GET /api/imports/kinds'),
    staleTime: 10 * 60_000,
  })
  const show = (import_: string, what: Sending) => {
    setSending(what)
    set({ import: import_ })
  }
  return (
    <Work
      title={say(messages, 'place')}
      lead={say(messages, 'lead')}
      tools={id !== null && <LinkButton href="/imports">{say(messages, 'another')}</LinkButton>}
    >
      <div className={styles.page}>
        {kinds.isError ? (
          <NotCome error={kinds.error} again={() => void kinds.refetch()} />
        ) : !kinds.data ? (
          <Skeleton lines={4} />
        ) : id === null ? (
          <NewImport kinds={kinds.data.items} onSent={show} />
        ) : (
          <ImportView key={id} id={id} kinds={kinds.data.items} sending={sending} onSent={show} />
        )}
        {kinds.data && id === null && <Recent kinds={kinds.data.items} />}
      </div>
    </Work>
  )
}

function Recent({ kinds }: { kinds: readonly ImportKind[] }) {
  const now = useNow()
  const found = useQuery({
    queryKey: ['imports', 'list'],
    queryFn: () => call<ListImports>('GET /api/imports', { query: { limit: 20 } }),
  })
  const rows = found.data?.items ?? []
  return (
    <Sheet title={say(messages, 'recent')}>
      {found.isError && <NotCome error={found.error} again={() => void found.refetch()} />}
      {found.data && rows.length === 0 && <p className={styles.quiet}>{say(messages, 'recent.none')}</p>}
      {rows.length > 0 && (
        <div className={styles.wide} tabIndex={0} role="region" aria-label={say(messages, 'recent')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['file', 'kind', 'state'] as const).map((key) => (
                  <th key={key} scope="col">
                    {say(messages, `col.${key}`)}
                  </th>
                ))}
                {counted.map((key) => (
                  <th key={key} scope="col" className={styles.end}>
                    {say(messages, key)}
                  </th>
                ))}
                <th scope="col">{say(messages, 'col.made')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <RecentRow key={row.id} row={row} kinds={kinds} now={now} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Sheet>
  )
}

const counted = ['added', 'changed', 'same', 'refused'] as const

function RecentRow({ row, kinds, now }: { row: ImportRow; kinds: readonly ImportKind[]; now: string }) {
  return (
    <tr>
      <td>
        <a href={`/imports?import=${row.id}`}>{row.fileName}</a>
      </td>
      <td>{kinds.find(({ name }) => name === row.kind)?.words[lang()] ?? row.kind}</td>
      <td>{say(messages, `state.${row.state}`)}</td>
      {counted.map((key) => (
        <td key={key} className={styles.end}>
          {number(row[key])}
        </td>
      ))}
      <td>{moment(row.madeAt, now)}</td>
    </tr>
  )
}
