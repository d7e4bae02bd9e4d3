// Every sheet that the house takes in, with the words for what can be wrong with it: for the desk's doors and the command line.
import type { Messages } from '#foundation/core/words.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import type { AnyImportable } from '#foundation/imports/importable.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'

export function houseImports(): {
  readonly importables: readonly AnyImportable[]
  readonly messages: Messages
} {
  const capabilities = capabilitiesWith(housePeople())
  const messages = Object.assign(
    {},
    importsOf({ capabilities }).messages,
    ...capabilities.map((one) => one.messages),
  ) as Messages
  return { importables: capabilities.flatMap(({ imports }) => imports ?? []), messages }
}
