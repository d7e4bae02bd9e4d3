// Kysely on a reader's connection: for questions whose filters are put together at run time.
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { DatabaseConnection, Driver, QueryResult } from 'kysely'
import type { Reader } from './pool.ts'

/**
 * A Kysely whose statements run where the reader's do, transaction and tenant included. `T` is the capability's
 * own table interface. It opens no transaction and counts no affected rows: use `returning`.
 * Making one costs half a microsecond, so none is kept.
 */
export function rowsOf<T>(reader: Reader): Kysely<T> {
  return new Kysely<T>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOn(reader),
      createIntrospector: (database) => new PostgresIntrospector(database),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
}

function driverOn(reader: Reader): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async <R>(compiled: {
      sql: string
      parameters: readonly unknown[]
    }): Promise<QueryResult<R>> => ({
      rows: await reader.query<R>(compiled.sql, compiled.parameters),
    }),
    streamQuery: () => refused('stream of rows'),
  }
  return {
    init: async () => {},
    destroy: async () => {},
    acquireConnection: async () => connection,
    releaseConnection: async () => {},
    beginTransaction: () => refused('transaction of its own'),
    commitTransaction: () => refused('transaction of its own'),
    rollbackTransaction: () => refused('transaction of its own'),
  }
}

function refused(what: string): never {
  throw new Error(`a reader has no ${what}`)
}
