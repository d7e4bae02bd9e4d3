// Serves the doors of areas.
import { derivedId } from '#foundation/core/ids.ts'
import { sending } from '#foundation/http/handle.ts'
import { missing, serveCommand, serveQuestion, type Served } from '#foundation/http/served.ts'
import { decideOn, replying } from '#foundation/ledger/decide-on.ts'
import { areaDoors } from '../../areas/contract.ts'
import { areas } from '../kinds.ts'
import { areaFacts, areaInUse } from '../queries/facts.ts'
import { findArea, listAreas } from '../queries/register.ts'

export const areaRoutes: readonly Served[] = [
  serveQuestion(areaDoors.listAreas, (asking, { query }) => listAreas(asking, query)),

  serveQuestion(areaDoors.getArea, async (asking, { params }) => {
    const area = await findArea(asking, params.id)
    return area ? sending({ reply: area, version: area.version }) : missing
  }),

  serveCommand(areaDoors.addArea, async (acting, { body }) => {
    const id = body.id ?? derivedId(acting.command.id, 1)
    const decided = await decideOn(acting, areas, {
      id,
      exists: false,
      command: { type: 'AddArea', ...body, id },
      facts: () => areaFacts(acting, { ...body, id }),
    })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(areaDoors.changeArea, async (acting, { params: { id }, body }) => {
    const decided = await decideOn(acting, areas, {
      id,
      command: { type: 'ChangeArea', ...body },
      facts: () => areaFacts(acting, { ...body, id }),
    })
    return replying(decided, (_state, version) => ({ id, version }))
  }),

  serveCommand(areaDoors.closeArea, async (acting, { params: { id } }) => {
    const facts = () => areaInUse(acting, id)
    const decided = await decideOn(acting, areas, { id, command: { type: 'CloseArea' }, facts })
    return replying(decided, (_state, version) => ({ id, version }))
  }),
]
