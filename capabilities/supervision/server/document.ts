// A slip on paper, in the form of GB/T 9704-2012: who issues it in red, its number, what is required until when, and how to object.
import { documentNumber } from '#foundation/core/document-number.ts'
import { dayOf } from '#foundation/core/days.ts'
import type { Asking } from '#foundation/http/served.ts'
import { docxType, fileNameOf, makeOfficial } from '#foundation/documents/make.ts'
import type { OfficialPart } from '#foundation/documents/official.ts'
import { dayOnPaper } from '#foundation/documents/paper-words.ts'
import { personNames, unitNames } from '#capabilities/people/server/questions.ts'
import { nextColour } from '../colours/rules.ts'
import { paperMessages as messages } from '../paper-messages.ts'
import type { SlipEntry } from '../events.ts'
import type { Slip } from '../state.ts'
import { slipRules } from './facts.ts'
import { titlesOf } from './titles.ts'

interface Printed {
  readonly slip: Slip
  readonly entries: readonly SlipEntry[]
}

/** In Chinese whoever reads it: an official document has one language. */
export async function slipDocument(asking: Asking, { slip, entries }: Printed) {
  const { about, unit, issuerUnit, releaser } = slip
  const [titles, units, names] = await Promise.all([
    titlesOf(asking, [about]),
    unitNames(
      asking,
      [unit, issuerUnit].flatMap((id) => id ?? []),
    ),
    personNames(asking, [releaser]),
  ])
  const { head } = await slipRules(asking, slip.programme)
  const from = head ?? ((issuerUnit !== null && units.get(issuerUnit)) || messages.office)
  const number = documentNumber(slip)
  const { number: called = null, title = '' } = titles.get(about.id) ?? {}
  const raised = entries.filter(({ type }) => type === 'SlipRaised')
  const day = dayOf(raised.at(-1)?.at ?? slip.issuedAt)
  const document = await makeOfficial({
    head: from,
    number,
    title: messages.title(shortened(title), messages[slip.colour]),
    to: [units.get(unit) ?? ''],
    body: bodyOf(slip, entries, { called, title, releaser: names.get(releaser) ?? '' }),
    from,
    day,
    copies: { to: [], by: from, day },
  })
  return { reply: document, media: docxType, fileName: fileNameOf(number, 'docx') }
}

/** A title of an official document is read at a glance. */
function shortened(title: string): string {
  return title.length <= 30 ? title : `${title.slice(0, 29)}…`
}

interface Called {
  readonly called: string | null
  readonly title: string
  readonly releaser: string
}

function bodyOf(
  slip: Slip,
  entries: readonly SlipEntry[],
  { called, title, releaser }: Called,
): OfficialPart[] {
  const text = (said: string): OfficialPart => ({ kind: 'text', text: said })
  const heading = (said: string): OfficialPart => ({ kind: 'heading', level: 1, text: said })
  const raised = entries.flatMap((entry) => (entry.type === 'SlipRaised' ? [entry.data] : []))
  const next = nextColour(slip.colour)
  return [
    text(messages.opening({ kind: messages[slip.about.kind], called, title, colour: messages[slip.colour] })),
    ...raised.map(({ from, missed }) => text(messages.raised(messages[from], dayOnPaper(missed)))),
    ...(slip.reason === null ? [] : [text(messages.higher(slip.reason))]),
    heading(messages['heading.requirement']),
    ...slip.requirement.split('\n').map((line) => text(line)),
    heading(messages['heading.reply']),
    text(messages.reply(dayOnPaper(slip.due), next && messages[next])),
    text(messages.release(releaser)),
    heading(messages['heading.objection']),
    text(messages.objection(dayOnPaper(slip.objectUntil))),
  ]
}
