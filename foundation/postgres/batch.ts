// What is asked of one client in one turn, as one batch: one write, one Sync, one answer. `pg` hands it the messages.
import type pg from 'pg'
import { compiledShapeOf, noColumns, shapeOf, type Column, type Shape } from './shape.ts'
import type { WireValue } from './wire-value.ts'

export interface Statement {
  readonly sql: string
  /** Prepared under this name; without one it is parsed each time. */
  readonly name: string | undefined
  readonly values: readonly WireValue[]
  readonly resolve: (rows: unknown[]) => void
  readonly reject: (error: unknown) => void
}

/** Per client: the columns that each prepared statement gives; null when a failure left it open whether it was prepared. */
export type Prepared = Map<string, Shape | null>

interface RowDescription {
  readonly fields: readonly Column[]
}

interface DataRow {
  readonly fields: readonly (string | null)[]
}

/** The messages of the wire protocol that `pg` writes for us. */
interface Wire {
  readonly stream: { cork(): void; uncork(): void }
  parse(message: { text: string; name: string | undefined }): void
  bind(message: { statement: string | undefined; values: readonly WireValue[] }): void
  describe(message: { type: 'P'; name: '' }): void
  execute(message: null): void
  close(message: { type: 'S'; name: string }): void
  sync(): void
  sendCopyFail(reason: string): void
}

/** A statement behind one that failed is never run; told apart by `isAftermath`. */
function notRun(): Error {
  return Object.assign(new Error('a statement before this one failed'), { code: '25P02' })
}

/** For `client.query`. `ended` is called once, when the client may be sent the next batch. */
export function batchOf(
  statements: readonly Statement[],
  prepared: Prepared,
  ended: () => void,
): pg.Submittable {
  const answers = gatherAnswers(statements, prepared)
  const handlers = {
    submit(wire: Wire) {
      wire.stream.cork()
      try {
        const parsed = new Set<string>()
        for (const statement of statements) send(wire, statement, prepared, parsed)
        wire.sync()
      } finally {
        wire.stream.uncork()
      }
      return null
    },
    handleRowDescription: answers.describe,
    handleDataRow: answers.row,
    handleCommandComplete: answers.finish,
    handleEmptyQuery: answers.finish,
    handlePortalSuspended: () => {},
    handleCopyInResponse: (wire: Wire) => wire.sendCopyFail('no copy in a batch'),
    handleCopyData: () => {},
    handleError: (error: unknown) => {
      answers.fail(error)
      ended()
    },
    handleReadyForQuery: () => {
      answers.settle()
      ended()
    },
  }
  return handlers as unknown as pg.Submittable
}

/** Takes the messages that come back, statement by statement, and gives them to those who asked when all are there. */
function gatherAnswers(statements: readonly Statement[], prepared: Prepared) {
  const results: unknown[][] = []
  let rows: unknown[] = []
  let shape = shapeBefore(statements[0], prepared)
  let unreadable: unknown = null

  const settle = (failure: unknown) =>
    statements.forEach(({ resolve, reject }, n) => {
      if (n < results.length) resolve(results[n]!)
      else reject(n === results.length ? failure : notRun())
    })
  return {
    describe({ fields }: RowDescription) {
      shape = statements[results.length]!.name ? compiledShapeOf(fields) : shapeOf(fields)
    },
    row({ fields }: DataRow) {
      try {
        rows.push(shape.rowOf(fields))
      } catch (error) {
        unreadable ??= error
      }
    },
    finish() {
      const { name } = statements[results.length]!
      if (name) prepared.set(name, shape)
      results.push(rows)
      rows = []
      shape = shapeBefore(statements[results.length], prepared)
    },
    fail(error: unknown) {
      // PostgreSQL does not say how far it came with what failed and what stood behind it.
      for (const { name } of statements.slice(results.length))
        if (name && !prepared.get(name)) prepared.set(name, null)
      settle(error)
    },
    settle() {
      if (unreadable) results.length = 0
      settle(unreadable)
    },
  }
}

function shapeBefore(statement: Statement | undefined, prepared: Prepared): Shape {
  return (statement?.name && prepared.get(statement.name)) || noColumns
}

function send(wire: Wire, { sql, name, values }: Statement, prepared: Prepared, parsed: Set<string>): void {
  const known = name !== undefined && (parsed.has(name) || prepared.get(name))
  if (!known) {
    if (name && prepared.get(name) === null) wire.close({ type: 'S', name })
    wire.parse({ text: sql, name })
    if (name) parsed.add(name)
  }
  wire.bind({ statement: name, values })
  // Whoever was prepared before gives the same columns again: they need not be told twice.
  if (!name || !prepared.get(name)) wire.describe({ type: 'P', name: '' })
  wire.execute(null)
}
