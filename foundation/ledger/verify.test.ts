// Tampering: every kind of damage, at random places, is noticed; what only an anchor can show is shown only with one.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { damages, damagesToTheTail, type Damage } from '../testing/ledger-damage.ts'
import {
  checkpointOf,
  keyPair,
  linesOf,
  recordsOf,
  sampleLedger,
  sealed,
  type Sample,
} from '../testing/ledger-sample.ts'
import type { Algorithm } from './chain.ts'
import type { CheckOptions, Verdict } from './checker.ts'
import { findingWords, wordsOf, type Finding } from './findings.ts'
import { openCheckpoint, signCheckpoint } from './note.ts'
import { verifyExport, verifyLines } from './verify.ts'

const key = keyPair()
const perKind = { sha256: 8, sm3: 3 }
const samples = { sha256: sampleLedger({ key }), sm3: sampleLedger({ key, algorithm: 'sm3' }) }

function check(sample: Sample, options: CheckOptions = {}): Promise<Verdict> {
  return verifyLines(linesOf(recordsOf(sample)), options)
}

function damaged(algorithm: Algorithm, damage: Damage, seed: number): Sample {
  const { header, entries, leaves, checkpoints } = samples[algorithm]
  const sample = { header, entries: [...entries], leaves: [...leaves], checkpoints: [...checkpoints] }
  let state = seed
  const pick = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
  damage(sample, pick, key)
  return sample
}

/** Puts the damage at random places and hands each verdict to `judge`. */
function everywhere(
  algorithm: Algorithm,
  damage: Damage,
  options: CheckOptions,
  judge: (verdict: Verdict) => void,
) {
  return fc.assert(
    fc.asyncProperty(fc.integer(), async (seed) => {
      judge(await check(damaged(algorithm, damage, seed), options))
    }),
    { numRuns: perKind[algorithm] },
  )
}

const noticed = (verdict: Verdict): void => {
  expect(verdict.ok).toBe(false)
  expect(verdict.findings.length).toBeGreaterThan(0)
}

describe.each(['sha256', 'sm3'] satisfies Algorithm[])('a ledger with %s', (algorithm) => {
  const whole = samples[algorithm]
  const anchors = whole.checkpoints.map(({ note }) => note)

  it('is in order as it was written, by its own key, by the given one and against every earlier checkpoint', async () => {
    const expected = {
      ok: true,
      entries: 300,
      streams: 40,
      leaves: 300,
      checkpoints: 5,
      waiting: 0,
      found: 0,
      note: anchors[4],
    }
    expect(await check(whole)).toEqual({ ...expected, findings: [] })
    for (const anchor of anchors) {
      expect(await check(whole, { anchor, publicKey: key.publicKey })).toMatchObject(expected)
    }
  })

  it.each(Object.entries(damages))('is noticed when someone %s', async (_, damage) => {
    await everywhere(algorithm, damage, {}, noticed)
  })

  it.each(Object.entries(damagesToTheTail))(
    'needs an anchor, and is noticed with one, when someone %s',
    async (_, damage) => {
      await everywhere(algorithm, damage, {}, (verdict) =>
        expect(verdict).toMatchObject({ ok: true, findings: [] }),
      )
      await everywhere(algorithm, damage, { anchor: anchors[4] }, noticed)
    },
  )
})

it('damages more than 200 exports', () => {
  const kinds = Object.keys(damages).length + Object.keys(damagesToTheTail).length
  expect(kinds * (perKind.sha256 + perKind.sm3)).toBeGreaterThan(400)
})

