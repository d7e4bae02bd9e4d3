// The real program as a process that can be struck: server and embedded PostgreSQL on a data folder of its own.
import { spawn, type ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

const main = resolve(import.meta.dirname, '../main.ts')
const patienceMs = 90_000

export interface StruckHouse {
  readonly url: string
  readonly dir: string
  /** Starts it, or starts it again; resolves when /readyz answers. Milliseconds it took. */
  start(): Promise<number>
  killServer(): Promise<void>
  killDatabase(): Promise<void>
  stop(): Promise<void>
  ready(): Promise<boolean>
}

export async function struckHouse(dir: string): Promise<StruckHouse> {
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  let child: ChildProcess | null = null
  const ready = () =>
    fetch(`${url}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    )
  const exited = () =>
    new Promise<void>((done) =>
      child === null || child.exitCode !== null || child.signalCode !== null
        ? done()
        : child.once('exit', () => done()),
    )
  const start = async () => {
    const began = Date.now()
    let said = ''
    if (child === null || child.exitCode !== null || child.signalCode !== null) {
      child = spawn(
        process.execPath,
        [main, 'start', '--programme', 'sample', '--port', String(port), '--data', dir],
        { stdio: ['ignore', 'pipe', 'pipe'] },
      )
      for (const stream of [child.stdout!, child.stderr!])
        stream.on('data', (piece: Buffer) => (said += piece.toString()))
    }
    while (!(await ready())) {
      if (child.exitCode !== null) throw new Error(`the server did not start: ${said}`)
      if (Date.now() - began > patienceMs) throw new Error(`the server is not ready: ${said}`)
      await pause(25)
    }
    return Date.now() - began
  }
  return {
    url,
    dir,
    start,
    ready,
    async killServer() {
      child?.kill('SIGKILL')
      await exited()
    },
    async killDatabase() {
      const pid = await postmasterOf(dir)
      // The postmaster's children find their parent gone and leave; what they had not written is lost with them.
      if (pid !== null) tryKill(pid)
    },
    async stop() {
      child?.kill('SIGTERM')
      await exited()
    },
  }
}

async function postmasterOf(dir: string): Promise<number | null> {
  const text = await readFile(join(dir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  return Number.isInteger(pid) && pid > 1 ? pid : null
}

function tryKill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // Gone already: the strike before it was enough.
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms))
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
