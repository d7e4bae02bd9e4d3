// A change of the calendar in one line, for the list of versions, for who is told, and for a moved deadline's reason.
import { never } from '#foundation/core/decider.ts'
import { fill, type Words } from '#foundation/core/words.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Override } from '#foundation/time/calendar.ts'
import type { CalendarEvent } from './events.ts'
import { changeMessages } from './change-messages.ts'

/** `standing` are the overrides before the change: what is withdrawn is told by its own reason. */
export function changeWords(
  entry: CalendarEvent,
  standing: readonly (Override & { readonly id: Id })[],
): Words {
  switch (entry.type) {
    case 'CalendarFounded':
      return changeMessages.founded
    case 'NoticeAdopted': {
      const { year, version } = entry.data.notice
      return filled(changeMessages[version === 1 ? 'notice' : 'notice-revised'], { year, version })
    }
    case 'OverrideAdded':
      return overrideWords(entry.data.override)
    case 'OverrideWithdrawn': {
      const { id, reason } = entry.data
      const former = overrideWords(standing.find((each) => each.id === id)!)
      return {
        zh: fill(changeMessages.withdrawn.zh, { what: former.zh, reason }),
        en: fill(changeMessages.withdrawn.en, { what: former.en, reason }),
      }
    }
    case 'HoursChanged': {
      const { from, hours, reason } = entry.data
      return filled(changeMessages['hours-from'], { from, hours: hours.join(' '), reason })
    }
    default:
      return never(entry)
  }
}

function overrideWords({ from, to, kind, hours, reason }: Override): Words {
  const days = (word: string) => (from === to ? from : `${from} ${word} ${to}`)
  const more = { reason, hours: (hours ?? []).join(' ') }
  const words = changeMessages[kind === 'open' && hours ? 'open-hours' : kind]
  return {
    zh: fill(words.zh, { ...more, days: days('至') }),
    en: fill(words.en, { ...more, days: days('to') }),
  }
}

function filled({ zh, en }: Words, params: Record<string, unknown>): Words {
  return { zh: fill(zh, params), en: fill(en, params) }
}

// More would not be read; the list of versions has them all.
const mostNamed = 3

/** Several changes that one revision carries through, the latest last. */
export function combined(changes: readonly Words[]): Words {
  const named = changes.slice(-mostNamed)
  const zh = named.map((words) => words.zh).join('；')
  const en = named.map((words) => words.en).join('; ')
  if (changes.length <= mostNamed) return { zh, en }
  return filled(changeMessages['and-others'], { n: changes.length - mostNamed, zh, en })
}
