// `yixian start`, which is `npm start`: the server, until Ctrl-C.
import { parseArgs } from 'node:util'
import { wantedDigest } from '#foundation/ledger/digest.ts'
import { isTrouble, sentenceOf, troubleOf } from '#foundation/postgres/trouble.ts'
import type { Call, Command } from './command.ts'
import { databaseOptions } from './database-options.ts'
import { messages } from './messages.ts'
import { serve, type ServeOptions } from './serve.ts'
import { untilStopped } from './until-stopped.ts'

export const command: Command = {
  summary: {
    zh: '启动服务；数据放在 DIR（默认 ./data）。设置了 DATABASE_URL 时改用那个 PostgreSQL。',
    en: 'Starts the server; data is kept in DIR (./data). With DATABASE_URL set, that PostgreSQL is used instead.',
  },
  usage: '[--programme NAME] [--port N] [--data DIR] [--host ADDRESS] [--digest sha256|sm3]',
  run,
}

async function run(call: Call): Promise<number> {
  const options = optionsOf(call)
  if (!options) return 2
  // Asked first, so that no database is made for a name misspelt.
  const { findProgramme, programmeNames } = await import('#apps/server/programmes.ts')
  const { programme: name } = options
  wantedDigest(options.digest)
  if (!findProgramme(name)) throw troubleOf('programme.unknown', { name, known: programmeNames.join(', ') })
  // Loaded while the database starts.
  const house = import('#apps/server/main.ts')
  house.catch(() => {})
  return untilStopped(() => serve(options, async (each) => (await house).startServer(each)), call.lang)
}

function optionsOf({ args, lang }: Call): ServeOptions | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      programme: { type: 'string', default: 'santai' },
      port: { type: 'string', default: '8080' },
      data: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      digest: { type: 'string' },
    },
  })
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    console.error(messages['start.port'][lang])
    return null
  }
  return {
    ...databaseOptions(values.data),
    programme: values.programme,
    port,
    host: values.host,
    digest: values.digest,
    say: (line) => console.log(line),
    onOutage: (error) => console.error(isTrouble(error) ? sentenceOf(error, lang) : error),
  }
}
