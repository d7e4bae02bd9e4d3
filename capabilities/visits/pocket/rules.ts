// What the programmes in force here say about visits and matters; kept on the phone, since capture needs them without signal.
import { call } from '#foundation/client/call.ts'
import { useSession } from '#foundation/client/session.ts'
import type { ReplyOf } from '#foundation/contract/door.ts'
import type { Words } from '#foundation/core/words.ts'
import { useKept } from '#foundation/outbox/useKept.ts'
import { lang } from '#foundation/ui/words.ts'
import type { programmeDoors } from '#capabilities/programmes/contract.ts'
import { visitsOf, type VisitsPart } from '../programme.ts'

export interface Choice {
  readonly value: string
  readonly words: string
}

export interface Rules {
  readonly key: string
  readonly words: Words
  readonly kinds: VisitsPart['kinds']
  readonly classes: readonly { readonly key: string; readonly words: Words }[]
}

type Programme = ReplyOf<typeof programmeDoors.listProgrammes>['items'][number]

/** Those whose matters an officer can raise, in the order in which the server lists them; empty until known. */
export function useRules(): readonly Rules[] {
  const { account, programmes } = useSession()
  const { answer } = useKept(account, 'programmes', () =>
    call<typeof programmeDoors.listProgrammes>('GET /api/programmes'),
  )
  return (answer?.items ?? [])
    .filter(({ key, parts }) => 'matters' in parts && (programmes === null || programmes.includes(key)))
    .map(rulesOf)
}

function rulesOf(programme: Programme): Rules {
  const { classes } = programme.parts['matters'] as Pick<Rules, 'classes'>
  return { key: programme.key, words: programme.words, kinds: visitsOf(programme).kinds, classes }
}

export function choices(list: readonly { readonly key: string; readonly words: Words }[]): Choice[] {
  return list.map(({ key, words }) => ({ value: key, words: words[lang()] }))
}

export function kindWords(rules: readonly Rules[], programme: string, kind: string): string {
  const kinds = rules.find(({ key }) => key === programme)?.kinds
  return kinds?.find(({ key }) => key === kind)?.words[lang()] ?? kind
}
