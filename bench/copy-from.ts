// COPY … FROM STDIN over the driver's own wire, without a package for it: the fastest way PostgreSQL takes rows.
import type pg from 'pg'

interface Wire {
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

const piece = 65_536

/** Runs a COPY statement over `data`; ends when the database has taken all of it. */
export function copyFrom(client: pg.Client, sql: string, data: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    const submittable = {
      submit: (connection: { query(text: string): void }) => connection.query(sql),
      handleCopyInResponse: (connection: Wire) => {
        for (let at = 0; at < data.length; at += piece)
          connection.sendCopyFromChunk(data.subarray(at, at + piece))
        connection.endCopyFrom()
      },
      handleError: (error: Error) => reject(error),
      handleCommandComplete: () => {},
      handleReadyForQuery: () => resolve(),
      handleRowDescription: () => {},
      handleDataRow: () => {},
    }
    client.query(submittable as unknown as pg.Submittable)
  })
}
