// Who is told: each holder once a revision, with the number of things that moved; the administrators when a notice is missing.
import { newId, type Id } from '#foundation/core/ids.ts'
import { fill } from '#foundation/core/words.ts'
import { sendNotice } from '#foundation/notices/notice.ts'
import type { Compose } from '#foundation/notices/sender.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { unitPaths } from '#capabilities/people/server/questions.ts'
import { roleHolders } from '#capabilities/people/server/questions/roles.ts'
import { noticeMessages } from '../notice-messages.ts'
import { reasonsFor, setTold, sharesOf, type Share } from './queries/revisions.ts'
import { combined } from '../change-words.ts'

const movedNotice = 'calendar-moved'
const missingNotice = 'calendar-notice-missing'
const noticeSeconds = 7 * 86_400

/** One notice a person, in the transaction of `writer`. */
export async function tellMoved(writer: Reader, version: number, at: string): Promise<void> {
  const told = await recipients(writer, await sharesOf(writer, version))
  await Promise.all(
    [...told].map(([person, moved]) => {
      const data = { person, version: String(version), moved: String(moved) }
      return sendNotice(writer, { id: newId(), kind: movedNotice, data }, at, noticeSeconds)
    }),
  )
  await setTold(writer, version, told.size)
}

/** Whoever has a thing in hand; for what no person has, those who run the unit, or the nearest one above it. */
async function recipients(reader: Reader, shares: readonly Share[]): Promise<Map<Id, number>> {
  const told = new Map<Id, number>()
  const add = (person: Id, moved: number) => told.set(person, (told.get(person) ?? 0) + moved)
  const [paths, holders] = await Promise.all([
    unitPaths(reader, [...new Set(shares.map(({ unit }) => unit))]),
    roleHolders(reader, ['handler', 'coordinator']),
  ])
  for (const { unit, person, moved } of shares) {
    if (person !== null) add(person, moved)
    else for (const each of nearest(holders, paths.get(unit) ?? '')) add(each, moved)
  }
  return told
}

interface Placed {
  readonly person: Id
  readonly unitPath: string | null
}

function nearest(holders: readonly Placed[], path: string): ReadonlySet<Id> {
  const over = holders.filter(({ unitPath }) => unitPath === null || path.startsWith(unitPath))
  const longest = Math.max(0, ...over.map(({ unitPath }) => unitPath?.length ?? 0))
  return new Set(
    over.filter(({ unitPath }) => (unitPath?.length ?? 0) === longest).map(({ person }) => person),
  )
}

export async function tellMissing(writer: Reader, year: number, at: string): Promise<void> {
  const persons = new Set((await roleHolders(writer, ['sysadmin'])).map(({ person }) => person))
  const told = [...persons].map((person) => {
    const notice = { id: newId(), kind: missingNotice, data: { person, year: String(year) } }
    return sendNotice(writer, notice, at, noticeSeconds)
  })
  await Promise.all(told)
}

const composeMoved: Compose = async (writer, { data }, { origin }) => {
  const { zh: reason } = combined(await reasonsFor(writer, Number(data['version'])))
  const params = { reason, moved: data['moved'], url: `${origin}/matters` }
  return { to: { person: data['person']! }, text: fill(noticeMessages['notice.moved'].zh, params) }
}

const composeMissing: Compose = async (_writer, { data }, { origin }) => {
  const params = { year: data['year'], url: `${origin}/calendar` }
  return { to: { person: data['person']! }, text: fill(noticeMessages['notice.missing'].zh, params) }
}

export const composers: Readonly<Record<string, Compose>> = {
  [movedNotice]: composeMoved,
  [missingNotice]: composeMissing,
}
