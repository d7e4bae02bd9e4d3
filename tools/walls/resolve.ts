// Turns what stands after `from` into a repository path, a Node module or the name of a package.

export type Target = { file: string } | { node: string } | { npm: string }

const aliases = ['foundation', 'capabilities', 'programmes', 'apps']

/** Resolves a specifier as Node does here: subpath imports and relative paths, both with their extension. */
export function resolveImport(from: string, specifier: string): Target {
  if (specifier.startsWith('#')) {
    const inside = specifier.slice(1)
    return aliases.includes(inside.split('/')[0] ?? '') ? { file: inside } : { npm: specifier }
  }
  if (specifier.startsWith('.')) return { file: join(from, specifier.split('?')[0] ?? specifier) }
  if (specifier.startsWith('node:')) return { node: specifier }
  const parts = specifier.split('/')
  return { npm: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') }
}

function join(from: string, relative: string): string {
  const at = from.split('/').slice(0, -1)
  for (const step of relative.split('/')) {
    if (step === '..') at.pop()
    else if (step !== '.') at.push(step)
  }
  return at.join('/')
}
