// The programmes that a server can be started with: each times every step of a matter, and could be adopted today.
import { expect, test } from 'vitest'
import { checkFormalism } from '#foundation/programme/formalism.ts'
import { checkParts } from '#foundation/programme/programme.ts'
import { findProgramme, programmeNames } from './programmes.ts'

test.each(programmeNames)('%s could come into force', (name) => {
  const { programme } = findProgramme(name)!
  expect(checkFormalism(programme)).toBeNull()
  expect(checkParts(programme)).toBeNull()
})
