// The server side of a new capability: front door, handlers, one read table and the SQL that fills and reads it.
import type { Names } from './names.ts'

/** Path inside the capability to text. `stamp` is 'YYYYMMDDTHHMM', the moment the migration is named by. */
export function serverFiles(names: Names, stamp: string): Record<string, string> {
  return {
    'server/capability.ts': capability(names),
    'server/routes.ts': routes(names),
    'server/projection.ts': projection(names),
    'server/queries.ts': queries(names),
    [`server/migrations/${stamp}_${names.table}.sql`]: migration(names),
  }
}

const capability = ({ plural, one, many }: Names) => `// The face of ${plural} for the server.
import type { Capability } from '#foundation/http/capability.ts'
import { messages } from '../messages.ts'
import { ${one}Kind } from './projection.ts'
import { served } from './routes.ts'

export const ${many}: Capability = {
  name: '${plural}',
  served,
  kinds: [${one}Kind],
  messages,
  migrations: new URL('./migrations/', import.meta.url),
}
`

const routes = ({
  plural,
  one,
  One,
}: Names) => `// The doors of ${plural}: one short handler each; the rules are in decide.
import { newId } from '#foundation/core/ids.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { ${one}Doors } from '../contract.ts'
import { ${one}Kind } from './projection.ts'
import { find${One} } from './queries.ts'

export const served: readonly Served[] = [
  serveCommand(${one}Doors.record${One}, async (acting, { body }) => {
    const { id = newId(), ...input } = body
    const command = { type: 'Record${One}', ...input } as const
    const decided = await decideOn(acting, ${one}Kind, { id, command, facts: {}, exists: false })
    return replying(decided, (_, version) => ({ id, version }))
  }),
  serveQuestion(${one}Doors.get${One}, async (asking, { params }) => (await find${One}(asking, params.id)) ?? missing),
]
`

const projection = ({
  noun,
  one,
  One,
  table,
}: Names) => `// ${One} entries → read rows. Rows are functions of the state after.
import type { Change, Kind } from '#foundation/ledger/kind.ts'
import type { ${One}Command } from '../commands.ts'
import { ${one}Decider } from '../decide.ts'
import type { ${One}Event } from '../events.ts'
import type { ${One} } from '../state.ts'

export const ${one}Kind: Kind<${One}, ${One}Command, ${One}Event, object> = {
  ...${one}Decider,
  name: '${noun}',
  tables: ['${table}'],
  async project(reader, changes) {
    await reader.query(upsertSql, [reader.tenant, JSON.stringify(changes.map(rowOf))])
  },
}

const upsertSql = \`
insert into ${table} (tenant_id, id, version, text, recorded_at)
select $1, id, version, text, recorded_at
  from json_to_recordset($2) as r(id uuid, version int, text text, recorded_at timestamptz)
on conflict (tenant_id, id) do update set version = excluded.version, text = excluded.text\`

function rowOf({ id, after, version }: Change<${One}, ${One}Event>): object {
  return { id, version, text: after.text, recorded_at: after.recordedAt }
}
`

const queries = ({ plural, noun, One, table }: Names) => `// SQL for the screens of ${plural}.
import type { Id } from '#foundation/core/ids.ts'
import type { Reader } from '#foundation/postgres/pool.ts'

interface ${One}Row {
  id: Id
  text: string
  recordedAt: string
}

const findSql = \`select id, text, recorded_at as "recordedAt" from ${table} where tenant_id = $1 and id = $2\`

/** One ${noun}; null when there is none. */
export async function find${One}(reader: Reader, id: Id): Promise<${One}Row | null> {
  const [row] = await reader.query<${One}Row>(findSql, [reader.tenant, id])
  return row ?? null
}
`

const migration = ({
  noun,
  table,
}: Names) => `-- Read rows of ${table}: functions of state, disposable, rebuilt from the ledger.

create table ${table} (
  tenant_id   uuid not null,
  id          uuid not null,
  version     integer not null,
  text        text not null,
  recorded_at timestamptz(3) not null,
  primary key (tenant_id, id)
);
comment on table ${table} is 'One row a ${noun}, as it stands now.';
select yx_tenant_wall('${table}');
`
