// The programmes that a server can be started with, by name.
import type { Programme } from '#foundation/programme/programme.ts'
import { programme as sample } from '#programmes/sample/programme.ts'
import { programme as santai } from '#programmes/santai/programme.ts'

const known: Readonly<Record<string, Programme>> = { sample, santai }

export const programmeNames = Object.keys(known)

export function findProgramme(name: string): Programme | null {
  return known[name] ?? null
}
