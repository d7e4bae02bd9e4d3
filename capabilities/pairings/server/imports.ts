// A sheet of pairings: who serves whom from when, thousands in one go; who leads already is never pushed aside.
import type { Id } from '#foundation/core/ids.ts'
import { isRefusal, refuse, type Refusal } from '#foundation/core/refusal.ts'
import type { Importable, ImportOrder, OpenImport, RowFacts } from '#foundation/imports/importable.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import { decideOn, openStreams } from '#foundation/ledger/decide-on.ts'
import { openNewStreams } from '#foundation/ledger/open-new.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { unitDirectory } from '#capabilities/people/server/questions.ts'
import type { PairingFacts, Standing } from '../decide.ts'
import { overlaps } from '../state.ts'
import { programmeOf } from './facts.ts'
import { columnsOf, type PairingRow } from './import-columns.ts'
import { keyOf, meaningsOf, type Meaning, type Sheet } from './import-meanings.ts'
import { pairingKind } from './projection.ts'

export const pairingImport: Importable<PairingRow, Meaning> = {
  name: 'pairings',
  words: { zh: '挂钩关系', en: 'Pairings' },
  allow: ['coordinator'],
  needsProgramme: true,
  titles: columnsOf(null, () => refuse('pairing.unit-not-found')).map(({ titles }) => titles[0]),
  open: openSheet,
}

async function openSheet(
  reader: Reader,
  { actor, at, programme }: ImportOrder,
): Promise<OpenImport<PairingRow, Meaning> | Refusal> {
  const [found, units] = await Promise.all([programmeOf(reader, programme ?? ''), unitDirectory(reader)])
  if (!found) return refuse('programme.unknown', { programme, field: 'programme' })
  const sheet: Sheet = { actor, at, programme: found.key, part: found.part }
  const meanings = new Map<string, Meaning | Refusal>()
  const claims = makeClaims()
  return {
    kind: {
      columns: columnsOf(found.part, (text) => unitCalled(units, text)),
      keyOf,
      check: ({ officer, username, team, subject, code }) => {
        if ((officer ?? username) === undefined ? team === undefined : team !== undefined)
          return { ...refuse('pairing.one-party'), key: 'officer' }
        return (subject ?? code) === undefined ? { ...refuse('import.cell-missing'), key: 'subject' } : null
      },
      compare: ({ to }, { same }) =>
        to === undefined || to === same!.to ? 'same' : [{ key: 'to', from: same!.to, to }],
      rule: (row) => {
        const meaning = meanings.get(keyOf(row))!
        return blaming(
          row,
          isRefusal(meaning) ? meaning : (ruledOut(meaning) ?? claims.clash(keyOf(row), meaning)),
        )
      },
    },
    known: async (asking, keys) => {
      const standing = new Map<string, Meaning>()
      // A preview looks at one batch after the other; chunks under way side by side let go of theirs when applied.
      if (!('command' in asking)) meanings.clear()
      for (const [key, meaning] of await meaningsOf(asking, sheet, keys)) {
        meanings.set(key, meaning)
        if (!isRefusal(meaning) && meaning.same) standing.set(key, meaning)
      }
      return standing
    },
    apply: (acting, rows, facts) => applyRows(acting, sheet, meanings, rows, facts),
    show: (key, value) => (key === 'unit' ? (units.find(({ id }) => id === value)?.name ?? value) : value),
  }
}

/** What the rules will say in any case, told in the preview already. */
function ruledOut({ retired, inReach, from, to, same }: Meaning): Refusal | null {
  if (same) return null
  if (retired) return refuse('pairing.subject-retired')
  if (!inReach) return refuse('pairing.out-of-reach')
  return to !== null && to <= from ? refuse('pairing.span-empty', { from, to }) : null
}

function blaming({ code, team, username }: Partial<PairingRow>, refusal: Refusal | null) {
  if (!refusal) return null
  if (refusal.refused.startsWith('pairing.subject-'))
    return { ...refusal, key: code ? ('code' as const) : ('subject' as const) }
  if (!refusal.refused.startsWith('pairing.party-')) return refusal
  return {
    ...refusal,
    key: team ? ('team' as const) : username ? ('username' as const) : ('officer' as const),
  }
}

function unitCalled(
  units: readonly { id: Id; name: string; code: string | null }[],
  text: string,
): Id | Refusal {
  const alike = units.filter(({ name, code }) => name === text || code?.toLowerCase() === text.toLowerCase())
  if (alike.length > 1) return refuse('pairing.unit-ambiguous', { name: text, count: alike.length })
  return alike[0]?.id ?? refuse('pairing.unit-not-found', { name: text })
}

/** The lead that an earlier row of the same sheet takes; asked again for the same row, as a chunk tried again does, it stays free. */
function makeClaims() {
  const bySubject = new Map<Id, { key: string; from: string; to: string | null; name: string }[]>()
  return {
    clash(key: string, { subject, leads, from, to, partyName, standing, same }: Meaning): Refusal | null {
      if (!leads || same) return null
      const claims = bySubject.get(subject) ?? []
      const other =
        standing.find((one) => one.leads && overlaps(one, { from, to })) ??
        claims.find((one) => one.key !== key && overlaps(one, { from, to }))
      if (other)
        return refuse('pairing.lead-taken', {
          name: 'partyName' in other ? other.partyName : other.name,
          from: other.from,
        })
      if (!claims.some((one) => one.key === key))
        bySubject.set(subject, [...claims, { key, from, to, name: partyName }])
      return null
    },
  }
}

async function applyRows(
  acting: Acting,
  { programme, part }: Sheet,
  meanings: Map<string, Meaning | Refusal>,
  rows: readonly Effective<PairingRow>[],
  { idOf }: RowFacts<Meaning>,
): Promise<RowRefusal[]> {
  const refused: RowRefusal[] = []
  const begun = new Map<Id, Standing[]>()
  const meant = rows.map((one) => ({ ...(meanings.get(one.key) as Meaning), at: one.at }))
  await openStreams(
    acting,
    pairingKind,
    meant.flatMap(({ same }) => same?.id ?? []),
  )
  openNewStreams(
    acting,
    pairingKind,
    meant.flatMap(({ at, same }) => (same ? [] : [idOf(at)])),
  )
  for (const {
    at,
    to,
    same,
    subject,
    officer,
    team,
    role,
    leads,
    from,
    partyName,
    standing,
    retired,
    inReach,
  } of meant) {
    const earlier = begun.get(subject) ?? []
    const facts: PairingFacts = {
      programme: { key: programme, part },
      standing: [...standing, ...earlier],
      subject: retired ? 'retired' : 'ok',
      partyKnown: true,
      inReach,
    }
    const id = same?.id ?? idOf(at)
    const command = same
      ? ({ type: 'EndPairing', on: to ?? from, reason: endReason, successor: null } as const)
      : ({ type: 'BeginPairing', programme, subject, officer, team, role, from, to } as const)
    const decided = await decideOn(acting, pairingKind, { id, command, exists: same !== null, facts })
    if (decided.outcome === 'refused') refused.push({ at, ...decided.refusal })
    else if (decided.outcome !== 'accepted') throw new Error(`row ${at}: ${decided.outcome}`)
    else if (!same)
      begun.set(subject, [...earlier, { id, programme, officer, team, role, leads, from, to, partyName }])
  }
  for (const { key } of rows) meanings.delete(key)
  return refused
}

// Kept in the ledger with the end; the import itself is named by the command.
const endReason = '按导入的表格结束'
