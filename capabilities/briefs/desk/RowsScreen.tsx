// The very rows behind a figure of the brief; a row opens what it is about.
import { call } from '#foundation/client/call.ts'
import type { Words } from '#foundation/core/words.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import { period } from '#foundation/ui/dates.ts'
import { BackIcon } from '#foundation/ui/icons.tsx'
import { useFilters, useOpen } from '#foundation/ui/links.ts'
import { EmptyState } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { lang, say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { partOf, type Programme } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import { useMemo } from 'react'
import type { briefDoors } from '../contract.ts'
import { scopeWords } from './brief.ts'
import { messages } from './messages.ts'
import { columnsOf, hrefOfRow, idOfRow, openRow, type Listed, type Row } from './register-columns.tsx'
import { scoped, useScope } from './useScope.ts'

export function RowsScreen() {
  const scope = useScope()
  const { get } = useFilters()
  const { programme, days } = scope
  const source = get('source')
  const split = { ...only('rung', get('rung')), ...only('class', get('class')) }
  const list = useKeyset<Row, Listed>(
    ['briefs', 'rows', programme?.key, source, days, split],
    (page) =>
      call<typeof briefDoors.readFigure>('GET /api/briefs/:programme/rows', {
        params: { programme: programme?.key ?? '' },
        query: { source: source ?? '', ...days, ...split, ...page, limit: 100 },
      }),
    programme !== null && source !== null,
  )
  const now = useNow()
  const columns = useMemo(() => columnsOf(list.first?.columns ?? [], now), [list.first, now])
  const { path, open } = useOpen()
  const title = list.first?.title ?? say(messages, 'brief.figures')
  return (
    <Work
      title={title}
      lead={[
        programme?.words[lang()],
        period(days.from, days.to, now),
        ...splitWords(programme, split),
        scopeWords(list.first?.scope),
      ]
        .filter(Boolean)
        .join(' · ')}
      tools={
        <LinkButton href={scoped('/briefs', scope)} icon={<BackIcon size={16} />}>
          {say(messages, 'rows.back')}
        </LinkButton>
      }
      fill
    >
      {source === null ? (
        <EmptyState title={say(messages, 'rows.lost')} />
      ) : (
        <DataTable
          label={title}
          columns={columns}
          rowId={idOfRow}
          rowName={(row) => String(row.cells['title'] ?? row.cells['subject'] ?? '')}
          href={hrefOfRow}
          onOpen={(row) => open(hrefOfRow(row))}
          openId={openRow(list.rows, path)}
          empty={
            <EmptyState title={say(messages, 'rows.empty')}>{say(messages, 'rows.empty.why')}</EmptyState>
          }
          {...list.table}
        />
      )}
    </Work>
  )
}

function only<K extends string>(key: K, value: string | null): Partial<Record<K, string>> {
  return value === null ? {} : ({ [key]: value } as Partial<Record<K, string>>)
}

interface Named {
  readonly key: string
  readonly words: Words
}

/** What is read here of the rules of matters. */
interface Ladder {
  readonly rungs: readonly Named[]
  readonly classes: readonly Named[]
}

/** The rung or class that the rows are narrowed to, in words. */
function splitWords(programme: Programme | null, split: { rung?: string; class?: string }): string[] {
  const part = partOf<Ladder>(programme ?? undefined, 'matters')
  const found = [
    part?.rungs.find(({ key }) => key === split.rung),
    part?.classes.find(({ key }) => key === split.class),
  ]
  return found.flatMap((one) => (one ? [one.words[lang()]] : []))
}
