// Three verifiers, written apart, say the same of every export: the server's, the one for auditors, the one in Python.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Algorithm } from '#foundation/ledger/chain.ts'
import { publicKeyFrom } from '#foundation/ledger/keys.ts'
import { verifyExport } from '#foundation/ledger/verify.ts'
import { damages, damagesToTheTail, type Pick } from '#foundation/testing/ledger-damage.ts'
import { keyPair, linesOf, recordsOf, sampleLedger } from '#foundation/testing/ledger-sample.ts'

const run = promisify(execFile)
const tools = import.meta.dirname
const key = keyPair()
const pem = key.publicKey.export({ format: 'pem', type: 'spki' }).toString()
const python = pythonWith('sm3') ?? pythonWith('sha256')

/** The name of a Python that has the algorithm, or null. */
function pythonWith(algorithm: Algorithm): { name: string; algorithm: Algorithm } | null {
  for (const name of ['python3', 'python']) {
    try {
      execFileSync(name, ['-c', `import hashlib; hashlib.new("${algorithm}")`], { stdio: 'ignore' })
      return { name, algorithm }
    } catch {
      continue
    }
  }
  return null
}

let dir = ''
const at = (name: string): string => join(dir, name)
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'yixian-auditor-'))
  await writeFile(at('key.pem'), pem)
  await writeFile(at('anchor'), sampleLedger({ key, checkpoints: 7 }).checkpoints[2]!.note)
  await writeFile(
    at('anchor-sm3'),
    sampleLedger({ key, checkpoints: 7, algorithm: 'sm3' }).checkpoints[2]!.note,
  )
})
afterAll(() => rm(dir, { recursive: true }))

async function verdictOf(
  program: string,
  args: readonly string[],
): Promise<{ code: number; verdict: unknown }> {
  try {
    const { stdout } = await run(program, [...args, '--json'], { encoding: 'utf8' })
    return { code: 0, verdict: JSON.parse(stdout) }
  } catch (error) {
    const { code, stdout } = error as { code: number; stdout: string }
    return { code, verdict: stdout ? JSON.parse(stdout) : null }
  }
}

/** What each verifier says of `lines`; the server's own answer comes first. */
async function verdicts(
  name: string,
  lines: readonly Buffer[],
  anchor: string | null,
  trusted = false,
): Promise<unknown[]> {
  const path = at(name)
  await writeFile(path, Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])))
  const options = [...(anchor ? ['--anchor', at(anchor)] : []), ...(trusted ? ['--key', at('key.pem')] : [])]
  const ours = await verifyExport(path, {
    publicKey: trusted ? publicKeyFrom(pem) : undefined,
    anchor: anchor
      ? sampleLedger({ key, checkpoints: 7, algorithm: algorithmOf(anchor) }).checkpoints[2]!.note
      : undefined,
  })
  const both = [verdictOf(process.execPath, [join(tools, 'verify-ledger.mjs'), path, ...options])]
  if (python) both.push(verdictOf(python.name, [join(tools, 'verify_ledger.py'), path, ...options]))
  return [{ code: ours.ok ? 0 : 1, verdict: ours }, ...(await Promise.all(both))]
}

const algorithmOf = (anchor: string): Algorithm => (anchor.endsWith('sm3') ? 'sm3' : 'sha256')

function expectOneVoice([ours, ...others]: unknown[]): void {
  expect(others).toEqual(others.map(() => ours))
}

let turn = 0
const pick: Pick = (n) => (turn = (turn + 137) % 9973) % n

const kinds = Object.entries({ ...damages, ...damagesToTheTail })
const algorithms: Algorithm[] = python?.algorithm === 'sha256' ? ['sha256'] : ['sha256', 'sm3']

it.skipIf(!python)('there is a Python to ask for its opinion', () => {
  expect(python).not.toBeNull()
})

describe.each(algorithms)('with %s', (algorithm) => {
  const anchor = algorithm === 'sm3' ? 'anchor-sm3' : 'anchor'

  it('all find an undamaged export in order, with key and anchor', async () => {
    const said = await verdicts('whole', linesOf(recordsOf(sampleLedger({ key, algorithm }))), anchor, true)
    expect(said[0]).toMatchObject({ code: 0, verdict: { ok: true, entries: 300, found: 0 } })
    expectOneVoice(said)
  })

  // Two processes a kind: with the second algorithm a few kinds are enough, since only the hash differs.
  it.each(kinds.filter((_, i) => algorithm === 'sha256' || i % 8 === 0))(
    'all say the same when someone %s',
    async (_, damage) => {
      const sample = sampleLedger({ key, algorithm })
      damage(sample, pick, key)
      expectOneVoice(await verdicts('damaged', linesOf(recordsOf(sample)), anchor))
    },
  )
})

const lines = linesOf(recordsOf(sampleLedger({ key, entries: 20, streams: 4 })))
const leaf = (text: string): Buffer => Buffer.from(`{"kind":"leaf","leaf":${text}}`)
const hash = '0'.repeat(64)

it.each<[string, Buffer[]]>([
  ['nothing', []],
  ['another file', [Buffer.from('{"a":1}')]],
  ['an export that breaks off', lines.slice(0, 9)],
  ['an export with a line cut short', [...lines.slice(0, 9), lines[9]!.subarray(0, 40)]],
  [
    'an empty ledger',
    [lines[0]!, Buffer.from('{"kind":"end","entries":0,"leaves":0,"checkpoints":0,"waiting":3}')],
  ],
  ['lines after the end', [...lines, ...lines]],
  ['bytes that are not UTF-8', [...lines, Buffer.of(0x22, 0xc3, 0x22)]],
  ['a byte order mark', [Buffer.concat([Buffer.from('\ufeff'), lines[0]!]), ...lines.slice(1)]],
  [
    'numbers that are no counts',
    [...lines, leaf(`1.5,"position":1,"hash":"${hash}"`), leaf(`1e400,"position":1,"hash":"${hash}"`)],
  ],
  ['a count written as a fraction', [lines[0]!, leaf(`0.0,"position":1e0,"hash":"${hash}"`)]],
  [
    'a count as text, a missing hash',
    [...lines, leaf(`"1","position":1,"hash":"${hash}"`), leaf('1,"position":1')],
  ],
  ['NaN', [...lines, leaf(`NaN,"position":1,"hash":"${hash}"`)]],
  [
    'half a character',
    [
      ...lines,
      Buffer.from(String.raw`{"kind":"checkpoint","size":1,"root":"${hash}","madeAt":"","note":"\udc00"}`),
    ],
  ],
  [
    'a name of an object of JavaScript',
    [...lines, Buffer.from('{"kind":"constructor"}'), Buffer.from('{"kind":"__proto__"}')],
  ],
  [
    'lists, numbers and null',
    [...lines, Buffer.from('[]'), Buffer.from('7'), Buffer.from('null'), Buffer.from('')],
  ],
])('all say the same of %s', async (name, content) => {
  expectOneVoice(await verdicts(`odd ${name}`, content, null))
})

it.each(['--anchor', '--key'])('both end with 2 when the file of %s cannot be read', async (option) => {
  await writeFile(at('whole'), Buffer.concat(lines))
  const args = [at('whole'), option, at('none')]
  expect(await verdictOf(process.execPath, [join(tools, 'verify-ledger.mjs'), ...args])).toEqual({
    code: 2,
    verdict: null,
  })
  if (python)
    expect(await verdictOf(python.name, [join(tools, 'verify_ledger.py'), ...args])).toEqual({
      code: 2,
      verdict: null,
    })
})
