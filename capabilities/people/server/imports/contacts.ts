// Sheets of contacts: the contact of that name at that subject. Who the subject is, a higher capability tells.
import type { Actor, Role } from '#foundation/core/actor.ts'
import type { Id } from '#foundation/core/ids.ts'
import { reaches } from '#foundation/core/reach.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { Importable, RowFacts } from '#foundation/imports/importable.ts'
import { changedFields, type ImportColumn, type RowProblem } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { ContactCommand } from '../../contacts/commands.ts'
import type { ContactFacts } from '../../contacts/decide.ts'
import { correctedIn, lineOf, type Person } from '../../persons/person.ts'
import { contacts } from '../kinds.ts'
import { tellFormerNumbers, type Replaced } from '../notices.ts'
import { contactsOfSubjects, type ContactKnown } from '../queries/import-known.ts'
import { staffLines } from '../queries/numbers.ts'
import { addPersons, correctPersons } from '../queries/persons.ts'
import { emailOf, phoneOf, textOf, yesOf } from './cells.ts'
import { decideRows, type RowOrders } from './decide-rows.ts'
import type { Serves } from '../routes/contacts.ts'

/** Subjects by code or by name; one named by nobody, or by several, is absent. */
export type FindSubjects = (reader: Reader, texts: readonly string[]) => Promise<ReadonlyMap<string, Id>>

interface ContactRow {
  /** The cell's own words: a code or a name. */
  readonly subject: string
  readonly name: string
  readonly phone: string
  readonly email: string
  readonly duty: string
  readonly main: boolean
}

/** What the sheet's cells refer to, looked up once or as the rows come. */
interface LookedUp {
  readonly subjects: Map<string, Id>
  /** Of these, whose contacts are the bringer's to keep. */
  readonly served: Set<Id>
  readonly staff: ReadonlySet<string>
}

const keepers: readonly Role[] = ['coordinator']

export function contactImport(
  findSubjects: FindSubjects,
  serves: Serves = async () => true,
): Importable<ContactRow, ContactKnown> {
  return {
    name: 'contacts',
    words: { zh: '联系人', en: 'Contacts' },
    allow: keepers,
    titles: columns.map(({ titles }) => titles[0]),
    open: async (opening, { actor, at }) => {
      const found: LookedUp = {
        subjects: new Map(),
        served: new Set(),
        staff: await staffLines(opening, null),
      }
      return {
        kind: {
          columns,
          keyOf: ({ subject, name }) => JSON.stringify([subject, name]),
          compare: ({ subject: _, ...row }, known) => changedFields(row, known),
          rule: (row, known) => problemOf(row, known, found),
        },
        known: async (reader, keys) => {
          const texts = [...new Set(keys.map((key) => (JSON.parse(key) as [string, string])[0]))]
          const told = await findSubjects(reader, texts)
          for (const [text, id] of told) found.subjects.set(text, id)
          const mine = await servedOf(reader, actor, { serves, at }, [...new Set(told.values())])
          for (const id of mine) found.served.add(id)
          return knownContacts(reader, keys, found.subjects)
        },
        apply: (acting, rows, facts) => applyContacts(acting, rows, facts, found),
        show: (key, value) =>
          key === 'phone' && typeof value === 'string' ? value.replace(/.(?=.{4})/g, '*') : value,
      }
    },
  }
}

/** Whoever keeps contacts without limits need not be asked for each of thousands. */
async function servedOf(
  reader: Reader,
  actor: Actor,
  { serves, at }: { serves: Serves; at: string },
  subjects: readonly Id[],
): Promise<Id[]> {
  if (reaches(actor, keepers, {})) return [...subjects]
  const mine = await Promise.all(subjects.map((id) => serves(reader, actor, keepers, id, at)))
  return subjects.filter((_, n) => mine[n])
}