describe('what is said', () => {
  const sample = samples.sha256
  const only = async (
    change: (sample: Sample) => void,
    options: CheckOptions = {},
  ): Promise<readonly Finding[]> => {
    const made = sampleLedger({ key })
    change(made)
    return (await check(made, options)).findings
  }
  const at = (n: number): { stream: string; version: number; position: number } => {
    const { stream, version, position } = sample.entries[n]!
    return { stream, version, position }
  }

  it('names stream, version and position of the one entry that was altered', async () => {
    const found = await only(({ entries }) => (entries[77] = { ...entries[77]!, data: '{}' }))
    expect(found).toEqual([{ code: 'entry.hash', ...at(77) }])
  })

  it('names the place where an entry is missing', async () => {
    const gone = sample.entries[77]!
    const next = sample.entries.findIndex(
      ({ stream, version }) => stream === gone.stream && version === gone.version + 1,
    )
    const found = await only(({ entries }) => entries.splice(77, 1))
    expect(found).toContainEqual({ code: 'entry.version', ...at(next), expected: gone.version })
  })

  it('names an entry that stands twice', async () => {
    const found = await only(({ entries }) => entries.splice(77, 0, entries[77]!))
    const { version } = at(77)
    const next = sample.entries.findIndex(
      (entry) => entry.stream === at(77).stream && entry.version === version + 1,
    )
    expect(next).toBeGreaterThan(77)
    expect(found).toEqual([
      { code: 'entry.version', ...at(77), expected: version + 1 },
      { code: 'entry.position', ...at(77) },
    ])
  })

  it('names an entry that was linked to another one', async () => {
    const relinked = ({ entries, header }: Sample) =>
      (entries[299] = sealed(header, { ...entries[299]!, prev: '12'.repeat(32) }))
    const leaf = sample.leaves.findIndex(({ position }) => position === at(299).position)
    expect(await only(relinked)).toEqual([
      { code: 'entry.prev', ...at(299) },
      { code: 'leaf.hash', ...at(299), leaf },
    ])
  })

  it('names leaves out of order, and leaves of nothing', async () => {
    const { position } = sample.leaves[299]!
    expect(await only(({ leaves }) => (leaves[10] = { ...leaves[10]!, leaf: 11 }))).toEqual([
      { code: 'leaf.order', leaf: 11, position: sample.leaves[10]!.position, expected: 10 },
    ])
    const twice = await only((made) => {
      made.leaves.push({ ...made.leaves[299]!, leaf: 300 })
      made.checkpoints[4] = checkpointOf(made, 301, key)
    })
    expect(twice).toEqual([{ code: 'leaf.entry', leaf: 300, position }])
  })

  it('names a checkpoint at another place than its size, twice, or with a note of another', async () => {
    const { checkpoints } = sample
    const early = { ...checkpoints[1]!, size: 130, note: checkpointOf(sample, 130, key).note }
    expect(await only((made) => (made.checkpoints[1] = early))).toContainEqual({
      code: 'checkpoint.root',
      size: 130,
    })
    const late = checkpointOf(sample, 300, key)
    expect(await only((made) => (made.checkpoints = [{ ...late, size: 310 }]))).toEqual([
      { code: 'checkpoint.size', size: 310, expected: 300 },
      { code: 'checkpoint.note', size: 310 },
    ])
    expect(await only((made) => made.checkpoints.push(late))).toEqual([
      { code: 'checkpoint.size', size: 300, expected: 300 },
    ])
    const foreign = signCheckpoint(
      { origin: 'elsewhere', size: 300, root: Buffer.from(late.root, 'hex') },
      key.privateKey,
    )
    expect(await only((made) => (made.checkpoints[4] = { ...late, note: foreign }))).toEqual([
      { code: 'checkpoint.origin', size: 300 },
    ])
    expect(await only((made) => (made.checkpoints[4] = { ...late, root: '00'.repeat(32) }))).toEqual([
      { code: 'checkpoint.root', size: 300 },
      { code: 'checkpoint.note', size: 300 },
    ])
  })

  it('takes a checkpoint over nothing for an anchor that every ledger fits', async () => {
    const { root } = openCheckpoint(checkpointOf(sample, 0, key).note, key.publicKey)!
    const anchor = signCheckpoint({ origin: sample.header.origin, size: 0, root }, key.privateKey)
    expect(await only(() => {}, { anchor })).toEqual([])
    const other = signCheckpoint(
      { origin: sample.header.origin, size: 0, root: Buffer.alloc(32) },
      key.privateKey,
    )
    expect(await only(() => {}, { anchor: other })).toEqual([{ code: 'anchor.root', size: 0 }])
  })

  it('names the first checkpoint after a rewritten stream', async () => {
    const found = await only((sample) => {
      const entry = sample.entries.findLast(({ stream }) => stream === sample.entries[100]!.stream)!
      const leaf = sample.leaves.findIndex(({ position }) => position === entry.position)
      sample.leaves[leaf] = { ...sample.leaves[leaf]!, hash: '11'.repeat(32) }
    })
    expect(found.map(({ code }) => code)).toEqual(['leaf.hash', 'checkpoint.root'])
  })

  it('tells a cut-off tail from a rewritten one', async () => {
    const cut = await only(damagesToTheTail['cuts off everything']! as never, {
      anchor: sampleLedger({ key }).checkpoints[4]!.note,
    })
    expect(cut).toEqual([{ code: 'anchor.size', size: 300, expected: 0 }])
  })

  it('tells a foreign, an unsigned and an unreadable anchor apart', async () => {
    const whole = samples.sha256
    const { note } = whole.checkpoints[0]!
    const { size, root } = openCheckpoint(note, key.publicKey)!
    const codes = async (anchor: string) => (await only(() => {}, { anchor })).map(({ code }) => code)
    expect(await codes(signCheckpoint({ origin: 'elsewhere', size, root }, key.privateKey))).toEqual([
      'anchor.origin',
    ])
    const stranger = keyPair().privateKey
    expect(await codes(signCheckpoint({ origin: whole.header.origin, size, root }, stranger))).toEqual([
      'anchor.signature',
    ])
    expect(await codes('kept')).toEqual(['anchor.note'])
  })

  it('tells that the key is not the given one, or that there is none', async () => {
    const other = await only(() => {}, { publicKey: keyPair().publicKey })
    expect(other[0]).toEqual({ code: 'key.different' })
    const none = await only((sample) => (sample.header = { ...sample.header, publicKey: null }))
    expect(none).toEqual([{ code: 'key.missing' }])
  })

  it('has a sentence in both languages for everything, without a gap', () => {
    for (const code of Object.keys(findingWords) as Finding['code'][]) {
      const finding = {
        code,
        line: 1,
        stream: 'matter/x',
        version: 2,
        position: 3,
        leaf: 4,
        size: 5,
        expected: 6,
      }
      for (const lang of ['zh', 'en'] as const) expect(wordsOf(finding, lang)).not.toMatch(/[{}]|undefined/)
    }
  })

  it('keeps the first thousand findings and counts the rest', async () => {
    const long = sampleLedger({ key, entries: 1500 })
    long.entries = long.entries.map((entry) => ({ ...entry, actor: null, ordinal: 99 }))
    let told = 0
    const verdict = await check(long, { onFinding: () => told++ })
    expect(verdict.findings).toHaveLength(1000)
    expect([verdict.found, told]).toEqual([1500, 1500])
  })
})

