// The doors of people, as other systems and screens know them.
import { accountDoors } from './accounts/contract.ts'
import { areaDoors } from './areas/contract.ts'
import { contactDoors } from './contacts/contract.ts'
import { officerDoors } from './officers/contract.ts'
import { sessionDoors } from './sessions/contract.ts'
import { teamDoors } from './teams/contract.ts'
import { unitDoors } from './units/contract.ts'

export const doors = {
  ...sessionDoors,
  ...unitDoors,
  ...areaDoors,
  ...officerDoors,
  ...teamDoors,
  ...contactDoors,
  ...accountDoors,
} as const
