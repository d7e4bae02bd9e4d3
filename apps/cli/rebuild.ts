// `yixian rebuild`: empties the read tables and writes them anew from the ledger, one jurisdiction in one transaction.
import { parseArgs } from 'node:util'
import { rebuildTenant } from '#foundation/ledger/rebuild.ts'
import { begin } from '#foundation/postgres/pool.ts'
import { houseKinds } from '#apps/server/house.ts'
import type { Call, Command } from './command.ts'
import { needTenant, withJurisdiction } from './jurisdiction.ts'

export const command: Command = {
  summary: {
    zh: '清空读表，按记录重新写一遍；写完之前，别人看到的仍是原来的。',
    en: 'Empties the read tables and writes them anew from the ledger; until it is done, others see the old ones.',
  },
  usage: '[--programme NAME] [--data DIR]',
  run,
}

async function run({ args, json }: Call): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: { programme: { type: 'string', default: 'santai' }, data: { type: 'string' } },
  })
  const began = performance.now()
  const rebuilt = await withJurisdiction(values.programme, values.data, (opened) => {
    const tenant = needTenant(opened, values.programme)
    return opened.pool.connect(async (connection) => {
      await begin(connection, tenant)
      const done = await rebuildTenant({ tenant, query: connection.query }, houseKinds())
      await connection.query('commit')
      return done
    })
  })
  const seconds = (performance.now() - began) / 1000
  const entries = rebuilt.reduce((sum, kind) => sum + kind.entries, 0)
  if (json) console.log(JSON.stringify({ seconds, entries, kinds: rebuilt }))
  else {
    for (const { kind, streams, entries: read } of rebuilt) console.log(`${kind}  ${streams}  ${read}`)
    console.log(`${entries} / ${seconds.toFixed(1)} s`)
  }
  return 0
}