describe('a file', () => {
  let dir = ''
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'yixian-verify-'))
  })
  afterAll(() => rm(dir, { recursive: true }))

  const fileOf = async (lines: readonly (string | Buffer)[], end = '\n'): Promise<string> => {
    const path = join(dir, 'export.jsonl')
    await writeFile(path, Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from(end)])))
    return path
  }
  const lines = linesOf(recordsOf(sampleLedger({ key, entries: 2_000 })))
  const codesOf = ({ findings }: Verdict) => findings.map(({ code }) => code)

  const leafLine = (leaf: string) => `{"kind":"leaf","leaf":${leaf},"position":1,"hash":"${'0'.repeat(64)}"`

  it('longer than one chunk is read whole, line separators of Unicode within it included', async () => {
    expect(await verifyExport(await fileOf(lines))).toMatchObject({ ok: true, entries: 2_000 })
  })

  it('that breaks off is noticed, at a line end as within a line', async () => {
    expect(codesOf(await verifyExport(await fileOf(lines.slice(0, -1))))).toEqual(['file.end'])
    const path = await fileOf(
      [Buffer.concat(lines.flatMap((line) => [line, Buffer.from('\n')])).subarray(0, -30)],
      '',
    )
    const verdict = await verifyExport(path)
    expect(verdict.findings).toEqual([{ code: 'file.line', line: lines.length }, { code: 'file.end' }])
  })

  it('with lines after its end, or two headers, is noticed', async () => {
    expect(codesOf(await verifyExport(await fileOf([...lines, lines[1]!])))).toEqual(['file.end'])
    expect(codesOf(await verifyExport(await fileOf([lines[0]!, ...lines])))).toEqual(['file.end'])
  })

  it.each([
    ['no JSON', 'entry'],
    ['no object', '7'],
    ['an unknown kind', '{"kind":"note"}'],
    ['a field missing', '{"kind":"leaf","leaf":0,"position":1}'],
    ['a hash of another length', '{"kind":"leaf","leaf":0,"position":1,"hash":"00"}'],
    ['a number that is no count', `{"kind":"leaf","leaf":-1,"position":1,"hash":"${'0'.repeat(64)}"}`],
    [
      'half a character',
      `{"kind":"checkpoint","size":1,"root":"${'0'.repeat(64)}","madeAt":"","note":"\\ud800"}`,
    ],
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from(`${leafLine('0')},"x":"`), Buffer.of(0xff), Buffer.from('"}')]),
    ],
    ['a number that is not whole', `${leafLine('0.5')}}`],
  ])('with %s in a line names the line', async (_, line) => {
    const verdict = await verifyExport(await fileOf([...lines.slice(0, 3), line, ...lines.slice(3)]))
    expect(verdict.findings).toEqual([{ code: 'file.line', line: 4 }])
  })

  it.each([
    ['empty', []],
    ['no ledger', ['{"kind":"end"}']],
    ['of an unknown algorithm', [lines[0]!.toString().replace('"sha256"', '"md5"')]],
  ])('that is %s is no export', async (_, content) => {
    const path = await fileOf(content)
    expect(await verifyExport(path)).toMatchObject({ ok: false, findings: [{ code: 'file.header' }] })
  })

  it.each(['entries', 'leaves', 'checkpoints'])('whose end counts other %s is noticed', async (name) => {
    const end = lines
      .at(-1)!
      .toString()
      .replace(new RegExp(`"${name}":(\\d+)`), `"${name}":1`)
    expect(codesOf(await verifyExport(await fileOf([...lines.slice(0, -1), end])))).toEqual(['file.end'])
  })

  it('whose header names another format, or the ledger of another tenant, is noticed', async () => {
    const later = lines[0]!.toString().replace('yixian-ledger-1', 'yixian-ledger-2')
    expect(codesOf(await verifyExport(await fileOf([later, ...lines.slice(1)])))).toEqual(['file.header'])
    const header = lines[0]!.toString().replace(/"origin":"yixian\/0198/, '"origin":"yixian/0199')
    expect(codesOf(await verifyExport(await fileOf([header, ...lines.slice(1)])))[0]).toBe('file.header')
  })

  it('that is not there is an error, not a finding', async () => {
    await expect(verifyExport(join(dir, 'none'))).rejects.toThrow('ENOENT')
  })
})
