// The minutes (纪要) on paper: who met about what, what each unit said or left unsaid, what was decided and whose part is what.
import { dayOf } from '#foundation/core/days.ts'
import { fill, type Lang } from '#foundation/core/words.ts'
import { docxType, fileNameOf, makePage } from '#foundation/documents/make.ts'
import type { Asking, Sent } from '#foundation/http/served.ts'
import { dayInWords } from '#foundation/time/proof-words.ts'
import { messages } from '../messages.ts'
import { minutesMessages as words } from '../minutes-messages.ts'
import type { FullView } from './views.ts'

type Blocks = Parameters<typeof makePage>[0]['blocks']

export async function minutesFile(asking: Asking, view: FullView): Promise<Sent<unknown>> {
  const told = { view, lang: asking.lang }
  const title = `${view.title}${asking.lang === 'zh' ? '' : ' '}${say(told, 'title')}`
  const blocks = [...head(told), ...agenda(told), ...opinions(told), ...spoken(told), ...decision(told)]
  return { reply: await makePage({ title, blocks }), media: docxType, fileName: fileNameOf(title, 'docx') }
}

interface Told {
  readonly view: FullView
  readonly lang: Lang
}

function say(
  { lang }: Pick<Told, 'lang'>,
  key: keyof typeof words,
  params: Record<string, string | number> = {},
) {
  return fill(words[key][lang], params)
}

function dayIn({ lang }: Told, day: string): string {
  return dayInWords(day, lang)
}

function head(told: Told): Blocks {
  const { view, lang } = told
  const facts: [string, string | null][] = [
    [say(told, 'form'), messages[`form.${view.form}`][lang]],
    [say(told, 'held'), view.heldOn && dayIn(told, view.heldOn)],
    [say(told, 'place'), view.place],
    [say(told, 'subject'), view.subjectName],
    [say(told, 'chair'), view.chairName],
    [say(told, 'convened'), view.convenedByName],
    [say(told, 'attended'), view.minutes && view.minutes.attended.join(lang === 'zh' ? '、' : ', ')],
  ]
  const rows = facts.filter((each): each is [string, string] => Boolean(each[1]))
  return [
    { kind: 'facts', rows },
    { kind: 'heading', text: say(told, 'question') },
    { kind: 'text', text: view.question },
    ...view.options.map(({ key, text }) => ({
      kind: 'text' as const,
      text: `${key.toUpperCase()}　${text}`,
    })),
  ]
}

function agenda(told: Told): Blocks {
  const { matters } = told.view
  if (matters.length === 0) return []
  return [
    { kind: 'heading', text: say(told, 'agenda') },
    ...matters.map(({ number, title }, n) => ({
      kind: 'text' as const,
      text: `${n + 1}.　${number}　${title}`,
    })),
  ]
}

function opinions(told: Told): Blocks {
  const { view, lang } = told
  return [
    { kind: 'heading', text: say(told, 'opinions') },
    {
      kind: 'table',
      columns: [
        { title: say(told, 'unit'), share: 30 },
        { title: say(told, 'opinion'), share: 70 },
      ],
      rows: view.voices.map(({ unitName, opinion, silent }) => {
        const said =
          opinion && `${opinion.option ? `【${opinion.option.toUpperCase()}】` : ''}${opinion.text}`
        const late = opinion?.late ? say(told, 'late') : ''
        const silence = silent ? messages[`silence.${silent.means}`][lang] : say(told, 'waiting')
        return { cells: [unitName, said === null ? silence : `${said}${late}`] }
      }),
    },
  ]
}

function spoken(told: Told): Blocks {
  const { minutes } = told.view
  if (!minutes) return []
  const paragraphs = minutes.text.split('\n').filter((text) => text.trim() !== '')
  return [
    { kind: 'heading', text: say(told, 'spoken') },
    ...paragraphs.map((text) => ({ kind: 'text' as const, text })),
  ]
}

function decision(told: Told): Blocks {
  const { view } = told
  if (!view.decision) return [{ kind: 'text', text: say(told, 'undecided') }]
  const { at, option, text, parts, byName } = view.decision
  const chosen = option === null ? '' : say(told, 'chosen', { option: option.toUpperCase() })
  const rows = parts.map((part) => ({
    cells: [
      [part.unitName, part.personName].filter(Boolean).join(' '),
      part.text,
      part.due === null ? '—' : dayIn(told, part.due),
    ],
  }))
  return [
    { kind: 'heading', text: say(told, 'decision') },
    { kind: 'text', text: `${chosen}${text}` },
    ...(rows.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            columns: [
              { title: say(told, 'unit'), share: 30 },
              { title: say(told, 'part'), share: 48 },
              { title: say(told, 'due'), share: 22 },
            ],
            rows,
          },
        ]),
    { kind: 'text', text: say(told, 'decided', { by: byName ?? '—', day: dayIn(told, dayOf(at)) }) },
  ]
}
