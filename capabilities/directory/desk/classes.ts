// Classes of matters of the programmes in force, by name: a duty is proposed for those that it answers for.
import { lang } from '#foundation/ui/words.ts'
import { partOf, useProgrammes } from '#capabilities/programmes/desk/ProgrammesPanel.tsx'
import type { Words } from '#foundation/core/words.ts'
import { useMemo } from 'react'

interface ClassOf {
  readonly programme: string
  readonly class: string
}

interface Classes {
  readonly all: readonly (ClassOf & { readonly id: string; readonly words: string })[]
  wordsOf(one: ClassOf): string
}

/** All that this page needs of the rules that matters, a floor above, declare. */
interface WithClasses {
  readonly classes: readonly { readonly key: string; readonly words: Words }[]
}

export function useClasses(): Classes {
  const programmes = useProgrammes()
  const language = lang()
  return useMemo(() => {
    const all = (programmes ?? []).flatMap((programme) =>
      (partOf<WithClasses>(programme, 'matters')?.classes ?? []).map(({ key, words }) => ({
        ...{ programme: programme.key, class: key, id: `${programme.key}/${key}` },
        words:
          (programmes ?? []).length > 1
            ? `${words[language]}（${programme.words[language]}）`
            : words[language],
      })),
    )
    const names = new Map(all.map(({ id, words }) => [id, words]))
    return { all, wordsOf: (one) => names.get(`${one.programme}/${one.class}`) ?? one.class }
  }, [programmes, language])
}
