// The worklist as a file, where a register shows exactly the same matters; else why not.
import { hrefOf } from '#foundation/client/call.ts'
import { hasAnyRole, useSession } from '#foundation/client/session.ts'
import { LinkButton } from '#foundation/ui/Button.tsx'
import { DownloadIcon } from '#foundation/ui/icons.tsx'
import { say } from '#foundation/ui/words.ts'
import { narrowingOf, type Filters } from './filters.ts'
import { messages } from './messages.ts'
import { useReference } from './reference.ts'
import styles from './Worklist.module.css'

const registers = { open: 'problems', 'with-units': 'tasks' } as const

export function ExportTools({ filters }: { filters: Filters }) {
  const session = useSession()
  const { programmes } = useReference()
  if (!hasAnyRole(session, ['coordinator', 'leader', 'supervisor'])) return null
  const { programme: chosen, ...others } = narrowingOf(filters)
  const programme = chosen ?? (programmes.length === 1 ? programmes[0]!.key : null)
  const register = filters.view === 'open' || filters.view === 'with-units' ? registers[filters.view] : null
  if (register === null) return <Why words={say(messages, 'export.why-view')} />
  if (filters.status !== null || Object.keys(others).length > 0)
    return <Why words={say(messages, 'export.why-narrowed')} />
  if (programme === null) return <Why words={say(messages, 'export.why-programme')} />
  return (
    <>
      {(['xlsx', 'csv'] as const).map((format) => (
        <LinkButton
          key={format}
          look="quiet"
          size="small"
          icon={<DownloadIcon size={16} />}
          download=""
          href={hrefOf('GET /api/registers/:name/export', {
            params: { name: register },
            query: { programme, format, from: longAgo },
          })}
          aria-label={say(messages, 'export.as', {
            name: say(messages, `export.${register}`),
            format: `.${format}`,
          })}
        >
          {format === 'xlsx' ? say(messages, `export.${register}`) : ''} .{format}
        </LinkButton>
      ))}
    </>
  )
}

/** Before any ledger began: an open matter is exported however old it is. */
const longAgo = '2000-01-01'

function Why({ words }: { words: string }) {
  return <span className={styles.why}>{words}</span>
}
