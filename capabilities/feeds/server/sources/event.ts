// What all events of a calendar have in common: an address, what they are called, and which revision they are.
import { fill } from '#foundation/core/words.ts'
import type { EventToWrite } from '#foundation/ics/write.ts'
import { messages } from '../../event-messages.ts'
import type { Wanted } from './source.ts'

interface Said {
  readonly words: keyof typeof messages
  readonly params: Readonly<Record<string, string>>
}

interface Dated {
  /** The same for the same thing for ever: what it has in other files of ours, too. */
  readonly uid: string
  readonly said: Said
  /** Under the title: words of ours, or somebody's own. */
  readonly lines: readonly (Said | string)[]
  /** Where it opens on the desk. */
  readonly path: string
  /** It rests on days that no published calendar reaches. */
  readonly provisional: boolean
  readonly revised: NonNullable<EventToWrite['revised']>
}

/** An event but for its time. The address stands in the text, too: many programs show no other. */
export function eventOf({ lang, origin }: Pick<Wanted, 'lang' | 'origin'>, dated: Dated) {
  const { uid, lines, path, provisional, revised } = dated
  const say = (line: Said | string) =>
    typeof line === 'string' ? line : fill(messages[line.words][lang], line.params)
  const title = say(dated.said)
  const url = `${origin}${path}`
  const text = [...lines.map(say), ...(provisional ? [messages['provisional.why'][lang]] : []), url]
  return {
    uid,
    title: provisional ? fill(messages.provisional[lang], { title }) : title,
    text: text.join('\n'),
    url,
    tentative: provisional,
    revised,
  }
}