function problemOf(
  { subject, phone }: Partial<ContactRow>,
  known: ContactKnown | undefined,
  { subjects, served, staff }: LookedUp,
): RowProblem<ContactRow> | null {
  const id = subjects.get(subject!)
  if (id === undefined) return { ...refuse('contact.subject-not-found', { name: subject }), key: 'subject' }
  if (!served.has(id)) return { ...refuse('contact.not-served', { name: subject }), key: 'subject' }
  const isNew = phone !== undefined && phone !== known?.phone
  return isNew && staff.has(lineOf(phone)) ? { ...refuse('contact.staff-number'), key: 'phone' } : null
}

const columns: readonly ImportColumn<ContactRow>[] = [
  {
    key: 'subject',
    titles: ['服务对象', '企业名称', '企业', '单位名称', '统一社会信用代码', 'subject', 'enterprise'],
    required: true,
    read: textOf(120),
  },
  {
    key: 'name',
    titles: ['联系人', '姓名', '联系人姓名', 'name', 'contact'],
    required: true,
    read: textOf(40),
  },
  { key: 'phone', titles: ['联系电话', '电话', '手机', '手机号码', 'phone'], read: phoneOf },
  { key: 'email', titles: ['邮箱', '电子邮箱', 'email'], read: emailOf },
  { key: 'duty', titles: ['职务', '岗位', 'duty'], read: textOf(60) },
  { key: 'main', titles: ['主要联系人', '是否主要', '主联系人', 'main'], read: yesOf },
]

async function knownContacts(
  reader: Reader,
  keys: readonly string[],
  subjects: ReadonlyMap<string, Id>,
): Promise<Map<string, ContactKnown>> {
  const wanted = keys.flatMap((key) => {
    const [text, name] = JSON.parse(key) as [string, string]
    const subject = subjects.get(text)
    return subject ? [{ key, subject, name }] : []
  })
  const found = await contactsOfSubjects(reader, [...new Set(wanted.map(({ subject }) => subject))])
  const byName = new Map(found.map((contact) => [`${contact.subject} ${contact.name}`, contact]))
  return new Map(
    wanted.flatMap(({ key, subject, name }) => {
      const contact = byName.get(`${subject} ${name}`)
      return contact ? [[key, contact] as const] : []
    }),
  )
}

async function applyContacts(
  acting: Acting,
  rows: readonly Effective<ContactRow>[],
  { known, idOf }: RowFacts<ContactKnown>,
  { subjects, staff }: LookedUp,
): Promise<RowRefusal[]> {
  const added: [Id, Person][] = []
  const corrected: [Id, Person][] = []
  const replaced: Replaced[] = []
  const refused = await decideRows(acting, contacts, rows, {
    idOf: ({ key, at }) => known.get(key)?.id ?? idOf(at),
    ordersOf: ({ key, row }): RowOrders<ContactCommand, ContactFacts> => {
      const before = known.get(key)
      const [duty, main] = [row.duty ?? before?.duty ?? null, row.main ?? before?.main ?? false]
      const fields = before ? correctedIn(before, personAfter(row, before)) : []
      const facts = { staffNumber: row.phone !== undefined && staff.has(lineOf(row.phone)) }
      return before
        ? [{ command: { type: 'ChangeContact', duty, main, corrected: fields }, facts }]
        : [{ command: { type: 'AddContact', subject: subjects.get(row.subject!)!, duty, main }, facts }]
    },
    accepted: ({ key, row }, id) => {
      const before = known.get(key)
      const after = personAfter(row, before)
      ;(before ? corrected : added).push([id, after])
      if (before) replaced.push({ contact: id, before, after })
    },
  })
  await Promise.all([addPersons(acting, 'contact', added), correctPersons(acting, corrected)])
  await tellFormerNumbers(acting, replaced)
  return refused
}

function personAfter(row: Partial<ContactRow>, before: ContactKnown | undefined): Person {
  return {
    name: row.name!,
    phone: row.phone ?? before?.phone ?? null,
    email: row.email ?? before?.email ?? null,
  }
}
