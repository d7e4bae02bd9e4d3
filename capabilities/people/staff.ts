// Which roles stand at which doors of people.
import type { Role } from '#foundation/core/actor.ts'

/** Everybody who works here; not the contacts of those who are served. */
export const staff: readonly Role[] = [
  'officer',
  'handler',
  'coordinator',
  'leader',
  'supervisor',
  'sysadmin',
  'secadmin',
  'auditor',
]

/** Those who do the work, without the administrators. */
export const workers: readonly Role[] = ['officer', 'handler', 'coordinator', 'leader', 'supervisor']

/** Who keeps the register of officers and teams: the office for its units, the system administrator for all. */
export const registrars: readonly Role[] = ['coordinator', 'sysadmin']
