// The kinds of stream of people: each decider with its name and its read rows.
import type { AnyKind, Kind } from '#foundation/ledger/kind.ts'
import type { AccountCommand } from '../accounts/commands.ts'
import { accountDecider } from '../accounts/decide.ts'
import type { AccountEvent } from '../accounts/events.ts'
import type { AccountFacts } from '../accounts/facts.ts'
import type { Account } from '../accounts/state.ts'
import type { AreaCommand } from '../areas/commands.ts'
import { areaDecider, type AreaFacts } from '../areas/decide.ts'
import type { AreaEvent } from '../areas/events.ts'
import type { Area } from '../areas/state.ts'
import type { ContactCommand } from '../contacts/commands.ts'
import { contactDecider, type ContactFacts } from '../contacts/decide.ts'
import type { ContactEvent } from '../contacts/events.ts'
import type { Contact } from '../contacts/state.ts'
import type { OfficerCommand } from '../officers/commands.ts'
import { officerDecider, type OfficerFacts } from '../officers/decide.ts'
import type { OfficerEvent } from '../officers/events.ts'
import type { Officer } from '../officers/state.ts'
import type { TeamCommand } from '../teams/commands.ts'
import { teamDecider, type TeamFacts } from '../teams/decide.ts'
import type { TeamEvent } from '../teams/events.ts'
import type { Team } from '../teams/state.ts'
import type { UnitCommand } from '../units/commands.ts'
import { unitDecider, type UnitFacts } from '../units/decide.ts'
import type { UnitEvent } from '../units/events.ts'
import type { Unit } from '../units/state.ts'
import { projectAccounts } from './projection/accounts.ts'
import { projectContacts } from './projection/contacts.ts'
import { projectAreas, projectOfficers, projectTeams, projectUnits } from './projection/register.ts'

export const areas: Kind<Area, AreaCommand, AreaEvent, AreaFacts> = {
  ...areaDecider,
  name: 'area',
  tables: ['people_areas'],
  project: projectAreas,
}
export const units: Kind<Unit, UnitCommand, UnitEvent, UnitFacts> = {
  ...unitDecider,
  name: 'unit',
  tables: ['people_units'],
  project: projectUnits,
}
export const officers: Kind<Officer, OfficerCommand, OfficerEvent, OfficerFacts> = {
  ...officerDecider,
  name: 'officer',
  tables: ['people_officers'],
  project: projectOfficers,
}
export const teams: Kind<Team, TeamCommand, TeamEvent, TeamFacts> = {
  ...teamDecider,
  name: 'team',
  tables: ['people_team_members', 'people_teams'],
  project: projectTeams,
}
export const contacts: Kind<Contact, ContactCommand, ContactEvent, ContactFacts> = {
  ...contactDecider,
  name: 'contact',
  tables: ['people_reveals', 'people_numbers', 'people_contacts'],
  project: projectContacts,
}
export const accounts: Kind<Account, AccountCommand, AccountEvent, AccountFacts> = {
  ...accountDecider,
  name: 'account',
  tables: ['people_grants', 'people_accounts'],
  project: projectAccounts,
}

export const kinds: readonly AnyKind[] = [areas, units, officers, teams, contacts, accounts]
