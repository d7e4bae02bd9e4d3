// The ways of meeting in words, as the programmes in force call them; the usual four where a programme says nothing.
import type { Words } from '#foundation/core/words.ts'
import { lang } from '#foundation/ui/words.ts'
import { partOf, useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'

interface Kinds {
  readonly kinds: readonly { readonly key: string; readonly words: Words }[]
}

const usual: Kinds['kinds'] = [
  { key: 'on-site', words: { zh: '实地走访', en: 'on site' } },
  { key: 'phone', words: { zh: '电话走访', en: 'by phone' } },
  { key: 'session', words: { zh: '现场办公', en: 'on-site session' } },
  { key: 'gathering', words: { zh: '坝坝会', en: 'gathering' } },
]

/** All kinds, and the words of one. */
export function useVisitKinds(): {
  options: { value: string; words: string }[]
  words: (key: string) => string
} {
  const programmes = useProgrammes() ?? []
  const known = new Map<string, Words>()
  for (const programme of programmes)
    for (const { key, words } of partOf<Kinds>(programme, 'visits')?.kinds ?? usual)
      if (!known.has(key)) known.set(key, words)
  return {
    options: [...known].map(([value, words]) => ({ value, words: words[lang()] })),
    words: (key) => known.get(key)?.[lang()] ?? key,
  }
}
