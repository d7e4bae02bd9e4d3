// The doors of subjects: one short handler each; the rules are in decide.
import { newId, type Id } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import type { Acting, Answer } from '#foundation/ledger/acting.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import type { Reader } from '#foundation/postgres/pool.ts'
import { areaPaths, areasUnder } from '#capabilities/people/server/questions.ts'
import type { CommandOf, SubjectCommand } from '../commands.ts'
import { subjectDoors as d } from '../contract.ts'
import type { SubjectFacts } from '../decide.ts'
import { plainCode, plainText, type GivenFields } from '../fields.ts'
import type { Subject } from '../state.ts'
import { subjectKind } from './projection.ts'
import { alikeSubjects, codeHolder, findSubject, listSubjects } from './queries.ts'
import { mayWrite, placesOf, readable } from './scope.ts'

/** The floor above knows who is paired; it hands the question in, since no floor asks upwards. */
export type PairedSubjects = (reader: Reader, person: Id, at: string) => Promise<readonly Id[]>

export function servedWith(pairedSubjects: PairedSubjects): readonly Served[] {
  return [
    serveQuestion(d.listSubjects, async (asking, { query }) => {
      const { mine = false, retired = false, area, limit = 50, ...rest } = query
      const [own, within, areas] = await Promise.all([
        mine ? (asking.actor.person ? pairedSubjects(asking, asking.actor.person, asking.at) : []) : null,
        readable(asking, asking.actor),
        area ? areaPaths(asking, [area]).then((paths) => areasUnder(asking, [...paths.values()])) : undefined,
      ])
      const ids = own && within ? own.filter((id) => within.includes(id)) : (own ?? within ?? undefined)
      return listSubjects(asking, { ...rest, retired, limit, areas, ids })
    }),
    serveQuestion(d.getSubject, async (asking, { params }) => {
      const [row, within] = await Promise.all([
        findSubject(asking, params.id),
        readable(asking, asking.actor),
      ])
      if (!row || within?.includes(params.id) === false) return missing
      return sending({ reply: row, version: row.version })
    }),
    serveCommand(d.addSubject, (acting, { body }) => {
      const { id = newId(), ...input } = body
      return addSubject(acting, id, { type: 'AddSubject', ...input })
    }),
    serveCommand(d.changeSubject, (acting, { params, body }) =>
      decideSubject(acting, params.id, { type: 'ChangeSubject', ...body }),
    ),
    serveCommand(d.retireSubject, (acting, { params, body }) =>
      decideSubject(acting, params.id, { type: 'RetireSubject', ...body }),
    ),
    serveCommand(d.restoreSubject, (acting, { params, body }) =>
      decideSubject(acting, params.id, { type: 'RestoreSubject', ...body }),
    ),
  ]
}

async function addSubject(acting: Acting, id: Id, command: CommandOf<'AddSubject'>) {
  const name = plainText(command.name) ?? ''
  const [decided, alike] = await Promise.all([
    decideOn(acting, subjectKind, {
      id,
      command,
      exists: false,
      facts: () => factsFor(acting, id, command.kind, command),
    }),
    alikeSubjects(acting, name, command.kind, id),
  ])
  return replying(decided, (_state, version) => ({ id, version, alike }))
}

async function decideSubject(
  acting: Acting,
  id: Id,
  command: Exclude<SubjectCommand, { type: 'AddSubject' }>,
): Promise<Answer<{ id: Id; version: number }>> {
  const given = command.type === 'ChangeSubject' ? command : {}
  const decided = await decideOn(acting, subjectKind, {
    id,
    command,
    facts: (state) => factsFor(acting, id, state.kind, given, state),
  })
  return replying(decided, (_state, version) => ({ id, version }))
}

/** `known` is the subject as it stands; a new one stands where the command puts it. */
async function factsFor(
  acting: Acting,
  id: Id,
  kind: string,
  given: GivenFields,
  known?: Subject,
): Promise<SubjectFacts> {
  const code = given.code ? plainCode(kind, given.code) : null
  const [holder, there, standing] = await Promise.all([
    code ? codeHolder(acting, kind, code, id) : null,
    placesOf(acting, given),
    known ? placesOf(acting, known) : null,
  ])
  return {
    codeHolder: holder,
    areaKnown: there.areaPath !== undefined,
    unitKnown: there.unitPath !== undefined,
    inReach: mayWrite(acting.actor, standing ?? there),
  }
}
