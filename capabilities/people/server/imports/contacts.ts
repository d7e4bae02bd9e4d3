// Sheets of contacts: the contact of that name at that subject. Who the subject is, a higher capability tells.
import type { Id } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import type { Importable, RowFacts } from '#foundation/imports/importable.ts'
import { changedFields, type ImportColumn } from '#foundation/imports/kind.ts'
import type { Effective } from '#foundation/imports/plan.ts'
import type { RowRefusal } from '#foundation/imports/run.ts'
import type { Acting } from '#foundation/ledger/acting.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import type { ContactCommand } from '../../contacts/commands.ts'
import type { ContactFacts } from '../../contacts/decide.ts'
import { correctedIn, type Person } from '../../persons/person.ts'
import { contacts } from '../kinds.ts'
import { contactsOfSubjects, type ContactKnown } from '../queries/import-known.ts'
import { addPersons, correctPersons } from '../queries/persons.ts'
import { emailOf, phoneOf, textOf, yesOf } from './cells.ts'
import { decideRows, type RowOrders } from './decide-rows.ts'

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

export function contactImport(findSubjects: FindSubjects): Importable<ContactRow, ContactKnown> {
  return {
    name: 'contacts',
    words: { zh: '联系人', en: 'Contacts' },
    allow: ['coordinator'],
    titles: columns.map(({ titles }) => titles[0]),
    open: async () => {
      const subjects = new Map<string, Id>()
      return {
        kind: {
          columns,
          keyOf: ({ subject, name }) => JSON.stringify([subject, name]),
          compare: ({ subject: _, ...row }, known) => changedFields(row, known),
          rule: ({ subject }) => {
            if (subjects.has(subject!)) return null
            return { ...refuse('contact.subject-not-found', { name: subject }), key: 'subject' }
          },
        },
        known: async (reader, keys) => {
          const texts = [...new Set(keys.map((key) => (JSON.parse(key) as [string, string])[0]))]
          for (const [text, id] of await findSubjects(reader, texts)) subjects.set(text, id)
          return knownContacts(reader, keys, subjects)
        },
        apply: (acting, rows, facts) => applyContacts(acting, rows, facts, subjects),
        show: (key, value) =>
          key === 'phone' && typeof value === 'string' ? value.replace(/.(?=.{4})/g, '*') : value,
      }
    },
  }
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
  subjects: ReadonlyMap<string, Id>,
): Promise<RowRefusal[]> {
  const added: [Id, Person][] = []
  const corrected: [Id, Person][] = []
  const refused = await decideRows(acting, contacts, rows, {
    idOf: ({ key, at }) => known.get(key)?.id ?? idOf(at),
    ordersOf: ({ key, row }): RowOrders<ContactCommand, ContactFacts> => {
      const before = known.get(key)
      const [duty, main] = [row.duty ?? before?.duty ?? null, row.main ?? before?.main ?? false]
      const fields = before ? correctedIn(before, personAfter(row, before)) : []
      return before
        ? [{ command: { type: 'ChangeContact', duty, main, corrected: fields }, facts: {} }]
        : [{ command: { type: 'AddContact', subject: subjects.get(row.subject!)!, duty, main }, facts: {} }]
    },
    accepted: ({ key, row }, id) => {
      const before = known.get(key)
      ;(before ? corrected : added).push([id, personAfter(row, before)])
    },
  })
  await Promise.all([addPersons(acting, 'contact', added), correctPersons(acting, corrected)])
  return refused
}

function personAfter(row: Partial<ContactRow>, before: ContactKnown | undefined): Person {
  return {
    name: row.name!,
    phone: row.phone ?? before?.phone ?? null,
    email: row.email ?? before?.email ?? null,
  }
}
