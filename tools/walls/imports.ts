// The rules on imports: steps between places, what pure files may take from outside, and no handing on.
import type { Finding } from './finding.ts'
import { isScreen, placeOf } from './place.ts'
import type { Import, Source } from './source.ts'
import { objectionTo } from './steps.ts'

const pureFoundation = ['core', 'contract', 'time', 'programme']
const typeboxFiles = ['commands.ts', 'contract.ts', 'events.ts', 'programme.ts']

/** Findings for every import of every file. */
export function importFindings(sources: readonly Source[], ranks: readonly string[]): Finding[] {
  return sources.flatMap((source) => [
    ...source.imports.flatMap((each) => judge(source, each, ranks)),
    ...handingOn(source),
  ])
}

/** A capability's front door hands on what apps call at start-up; nobody else hands on anything. */
function handingOn({ path, handedOn }: Source): Finding[] {
  if (path.endsWith('/server/capability.ts')) return []
  const say = (specifier: string) =>
    `import from ${specifier} where it is used; no file hands on another's names`
  return handedOn.map(({ specifier, line }) => ({ file: path, line, rule: 'no-barrel', say: say(specifier) }))
}

function judge(source: Source, each: Import, ranks: readonly string[]): Finding[] {
  const objection =
    'file' in each.target
      ? stepObjection(source, each, each.target.file, ranks)
      : outsideObjection(source, each)
  return objection ? [{ file: source.path, line: each.line, ...objection }] : []
}

function stepObjection(source: Source, each: Import, toPath: string, ranks: readonly string[]) {
  const { place: from, test } = source
  return objectionTo({ from, to: placeOf(toPath), toPath, typeOnly: each.typeOnly, test, ranks })
}

function outsideObjection(source: Source, each: Import) {
  if (source.test) return null
  const rule = 'pure-is-pure'
  if ('node' in each.target) {
    if (isPure(source))
      return { rule, say: `${each.specifier} needs Node; hand the value in, or do it in server/` }
    if (isScreen(source.place))
      return { rule: 'rooms-apart', say: `${each.specifier} does not exist in a browser` }
    return null
  }
  if (!isPure(source) || !('npm' in each.target)) return null
  if (each.target.npm === 'typebox' && mayDeclareSchemas(source)) return null
  return {
    rule,
    say: `${each.specifier} may not be used here; pure files take no package but typebox, and that in ${typeboxFiles.join(', ')}`,
  }
}

/** Pure files run on the server, on the phone and in an inquiry three years later. */
function isPure({ place }: Source): boolean {
  if (place.house === 'foundation') return pureFoundation.includes(place.name)
  return (
    (place.house === 'capability' && place.room === 'pure') ||
    place.house === 'programme' ||
    place.house === 'floors'
  )
}

function mayDeclareSchemas({ place, path }: Source): boolean {
  if (place.house === 'foundation') return place.name !== 'core'
  return typeboxFiles.includes(path.split('/').at(-1) ?? '')
}
