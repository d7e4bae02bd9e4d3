// Putting the house together: capabilities, identity, doors and web pages into one server. No rule, no SQL.
import { resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Clock } from '#foundation/core/clock.ts'
import type { Id } from '#foundation/core/ids.ts'
import type { Messages } from '#foundation/core/words.ts'
import { importsOf } from '#foundation/http/import-doors.ts'
import { httpMessages } from '#foundation/http/messages.ts'
import { backplanMessages } from '#foundation/time/backplan-messages.ts'
import { messages as timeMessages } from '#foundation/time/messages.ts'
import type { ServerParts } from '#foundation/http/parts.ts'
import { buildServer } from '#foundation/http/server.ts'
import type { AnyImportable } from '#foundation/imports/importable.ts'
import type { AnyKind } from '#foundation/ledger/kind.ts'
import type { Pool } from '#foundation/postgres/pool.ts'
import type { NoticesOptions } from '#capabilities/notices/server/capability.ts'
import type { PeopleOptions } from '#capabilities/people/server/capability.ts'
import { capabilitiesWith, housePeople } from './capabilities.ts'
import { serveWeb } from './web.ts'

interface HouseOptions {
  readonly pool: Pool
  readonly clock: Clock
  readonly homeTenant: Id
  readonly origin?: string
  /** Proxies whose word about the visitor's address is taken. */
  readonly trusted?: readonly string[]
  readonly people?: Partial<PeopleOptions>
  /** Ways out of the house, and how it hears what other processes were told. */
  readonly notices?: Partial<NoticesOptions>
  /** Pause between two beats of a stream of events. */
  readonly beatMs?: number
  /** Called when somebody has asked for an import to be carried out. */
  readonly wakeImports?: () => void
  readonly ready?: () => Promise<readonly string[]>
  /** Folder of the built web applications; left out, only the API is served. */
  readonly dist?: string
}

export async function buildHouse(options: HouseOptions): Promise<FastifyInstance> {
  const ground = housePeople(options.people)
  const working = capabilitiesWith(ground, options.notices)
  const capabilities = [
    ...working,
    importsOf({ capabilities: working, ...(options.wakeImports ? { wake: options.wakeImports } : {}) }),
  ]
  const parts: ServerParts = {
    pool: options.pool,
    clock: options.clock,
    identity: ground.identity(options.pool),
    homeTenant: options.homeTenant,
    served: capabilities.flatMap((capability) => capability.served),
    messages: houseMessages(capabilities),
    origin: options.origin ?? '',
    ready: options.ready ?? (async () => []),
    version: houseVersion,
    ...(options.beatMs ? { beatMs: options.beatMs } : {}),
  }
  const app = await buildServer(parts, { trusted: options.trusted ?? [] })
  if (options.dist) await serveWeb(app, options.dist)
  return app
}

const houseVersion = '0.1.0'

export const distFolder = resolve(import.meta.dirname, '../../dist')

/** Every kind of sheet that can be brought in: what the runner of imports carries out. */
export function houseImportables(): readonly AnyImportable[] {
  return capabilitiesWith(housePeople()).flatMap((capability) => capability.imports ?? [])
}

/** Every kind of stream, from the ground up: what a rebuild replays. */
export function houseKinds(): readonly AnyKind[] {
  return capabilitiesWith(housePeople()).flatMap((capability) => capability.kinds)
}

/** Words for every refusal that a door of the house can give. */
export function houseMessages(capabilities: readonly { readonly messages: Messages }[]): Messages {
  return Object.assign(
    {},
    httpMessages,
    timeMessages,
    backplanMessages,
    ...capabilities.map(({ messages }) => messages),
  )
}
