// Runs the server from start to stop: port, data folder, database, then the server itself, and back in reverse.
import { createServer } from 'node:net'
import { openDatabase } from '#foundation/postgres/database.ts'
import { troubleOf } from '#foundation/postgres/trouble.ts'

export interface ServeOptions {
  readonly dir: string
  readonly programme: string
  readonly port: number
  readonly host: string
  readonly digest?: string | undefined
  readonly databaseUrl?: string | undefined
  readonly appUrl?: string | undefined
  say(line: string): void
  onOutage(error: unknown): void
}

export interface Running {
  readonly url: string
  stop(): Promise<void>
}

type StartServer = (options: {
  appUrl: string
  ownerUrl: string
  dataDir: string
  programme: string
  port: number
  host: string
  digest: string | undefined
  say: (line: string) => void
}) => Promise<Running>

/**
 * Starts everything; `stop` ends the requests, then the database, then gives the folder free. What fails on the way
 * is undone, and thrown as a `Trouble` where we know its sentence.
 */
export async function serve(options: ServeOptions, startServer: StartServer): Promise<Running> {
  const { dir, programme, port, host, digest, say } = options
  // Asked first, so that nothing has been touched when the port is taken.
  await checkPort(host, port)
  const database = await openDatabase(options)
  try {
    const { appUrl, ownerUrl } = database
    const server = await startServer({ appUrl, ownerUrl, dataDir: dir, programme, port, host, digest, say })
    return { url: server.url, stop: () => server.stop().finally(database.close) }
  } catch (error) {
    await database.close()
    throw portTrouble(error, port, host)
  }
}

function checkPort(host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', (error) => reject(portTrouble(error, port, host)))
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()))
  })
}

function portTrouble(error: unknown, port: number, host: string): unknown {
  const { code, syscall } = error as NodeJS.ErrnoException
  if (code === 'EADDRINUSE') return troubleOf('port.in-use', { port }, error)
  if (code === 'EACCES' && syscall === 'listen') return troubleOf('port.forbidden', { port }, error)
  if (code && ['ENOTFOUND', 'EADDRNOTAVAIL', 'EAI_AGAIN', 'EINVAL'].includes(code))
    return troubleOf('host.foreign', { host, reason: code }, error)
  return error
}
