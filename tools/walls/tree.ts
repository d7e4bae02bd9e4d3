// Reads the texts of the repository from disk, leaving out what is installed, built or run.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const skipped = ['node_modules', 'dist', 'data', '.git', 'package-lock.json', 'LICENSE']
const texts = /\.(tsx?|mjs|css|sql|md|json|html|sh|ya?ml)$|^\.ci\//

/** Repository path (with forward slashes) to text, for every text file below `root`. */
export function readTree(root: string): Map<string, string> {
  const files = new Map<string, string>()
  for (const path of pathsBelow(root, ''))
    if (texts.test(path)) files.set(path, readFileSync(join(root, path), 'utf8'))
  return files
}

function pathsBelow(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.includes(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    return entry.isDirectory() ? pathsBelow(root, path) : [path]
  })
}
