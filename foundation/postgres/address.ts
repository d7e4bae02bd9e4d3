// Where the embedded database answers: a Unix socket of its own, and no port where that can be had.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mayReach } from './binaries.ts'
import { own, type Place } from './cluster.ts'

interface Socket {
  /** A folder for a Unix socket, else a host. */
  readonly host: string
  readonly port: number
}

interface Address extends Socket {
  readonly args: readonly string[]
  forget(): Promise<void>
}

const portName = 5432

/** postgresql://role:password@host/database, a socket folder with `%2F` for `/`. */
export function urlAt({ host, port }: Socket, role: string, password: string, database: string): string {
  return `postgresql://${role}:${encodeURIComponent(password)}@${encodeURIComponent(host)}:${port}/${database}`
}

/** Where the database of `cluster` answers now, by its own note; null when it is not running and ready. */
export async function runningAddress(cluster: string): Promise<Socket | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const [, , , port, folder, host, , state] = text.split('\n')
  if (state?.trim() !== 'ready') return null
  return { host: folder || host || '127.0.0.1', port: Number(port) }
}

/** A Unix socket that only its owner can reach, and no port; Windows has no such sockets in Node, so a free port there. */
export async function addressFor(place: Place): Promise<Address> {
  if (process.platform === 'win32') {
    const port = await freePort()
    return {
      host: '127.0.0.1',
      port,
      args: ['-c', 'listen_addresses=127.0.0.1', '-p', String(port)],
      forget: async () => {},
    }
  }
  const host = await socketFolder(place)
  const quoted = `"${host.replaceAll('"', '""')}"`
  const args = [
    '-c',
    'listen_addresses=',
    '-c',
    `unix_socket_directories=${quoted}`,
    '-c',
    'unix_socket_permissions=0700',
  ]
  return {
    host,
    port: portName,
    args: [...args, '-p', String(portName)],
    forget: () => rm(host, { recursive: true, force: true }),
  }
}

/** A path of more than about a hundred bytes is none for a socket: then a short one, whose name `socket.path` keeps. */
async function socketFolder(place: Place): Promise<string> {
  const note = join(place.dir, 'socket.path')
  const last = await readFile(note, 'utf8').catch(() => null)
  if (last) await rm(last, { recursive: true, force: true })
  await rm(note, { force: true })
  let folder = join(place.dir, 'socket')
  if (place.closed || Buffer.byteLength(join(folder, `.s.PGSQL.${portName}`)) >= 100) {
    const base = join(tmpdir(), 'yixian-')
    folder = await mkdtemp(mayReach(base, place.runner) && base.length < 60 ? base : '/tmp/yixian-')
    await writeFile(note, folder, { mode: 0o600 })
  } else {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder, { mode: 0o700 })
  }
  await own(place.runner, folder)
  return folder
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
