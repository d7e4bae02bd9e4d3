// Serves the doors of units.
import { derivedId } from '#foundation/core/ids.ts'
import { refuse } from '#foundation/core/refusal.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, openStreams, replying } from '#foundation/ledger/decide-on.ts'
import { unitDoors } from '../../units/contract.ts'
import { units } from '../kinds.ts'
import { unitFacts, unitInUse, unitsUnder } from '../queries/facts.ts'
import { directory, findUnit, listUnits } from '../queries/register.ts'

const mostMoved = 2_000

export const unitRoutes: readonly Served[] = [
  serveQuestion(unitDoors.listUnits, (asking, { query }) => listUnits(asking, query)),

  serveQuestion(unitDoors.directory, async (asking) => {
    const { edition, units: found } = await directory(asking)
    return sending({ reply: { units: found }, version: edition })
  }),

  serveQuestion(unitDoors.getUnit, async (asking, { params }) => {
    const unit = await findUnit(asking, params.id)
    return unit ? sending({ reply: unit, version: unit.version }) : missing
  }),

  serveCommand(unitDoors.addUnit, async (acting, { body }) => {
    const id = body.id ?? derivedId(acting.command.id, 1)
    const decided = await decideOn(acting, units, {
      id,
      exists: false,
      command: { type: 'AddUnit', ...body, id },
      facts: () => unitFacts(acting, { ...body, id }),
    })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(unitDoors.changeUnit, async (acting, { params: { id }, body }) => {
    const decided = await decideOn(acting, units, {
      id,
      command: { type: 'ChangeUnit', ...body },
      facts: () => unitFacts(acting, { ...body, id }),
    })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(unitDoors.moveUnit, async (acting, { params: { id }, body: { parent } }) => {
    const under = await unitsUnder(acting, id)
    if (under.length > mostMoved)
      return { outcome: 'refused', refusal: refuse('unit.too-many-under', { most: mostMoved }) }
    const { above } = await unitFacts(acting, { id, parent })
    const base = above === 'unknown' || above === null ? '/' : above.path
    const path = `${base}${id}/`
    const decided = await decideOn(acting, units, {
      id,
      command: { type: 'MoveUnit', parent, path },
      facts: { above },
    })
    if (decided.outcome !== 'accepted') return decided
    await openStreams(
      acting,
      units,
      under.map((unit) => unit.id),
    )
    for (const unit of under) {
      const newPath = path + unit.path.slice(unit.path.indexOf(id) + id.length + 1)
      const command = { type: 'MoveUnit', parent: unit.parent, path: newPath } as const
      await decideOn(acting, units, { id: unit.id, command, facts: {} })
    }
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(unitDoors.closeUnit, async (acting, { params: { id } }) => {
    const facts = () => unitInUse(acting, id)
    const decided = await decideOn(acting, units, { id, command: { type: 'CloseUnit' }, facts })
    return replying(decided, (_state, version) => ({ id, version }))
  }),
]
