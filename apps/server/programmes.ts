// The programmes that a server can be started with, by name, each with the year it is shown with.
import type { Programme } from '#foundation/programme/programme.ts'
import type { Play } from '#programmes/play.ts'
import { play as samplePlay } from '#programmes/sample/play.ts'
import { programme as sample } from '#programmes/sample/programme.ts'
import { play as santaiPlay } from '#programmes/santai/play.ts'
import { programme as santai } from '#programmes/santai/programme.ts'

export interface Known {
  readonly programme: Programme
  readonly play: Play
}

const known: Readonly<Record<string, Known>> = {
  santai: { programme: santai, play: santaiPlay },
  sample: { programme: sample, play: samplePlay },
}

export const programmeNames = Object.keys(known)

export function findProgramme(name: string): Known | null {
  return Object.hasOwn(known, name) ? known[name]! : null
}
