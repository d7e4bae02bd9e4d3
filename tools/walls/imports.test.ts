// Plants faults in imports and reads which wall notices each.
import { describe, expect, it } from 'vitest'
import { file, rulesBroken, sayings } from './planted.ts'

const use = (specifier: string, name = 'x') => file(`import { ${name} } from '${specifier}'`, `void ${name}`)
const useType = (specifier: string, name: string) =>
  file(`import type { ${name} } from '${specifier}'`, `void ({} as ${name})`)

describe('the sound house', () => {
  it('has no finding', () => {
    expect(sayings()).toEqual([])
  })
})

describe('rings', () => {
  it('finds a ring of values', () => {
    expect(
      sayings({
        'programmes/sample/a.ts': file(`import { b } from './b.ts'`, 'export const a = b'),
        'programmes/sample/b.ts': file(`import { a } from './a.ts'`, 'export const b = a'),
      }),
    ).toEqual([
      'programmes/sample/a.ts no-ring programmes/sample/a.ts → programmes/sample/b.ts → programmes/sample/a.ts; move what they share to a third file below them',
    ])
  })

  it('finds a ring of types, a ring by import() and a ring by typeof import()', () => {
    const ring = (back: string) => ({
      'tools/a.ts': file(`import type { b } from './b.ts'`, 'export const a = {} as b'),
      'tools/b.ts': file(back),
    })
    expect(rulesBroken(ring(`import type { a } from './a.ts'`))).toEqual(['no-ring'])
    expect(rulesBroken(ring(`export const b = () => import('./a.ts')`))).toEqual(['no-ring'])
    expect(rulesBroken(ring(`export type b = import('./a.ts').A`))).toEqual(['no-ring'])
  })

  it('does not call a shared floor a ring', () => {
    const diamond = {
      'tools/top.ts': file(`import './left.ts'`, `import './right.ts'`),
      'tools/left.ts': file(`import './ground.ts'`),
      'tools/right.ts': file(`import './ground.ts'`),
      'tools/ground.ts': file('export {}'),
    }
    expect(rulesBroken(diamond)).toEqual([])
  })
})

describe('floors and faces', () => {
  it('stops an import upwards, even of a face and even of a type', () => {
    const planted = {
      'capabilities/people/server/queries.ts': useType('#capabilities/matters/events.ts', 'Raised'),
    }
    expect(rulesBroken(planted)).toEqual(['only-downstairs'])
  })

  it('stops a capability that has no floor', () => {
    const planted = {
      'capabilities/parades/server/queries.ts': useType('#capabilities/matters/events.ts', 'Raised'),
    }
    expect(rulesBroken(planted)).toEqual(['only-downstairs'])
  })

  it('takes another capability only by its face, and names the face', () => {
    const [saying] = sayings({
      'capabilities/matters/server/queries.ts': use('#capabilities/people/server/queries.ts'),
    })
    expect(saying).toContain('only-by-the-face people/server/queries.ts is private')
    expect(saying).toContain('server/questions.ts')
  })

  it('takes only the types of events', () => {
    const planted = {
      'capabilities/matters/server/queries.ts': use('#capabilities/people/events.ts', 'Joined'),
    }
    expect(rulesBroken(planted)).toEqual(['only-by-the-face'])
  })

  it('takes the face of one kind of stream in a folder of its own', () => {
    const from = 'capabilities/matters/server/queries.ts'
    expect(rulesBroken({ [from]: useType('#capabilities/people/units/events.ts', 'UnitEvent') })).toEqual([])
    expect(rulesBroken({ [from]: use('#capabilities/people/server/questions/units.ts') })).toEqual([])
    expect(rulesBroken({ [from]: useType('#capabilities/people/units/state.ts', 'Unit') })).toEqual([
      'only-by-the-face',
    ])
  })

  it('takes words wherever a capability keeps them, and no other pure file of it', () => {
    const from = 'capabilities/matters/pocket/MatterScreen.tsx'
    expect(rulesBroken({ [from]: use('#capabilities/people/messages.ts') })).toEqual([])
    expect(rulesBroken({ [from]: use('#capabilities/people/status-messages.ts') })).toEqual([])
    expect(rulesBroken({ [from]: use('#capabilities/people/status.ts') })).toEqual(['only-by-the-face'])
  })

  it('lets server files ask questions, and pure files not', () => {
    const question = use('#capabilities/people/server/questions.ts')
    expect(rulesBroken({ 'capabilities/matters/server/routes.ts': question })).toEqual([])
    expect(rulesBroken({ 'capabilities/matters/decide.ts': question })).toEqual(['only-by-the-face'])
  })

  it('lets only reactions give orders to a lower capability', () => {
    const command = use('#capabilities/people/server/orders.ts')
    expect(rulesBroken({ 'capabilities/matters/server/reactions.ts': command })).toEqual([])
    expect(rulesBroken({ 'capabilities/matters/server/routes.ts': command })).toEqual(['only-by-the-face'])
  })

  it('keeps the front door for apps', () => {
    const door = use('#capabilities/people/server/capability.ts')
    expect(rulesBroken({ 'capabilities/matters/server/routes.ts': door })).toEqual(['only-by-the-face'])
    expect(rulesBroken({ 'apps/server/capabilities.ts': door })).toEqual([])
  })

  it('opens panels and routes of the same surface to screens above, and nothing else of a screen', () => {
    const from = 'capabilities/matters/desk/MatterPage.tsx'
    expect(rulesBroken({ [from]: use('#capabilities/people/desk/PersonPanel.tsx') })).toEqual([])
    expect(rulesBroken({ [from]: use('#capabilities/people/desk/routes.tsx') })).toEqual([])
    expect(rulesBroken({ [from]: use('#capabilities/people/desk/PersonPage.tsx') })).toEqual([
      'only-by-the-face',
    ])
    expect(rulesBroken({ [from]: use('#capabilities/people/pocket/PersonPanel.tsx') })).toEqual([
      'only-by-the-face',
    ])
  })
})

