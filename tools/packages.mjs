// Makes node_modules what package-lock.json says, and costs a few milliseconds when it is so already.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './say.mjs'

/** Installs with `npm ci` when needed; throws one sentence when that fails. */
export async function ensurePackages(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const wanted = `${createHash('sha256').update(lock).digest('hex')} ${process.platform}-${process.arch}\n`
  const stamp = join(root, 'node_modules', '.yixian-installed')
  if (textOf(stamp) === wanted) return
  if (!isInstalled(root, JSON.parse(lock.toString()))) {
    say(
      '正在安装所需的软件包（只需一次，约一分钟）……',
      'Installing the packages this needs (once, about a minute) …',
    )
    install(root)
  }
  writeFileSync(stamp, wanted)
}

/** Whether npm's own record of node_modules has every package of the lock in its version; someone may have installed by hand. */
function isInstalled(root, lock) {
  const record = textOf(join(root, 'node_modules', '.package-lock.json'))
  if (!record) return false
  const there = JSON.parse(record).packages
  return Object.entries(lock.packages).every(
    ([path, { version, optional, devOptional, peer }]) =>
      path === '' || there[path]?.version === version || (!there[path] && (optional || devOptional || peer)),
  )
}

function install(root) {
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']
  const options = { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }
  const { status, error } = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' })
  if (status === 0) return
  const why = error ? `: ${error.message}` : ''
  throw new Error(
    `软件包没有装成功${why}：请检查网络后重试。\nThe packages could not be installed${why}: check the network and try again.`,
  )
}

function textOf(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
