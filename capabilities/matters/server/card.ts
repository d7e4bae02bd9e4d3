// The responsibility card (责任卡): one page that says whose a matter is, until when, and who answers for it by name.
import type { Id } from '#foundation/core/ids.ts'
import { dayOf } from '#foundation/core/days.ts'
import { fill, type Lang } from '#foundation/core/words.ts'
import { docxType, fileNameOf, makePage } from '#foundation/documents/make.ts'
import type { Asking, Sent } from '#foundation/http/served.ts'
import { dayInWords } from '#foundation/time/proof-words.ts'
import { contactsOf, personNames, unitNames } from '#capabilities/people/server/questions.ts'
import { getProgrammeAt } from '#capabilities/programmes/server/questions.ts'
import { subjectNames } from '#capabilities/subjects/server/questions.ts'
import { matterNumber } from '../number.ts'
import type { MattersPart } from '../rules.ts'
import type { Matter } from '../state.ts'
import { messages as statuses } from '../status-messages.ts'
import { cardMessages } from '../supports/card-messages.ts'
import { clockOf, isAwaited } from '../supports/state.ts'

interface Card {
  readonly id: Id
  readonly matter: Matter
  readonly part: MattersPart
  /** Where the card's code leads. */
  readonly origin: string
}

/** As much of a long word as leaves the card one page. */
const longest = { text: 120, part: 20, supports: 6 } as const

export async function cardFile(asking: Asking, card: Card): Promise<Sent<unknown>> {
  const { id, matter } = card
  const known = await named(asking, card)
  const say = (key: keyof typeof cardMessages, params: object = {}) =>
    fill(cardMessages[key][asking.lang], { ...params })
  const number = matterNumber(id, matter.receivedAt)
  const made = say('made', { day: dayInWords(dayOf(asking.at), asking.lang) })
  const page = await makePage({
    title: say('title'),
    blocks: [
      { kind: 'text', centred: true, text: [known.programme, number, made].join('　') },
      { kind: 'facts', rows: factsOf(card, known, asking.lang) },
      ...supportTable(card, known, asking.lang),
      ...responsibleTable(card, known, asking.lang),
      { kind: 'qr', address: `${card.origin}/m/matters/${id}`, caption: say('scan', { number }), mm: 25 },
    ],
  })
  return { reply: page, media: docxType, fileName: fileNameOf(`${say('title')}-${number}`, 'docx') }
}

type Known = Awaited<ReturnType<typeof named>>

async function named(asking: Asking, { matter }: Card) {
  const { holding, supports, responsibles, subject, programme, programmeVersion } = matter
  const persons = [holding.person, ...responsibles.map(({ person }) => person)].flatMap((id) => id ?? [])
  const [units, names, subjects, contacts, { words }] = await Promise.all([
    unitNames(asking, [...new Set([holding.unit, ...supports.map(({ unit }) => unit)])]),
    personNames(asking, [...new Set(persons)]),
    subjectNames(asking, subject ? [subject] : []),
    contactsOf(asking, subject ? [subject] : []),
    getProgrammeAt(asking, programme, programmeVersion),
  ])
  const duties = new Map(contacts.map(({ id, duty }) => [id, duty]))
  const nameOf = (id: Id) => [names.get(id) ?? '—', duties.get(id)].filter(Boolean).join('　')
  const subjectName = subject === null ? null : (subjects.get(subject) ?? null)
  return { units, nameOf, subjectName, programme: words[asking.lang] }
}

function factsOf({ matter, part }: Card, known: Known, lang: Lang): [string, string][] {
  const { holding, status } = matter
  const word = (key: keyof typeof cardMessages) => cardMessages[key][lang]
  const wordsOf = (list: readonly { key: string; words: { zh: string; en: string } }[], key: string | null) =>
    list.find((one) => one.key === key)?.words[lang] ?? '—'
  const lead = known.units.get(holding.unit) ?? '—'
  const state = status === 'none' ? '—' : statuses[`status.${status}` as keyof typeof statuses][lang]
  return [
    [word('subject'), known.subjectName ?? '—'],
    [word('matter'), matter.title],
    [word('text'), shortened(matter.text, longest.text)],
    [word('class'), `${wordsOf(part.classes, matter.class)}　${wordsOf(part.rungs, matter.rung)}`],
    [word('lead'), holding.person ? `${lead}　${known.nameOf(holding.person)}` : lead],
    [word('due'), status === 'closed' ? state : `${dayInWords(dayOf(holding.due), lang)}　${state}`],
  ]
}

function supportTable({ matter }: Card, { units }: Known, lang: Lang) {
  const all = matter.supports.filter((support) => support.opinion !== null || isAwaited(matter)(support))
  if (all.length === 0) return []
  const asked = all.slice(0, longest.supports)
  const word = (key: keyof typeof cardMessages) => cardMessages[key][lang]
  const rows = asked.map((support) => {
    const due = clockOf(matter, support)?.due ?? null
    const state = support.opinion ? word('given') : due ? dayInWords(dayOf(due), lang) : '—'
    return { cells: [units.get(support.unit) ?? '—', shortened(support.part, longest.part), state] }
  })
  const columns = [
    { title: word('unit'), share: 30 },
    { title: word('part'), share: 46 },
    { title: word('by'), share: 24 },
  ]
  return [
    { kind: 'heading' as const, text: word('supports') },
    { kind: 'table' as const, columns, rows },
    ...(all.length > asked.length
      ? [{ kind: 'text' as const, text: fill(word('more'), { n: all.length - asked.length }) }]
      : []),
  ]
}

function responsibleTable({ matter, part }: Card, { nameOf }: Known, lang: Lang) {
  const slots = part.responsibles ?? []
  if (slots.length === 0) return []
  const rows = slots.map(({ key, words }) => {
    const named = matter.responsibles.find((one) => one.key === key)
    return { cells: [words[lang], named ? nameOf(named.person) : cardMessages['nobody'][lang]] }
  })
  const columns = [{ share: 30, bold: true }, { share: 70 }]
  return [
    { kind: 'heading' as const, text: cardMessages['responsibles'][lang] },
    { kind: 'table' as const, columns, rows },
  ]
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}……` : text
}