describe('rooms of one capability', () => {
  it('keeps screens and pure files away from the server', () => {
    const query = use('../server/queries.ts')
    expect(rulesBroken({ 'capabilities/matters/desk/MatterPage.tsx': query })).toEqual(['rooms-apart'])
    expect(rulesBroken({ 'capabilities/matters/decide.ts': use('./server/queries.ts') })).toEqual([
      'rooms-apart',
    ])
  })

  it('keeps the desk and the pocket apart', () => {
    expect(rulesBroken({ 'capabilities/matters/desk/MatterPage.tsx': use('../pocket/Screen.tsx') })).toEqual([
      'rooms-apart',
    ])
  })

  it('gives a screen the types of the doors and never their schemas, however far the way', () => {
    const page = 'capabilities/matters/pocket/MatterScreen.tsx'
    const house = {
      'capabilities/matters/contract.ts': file(`import { Type } from 'typebox'`, 'export const doors = Type'),
      'capabilities/matters/decide.ts': file(
        `import { doors } from './contract.ts'`,
        'export const decide = doors',
      ),
    }
    expect(rulesBroken({ ...house, [page]: use('../contract.ts', 'doors') })).toContain(
      'no-schemas-on-screens',
    )
    expect(rulesBroken({ ...house, [page]: use('../decide.ts', 'decide') })).toEqual([
      'no-schemas-on-screens',
    ])
    expect(rulesBroken({ ...house, [page]: file(`import { type decide } from '../decide.ts'`) })).toEqual([
      'no-schemas-on-screens',
    ])
    expect(rulesBroken({ ...house, [page]: useType('../decide.ts', 'decide') })).toEqual([])
  })

  it('keeps pure files from Node, from packages and from rooms that need either', () => {
    const decide = 'capabilities/matters/decide.ts'
    expect(rulesBroken({ [decide]: use('node:crypto') })).toEqual(['pure-is-pure'])
    expect(rulesBroken({ [decide]: use('typebox') })).toEqual(['pure-is-pure'])
    expect(rulesBroken({ [decide]: use('#foundation/ledger/run.ts') })).toEqual(['pure-is-pure'])
    expect(rulesBroken({ 'capabilities/matters/commands.ts': use('typebox') })).toEqual([])
    expect(rulesBroken({ 'capabilities/matters/commands.ts': use('fastify') })).toEqual(['pure-is-pure'])
    expect(rulesBroken({ 'foundation/core/hash.ts': use('node:crypto') })).toEqual(['pure-is-pure'])
  })

  it('keeps Node out of screens and the outbox out of the desk', () => {
    expect(rulesBroken({ 'capabilities/matters/desk/MatterPage.tsx': use('node:fs') })).toEqual([
      'rooms-apart',
    ])
    expect(
      rulesBroken({ 'capabilities/matters/desk/MatterPage.tsx': use('#foundation/outbox/store.ts') }),
    ).toEqual(['rooms-apart'])
    expect(
      rulesBroken({ 'capabilities/matters/pocket/Capture.tsx': use('#foundation/outbox/store.ts') }),
    ).toEqual([])
  })
})

