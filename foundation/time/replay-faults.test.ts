// What a replay finds in a proof that was tampered with: each fault with its place, and no others.
import { describe, expect, it } from 'vitest'
import { at, clock, compiled, kept, pause, proofOf } from '../testing/deadlines.ts'
import type { Clock, Pause } from './clock.ts'
import type { PausedStretch, Proof, Stretch } from './proof.ts'
import { replay } from './replay.ts'

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T

const china = compiled()

/** A proof as it was kept, with nothing to object to. */
function sound(rule: Clock, start: string, ...pauses: Pause[]): Mutable<Proof> {
  const proof = kept(proofOf(china, rule, at(start), pauses))
  expect(replay(proof).faults).toEqual([])
  return proof as Mutable<Proof>
}

/** Each fault as 'code place', or with its details where it has no place. */
function faultsIn(proof: unknown): string[] {
  return replay(proof).faults.map(({ refused, details = {} }) => {
    const { place, ...rest } = details
    return `${refused} ${typeof place === 'string' ? place : JSON.stringify(rest)}`
  })
}

const next = { countsFromNextWorkingDay: true }
const firstCounted = ({ stretches }: Mutable<Proof>) => stretches.find(({ kind }) => kind === 'counted')!

describe('where counting begins', () => {
  const office = () => sound(clock(9, 'wh', next), '2026-11-20 10:00')
  const hours = () => sound(clock(30, 'h', next), '2026-11-20 10:00')

  it.each([
    ['office hours', office],
    ['hours', hours],
  ])('%s from the next working day begin later than the start', (_, make) => {
    const proof = make()
    proof.start = proof.begins
    expect(faultsIn(proof)).toEqual(['proof.hole stretches[0]', 'proof.begins {}'])
  })

  it('office hours begin when the office opens, not at another hour', () => {
    const proof = office()
    proof.begins += 1000
    expect(faultsIn(proof)).toContain('proof.begins {}')
  })

  it('office hours without hours begin nowhere', () => {
    const proof = office()
    delete firstCounted(proof).spans
    expect(faultsIn(proof)).toEqual(['proof.begins {}', 'proof.count {"limit":9,"unit":"wh","found":2}'])
  })

  it('hours begin on the first day counted', () => {
    const proof = hours()
    proof.begins += 86_400_000
    expect(faultsIn(proof)).toContain('proof.begins {}')
  })

  it('hours that begin at once begin with the start', () => {
    const proof = sound(clock(30, 'h'), '2026-11-20 10:00')
    proof.begins += 1000
    expect(faultsIn(proof)).toEqual(['proof.begins {}', 'proof.due due'])
  })
})

describe('what was counted', () => {
  it('of hours are the days that they touch', () => {
    const proof = sound(clock(30, 'h'), '2026-11-20 10:00')
    Object.assign(proof.stretches[0]!, { to: '2026-11-22', days: 3 })
    expect(faultsIn(proof)).toEqual(['proof.count {"limit":30,"unit":"h"}'])
  })

  it('of months are the days to the same day of the month', () => {
    const proof = sound(clock(2, 'month'), '2026-11-20 10:00')
    const last = proof.stretches.at(-1)!
    Object.assign(last, { to: '2027-01-19', days: last.days - 1 })
    expect(faultsIn(proof)).toEqual(['proof.count {"limit":2,"unit":"month"}', 'proof.due due'])
  })

  it('is not what stands beside a day passed over', () => {
    const proof = sound(clock(3, 'wd'), '2026-11-20 10:00', pause('2026-11-23 16:30', '2026-11-23 17:30'))
    for (const each of [...proof.stretches, ...proof.pauses[0]!.moved])
      if (each.kind === 'skipped') each.spans = [0, 3600]
    expect(faultsIn(proof)).toEqual([])
  })

  it('ends with the last day counted, whatever is told after it', () => {
    const proof = sound(clock(3, 'wd'), '2026-11-18 10:00')
    expect(proof.stretches.at(-1)!.to).toBe('2026-11-23')
    proof.stretches.push({ kind: 'skipped', why: 'closed', from: '2026-11-24', to: '2026-11-24', days: 1 })
    expect(faultsIn(proof)).toEqual([])
  })

  it('ends as its last day begins, where the hours of that day are missing', () => {
    const proof = sound(clock(3, 'wd'), '2026-11-20 10:00')
    delete proof.stretches.at(-1)!.spans
    expect(faultsIn(proof)).toEqual(['proof.due due'])
    expect(replay(proof).due).toBe(at('2026-11-25 00:00'))
  })

  it('has no hole, and each stretch the days that it says', () => {
    const proof = sound(clock(3, 'wd'), '2026-11-20 10:00')
    proof.stretches[1]!.days = 3
    proof.stretches.splice(2, 0, { ...proof.stretches[1]!, days: 2 } as Mutable<Stretch>)
    expect(faultsIn(proof)).toEqual(['proof.days stretches[1]', 'proof.hole stretches[2]'])
  })
})

describe('a pause', () => {
  const halt = (from: string, to: string | null) => pause(from, to)
  const hours = (...pauses: Pause[]) => sound(clock(24, 'h'), '2026-11-20 10:00', ...pauses)
  const days = () => sound(clock(3, 'wd'), '2026-11-20 10:00', halt('2026-11-23 16:30', '2026-11-24 10:00'))

  it('that begins when the clock is due comes too late', () => {
    const proof = hours()
    const due = proof.due!
    const late = {
      reason: '停电',
      from: due,
      to: due + 1000,
      seconds: 1,
      stood: [],
      moved: [],
      due: due + 1000,
    }
    expect(faultsIn({ ...proof, pauses: [late], due: due + 1000 })).toEqual(['proof.pause-outside pauses[0]'])
  })

  it('that ends when it begins is none', () => {
    const proof = hours()
    const from = proof.start + 3_600_000
    const none = { reason: '停电', from, to: from, seconds: 0, stood: [], moved: [], due: proof.due }
    expect(faultsIn({ ...proof, pauses: [none] })).toEqual(['proof.pause-outside pauses[0]'])
  })

  it('after one that stands open leaves the due open', () => {
    const proof = hours(halt('2026-11-20 12:00', null))
    const open = proof.pauses[0]! as Mutable<PausedStretch>
    const after = { ...open, from: open.from + 3_600_000, to: open.from + 7_200_000, seconds: 3600 }
    proof.pauses.push(after)
    expect(faultsIn(proof)).toEqual(['proof.pause-outside pauses[1]'])
  })

  it('says its own place in each list', () => {
    const proof = days()
    proof.pauses[0]!.stood[1]!.days = 2
    expect(faultsIn(proof)[0]).toBe('proof.days pauses[0].stood[1]')
    const other = days()
    other.pauses[0]!.moved[0]!.days = 2
    expect(faultsIn(other)[0]).toBe('proof.days pauses[0].moved[0]')
    const third = days()
    third.pauses[0]!.due! += 1000
    expect(faultsIn(third)).toEqual(['proof.due pauses[0]'])
  })

  it('is worth what it stood, neither more nor less', () => {
    const proof = hours(halt('2026-11-20 12:00', '2026-11-20 13:00'))
    proof.pauses[0]!.seconds = 1800
    expect(faultsIn(proof)).toEqual(['proof.pause-seconds pauses[0]', 'proof.due pauses[0]', 'proof.due due'])
  })

  it('whose hours are missing stood no time', () => {
    const proof = days()
    delete proof.pauses[0]!.stood[0]!.spans
    expect(faultsIn(proof)).toEqual(['proof.pause-seconds pauses[0]', 'proof.pause-outside pauses[0]'])
  })
})
