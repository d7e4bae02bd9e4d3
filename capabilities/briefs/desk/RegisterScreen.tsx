// The three registers and three lists as one screen: a tab each, programme and period above, the file of what is seen below.
import { call, hrefOf } from '#foundation/client/call.ts'
import type { QueryOf } from '#foundation/contract/door.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { DataTable } from '#foundation/ui/DataTable.tsx'
import type { ScreenProps } from '#foundation/ui/faces.ts'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { useOpen } from '#foundation/ui/links.ts'
import { EmptyState, ErrorNote } from '#foundation/ui/Notes.tsx'
import { useNow } from '#foundation/ui/now.ts'
import { Tabs } from '#foundation/ui/Tabs.tsx'
import { useKeyset } from '#foundation/ui/useKeyset.tsx'
import { go } from '#foundation/ui/where.ts'
import { lang, say } from '#foundation/ui/words.ts'
import { Work } from '#foundation/ui/Work.tsx'
import { useMemo } from 'react'
import { registerNames, registers, type RegisterName } from '../columns.ts'
import type { briefDoors } from '../contract.ts'
import { scopeWords } from './brief.ts'
import { messages } from './messages.ts'
import { NoProgramme } from './NoProgramme.tsx'
import { columnsOf, hrefOfRow, idOfRow, openRow, type Listed, type Row } from './register-columns.tsx'
import { ScopeBar } from './ScopeBar.tsx'
import { scoped, useScope, type Scope } from './useScope.ts'

export function RegisterScreen({ params }: ScreenProps) {
  const scope = useScope()
  const name = registerNames.find((known) => known === params['name']) ?? 'intake'
  if (scope.programmes?.length === 0) return <NoProgramme title={say(messages, 'place.registers')} />
  return (
    <Work
      title={say(messages, 'place.registers')}
      lead={say(messages, 'registers.lead')}
      fill
      filters={
        <>
          <Tabs
            label={say(messages, 'tabs')}
            tabs={registerNames.map((id) => ({ id, words: registers[id].words[lang()] }))}
            current={name}
            onChange={(id: RegisterName) => go(scoped(`/registers/${id}`, scope))}
            panel="register"
          />
          <ScopeBar scope={scope} />
        </>
      }
    >
      <div role="tabpanel" id="register" aria-label={registers[name].words[lang()]}>
        <Register key={name} name={name} scope={scope} />
      </div>
    </Work>
  )
}

function Register({ name, scope }: { name: RegisterName; scope: Scope }) {
  const { programme, days } = scope
  const query = { programme: programme?.key ?? '', ...days }
  const backwards = days.from > days.to
  const list = useKeyset<Row, Listed>(
    ['briefs', 'register', name, query],
    (page) =>
      call<typeof briefDoors.readRegister>('GET /api/registers/:name', {
        params: { name },
        query: { ...query, ...page, limit: 100 },
      }),
    programme !== null && !backwards,
  )
  const now = useNow()
  const columns = useMemo(() => columnsOf(list.first?.columns ?? [], now), [list.first, now])
  const { path, open } = useOpen()
  const words = registers[name].words[lang()]
  if (backwards) return <ErrorNote what={say(messages, 'period.backwards')} kept={null} />
  return (
    <DataTable
      label={words}
      columns={columns}
      rowId={idOfRow}
      rowName={(row) => String(row.cells['title'] ?? row.cells['subject'] ?? '')}
      href={hrefOfRow}
      onOpen={(row) => open(hrefOfRow(row))}
      openId={openRow(list.rows, path)}
      empty={
        <EmptyState title={say(messages, 'register.empty', { name: words })}>
          {say(messages, 'register.empty.why')}
        </EmptyState>
      }
      tools={
        programme && (
          <>
            {scopeWords(list.first?.scope)}
            <Files name={name} query={query} />
          </>
        )
      }
      {...list.table}
    />
  )
}

type ExportQuery = Omit<NonNullable<QueryOf<typeof briefDoors.exportRegister>>, 'format'>

function Files({ name, query }: { name: RegisterName; query: ExportQuery }) {
  return (['xlsx', 'csv'] as const).map((format) => (
    <LinkButton
      key={format}
      look="quiet"
      size="small"
      icon={<DownloadIcon size={16} />}
      download=""
      href={hrefOf('GET /api/registers/:name/export', { params: { name }, query: { ...query, format } })}
      title={say(messages, 'export.title', { name: registers[name].words[lang()] })}
    >
      {say(messages, 'export', { format: `.${format}` })}
    </LinkButton>
  ))
}