describe('foundation, apps, programmes', () => {
  it('lets the foundation know no capability, app or programme', () => {
    for (const target of [
      '#capabilities/people/events.ts',
      '#apps/server/config.ts',
      '#programmes/santai/programme.ts',
    ])
      expect(rulesBroken({ 'foundation/http/serve.ts': use(target) })).toEqual(['foundation-knows-nobody'])
  })

  it('keeps the order of the foundation', () => {
    expect(rulesBroken({ 'foundation/postgres/pool.ts': use('../ledger/append.ts') })).toEqual([
      'foundation-order',
    ])
    expect(rulesBroken({ 'foundation/ledger/append.ts': use('../postgres/pool.ts') })).toEqual([])
    expect(rulesBroken({ 'foundation/attic/box.ts': use('../core/ids.ts') })).toEqual(['foundation-order'])
  })

  it('lets apps compose and nothing else', () => {
    expect(rulesBroken({ 'apps/server/extra.ts': use('#capabilities/people/server/queries.ts') })).toEqual([
      'apps-compose-only',
    ])
    expect(
      rulesBroken({ 'apps/server/extra.ts': useType('#capabilities/people/events.ts', 'Joined') }),
    ).toEqual([])
    expect(rulesBroken({ 'apps/server/extra.ts': use('#capabilities/people/programme.ts') })).toEqual([])
    expect(rulesBroken({ 'apps/server/extra.ts': use('#foundation/ui/tokens.ts') })).toEqual([
      'apps-compose-only',
    ])
    expect(rulesBroken({ 'apps/desk/shell.tsx': use('#capabilities/people/desk/routes.tsx') })).toEqual([])
    expect(rulesBroken({ 'apps/desk/shell.tsx': use('#capabilities/people/pocket/routes.tsx') })).toEqual([
      'apps-compose-only',
    ])
    expect(rulesBroken({ 'apps/desk/shell.tsx': use('#programmes/santai/programme.ts') })).toEqual([
      'apps-compose-only',
    ])
    expect(rulesBroken({ 'apps/desk/shell.tsx': use('../pocket/tray.tsx') })).toEqual(['apps-compose-only'])
  })

  it('keeps programmes to data', () => {
    const programme = 'programmes/santai/programme.ts'
    expect(rulesBroken({ [programme]: use('#capabilities/matters/programme.ts') })).toEqual([])
    expect(rulesBroken({ [programme]: use('#capabilities/matters/decide.ts') })).toEqual([
      'programmes-are-data',
    ])
    expect(rulesBroken({ [programme]: use('#programmes/sample/programme.ts') })).toEqual([
      'programmes-are-data',
    ])
    expect(rulesBroken({ [programme]: use('../play.ts') })).toEqual([])
    expect(rulesBroken({ [programme]: use('#foundation/ledger/run.ts') })).toEqual(['programmes-are-data'])
  })
})

describe('tests and the workshop', () => {
  it('keeps test ground out of production', () => {
    const testing = use('#foundation/testing/given.ts', 'given')
    expect(rulesBroken({ 'capabilities/matters/server/routes.ts': testing })).toEqual([
      'tests-not-in-production',
    ])
    expect(rulesBroken({ 'capabilities/matters/server/routes.pg.test.ts': testing })).toEqual([])
    expect(rulesBroken({ 'capabilities/matters/server/routes.ts': use('../decide.test.ts') })).toEqual([
      'tests-not-in-production',
    ])
    expect(rulesBroken({ 'apps/server/extra.ts': use('../../tools/census.ts') })).toEqual([
      'tests-not-in-production',
    ])
  })

  it('lets a test stand on the sample programme, and no other file of a capability', () => {
    const sample = use('#programmes/sample/programme.ts')
    expect(rulesBroken({ 'capabilities/matters/decide.test.ts': sample })).toEqual([])
    expect(rulesBroken({ 'capabilities/matters/decide.ts': sample })).toEqual(['only-downstairs'])
  })
})

describe('barrels', () => {
  it('lets no file hand on what another exports, except a front door', () => {
    expect(rulesBroken({ 'programmes/sample/all.ts': file(`export { a } from './a.ts'`) })).toEqual([
      'no-barrel',
    ])
    expect(rulesBroken({ 'programmes/sample/all.ts': file(`export * from './a.ts'`) })).toEqual(['no-barrel'])
    expect(
      rulesBroken({ 'capabilities/matters/server/capability.ts': file(`export { a } from './routes.ts'`) }),
    ).toEqual([])
  })
})
