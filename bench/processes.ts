// CPU seconds that processes have used, from /proc: the steadiest figure on a machine that others share.
import { readFile, readdir } from 'node:fs/promises'

const ticksPerSecond = 100

interface Stat {
  readonly pid: number
  readonly parent: number
  /** User and system time of the process, and of its children that have ended. */
  readonly own: number
  readonly ended: number
}

/** User + system seconds of a process and everything under it, ended children included. Linux only. */
export async function cpuSeconds(pid: number): Promise<number> {
  const stats = await allStats()
  const under = new Set([pid])
  for (let grown = true; grown;) {
    const found = stats.filter((stat) => under.has(stat.parent) && !under.has(stat.pid))
    for (const stat of found) under.add(stat.pid)
    grown = found.length > 0
  }
  return (
    stats.filter((stat) => under.has(stat.pid)).reduce((sum, stat) => sum + stat.own + stat.ended, 0) /
    ticksPerSecond
  )
}

async function allStats(): Promise<Stat[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const texts = await Promise.all(names.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')))
  return texts.filter((text) => text !== '').map(statOf)
}

function statOf(text: string): Stat {
  // The name in brackets may hold blanks: count from behind it.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  const at = (n: number) => Number(fields[n - 3])
  return { pid: Number.parseInt(text, 10), parent: at(4), own: at(14) + at(15), ended: at(16) + at(17) }
}

/** The parent of everything PostgreSQL runs for a cluster. */
export async function postmasterOf(cluster: string): Promise<number> {
  const text = await readFile(`${cluster}/postmaster.pid`, 'utf8')
  return Number(text.split('\n')[0])
}
