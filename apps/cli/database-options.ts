// Which data and which database a command works on: --data, DATABASE_URL and DATABASE_APP_URL.
import { resolve } from 'node:path'

/** For `openDatabase` and `joinDatabase`; `data` is what --data gave. */
export function databaseOptions(data: string | undefined): {
  dir: string
  databaseUrl: string | undefined
  appUrl: string | undefined
} {
  const { DATABASE_URL, DATABASE_APP_URL } = process.env
  return {
    dir: dataFolder(data),
    databaseUrl: DATABASE_URL || undefined,
    appUrl: DATABASE_APP_URL || undefined,
  }
}

/** A relative folder is relative to where npm was called, not to where npm then runs. */
function dataFolder(given: string | undefined): string {
  if (given === undefined) return resolve(import.meta.dirname, '../../data')
  return resolve(process.env.INIT_CWD ?? process.cwd(), given)
}
