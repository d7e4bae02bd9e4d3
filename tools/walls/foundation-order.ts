// Which room of the foundation stands on which, and which rooms each kind of product file may use.

const pure = ['core', 'contract', 'time', 'programme']

/** For each room of the foundation, the rooms below it. A room that is not listed here may not exist. */
export const standsOn: Readonly<Record<string, readonly string[]>> = {
  core: [],
  contract: ['core'],
  time: ['core'],
  programme: ['core', 'contract', 'time'],
  postgres: pure,
  sheets: [...pure, 'postgres'],
  ics: pure,
  documents: pure,
  ledger: [...pure, 'postgres'],
  notices: [...pure, 'postgres', 'ledger'],
  imports: [...pure, 'postgres', 'ledger', 'sheets'],
  http: [...pure, 'postgres', 'ledger', 'sheets', 'notices', 'imports'],
  client: ['core', 'contract', 'time'],
  outbox: ['core', 'contract', 'time', 'client'],
  ui: ['core', 'contract', 'time', 'client', 'outbox'],
}

/** Rooms open to a capability's pure files, to its server files and to its screens. */
export const openTo = {
  pure,
  server: [...pure, 'postgres', 'ledger', 'http', 'sheets', 'ics', 'documents', 'notices', 'imports'],
  desk: ['core', 'contract', 'time', 'client', 'ui'],
  pocket: ['core', 'contract', 'time', 'client', 'ui', 'outbox'],
  asker: ['core', 'contract', 'time', 'client', 'ui'],
} as const

/** Rooms open to each app. The command line speaks to the server as the screens do, so it may also use the client. */
export const openToApp: Readonly<Record<string, readonly string[]>> = {
  server: openTo.server,
  cli: [...openTo.server, 'client'],
  desk: openTo.desk,
  pocket: openTo.pocket,
  asker: openTo.asker,
}
