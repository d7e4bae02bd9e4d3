// The register over HTTP: units, areas, officers and teams; who may keep what.
import { expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { newTown } from '#foundation/testing/town.ts'

test('a town stands: every role is signed in and knows who it is', async () => {
  const town = await newTown()
  const me = await town.as('handler').get('/api/session')
  expect(me.body).toMatchObject({
    name: '周建国',
    roles: ['handler'],
    jurisdiction: '安县',
    programmes: null,
  })
  expect(me.body.unit).toMatchObject({ id: town.units.bureau, name: '经济和信息化局' })
  for (const role of [
    'officer',
    'coordinator',
    'leader',
    'supervisor',
    'contact',
    'sysadmin',
    'secadmin',
    'auditor',
  ] as const) {
    const reply = await town.as(role).get('/api/session')
    expect([role, reply.status, reply.body.roles]).toEqual([role, 200, [role]])
  }
  expect((await town.nobody.get('/api/session')).status).toBe(401)
})

test('units come in the order of the tree, a page at a time, and are found by name, code and initials', async () => {
  const town = await newTown()
  const ask = town.as('officer')
  const first = await ask.get('/api/units?limit=4')
  const second = await ask.get(`/api/units?limit=4&after=${first.body.next}`)
  const seen = [...first.body.items, ...second.body.items]
  expect(seen.map((unit) => unit.path)).toEqual(seen.map((unit) => unit.path).sort())
  expect(new Set(seen.map((unit) => unit.id)).size).toBe(7)
  expect(second.body.next).toBeNull()
  for (const search of ['信息化', 'BUREAU', 'jjhxxhj']) {
    const found = await ask.get(`/api/units?search=${encodeURIComponent(search)}`)
    expect([search, found.body.items.map((unit: { id: string }) => unit.id)]).toEqual([
      search,
      [town.units.bureau],
    ])
  }
  const under = await ask.get(`/api/units?under=${town.units.parent}`)
  expect(under.body.items).toHaveLength(5)
})

test('a unit on the move takes along what lies under it, and the grants over it', async () => {
  const town = await newTown()
  const sysadmin = town.as('sysadmin')
  const moved = await sysadmin.post(`/api/units/${town.units.bureau}/move`, { parent: town.units.office })
  expect(moved.status).toBe(200)
  const section = await sysadmin.get(`/api/units/${town.units.section}`)
  expect(section.body.path).toBe(
    `/${town.units.county}/${town.units.office}/${town.units.bureau}/${town.units.section}/`,
  )
  const me = await town.as('handler').get('/api/session')
  expect(me.body.grants[0].unitPath).toBe(`/${town.units.county}/${town.units.office}/${town.units.bureau}/`)
  const ring = await sysadmin.post(`/api/units/${town.units.office}/move`, { parent: town.units.section })
  expect([ring.status, ring.body.code]).toEqual([422, 'unit.under-itself'])
})

test('two commands for one code: one unit has it, the other is told', async () => {
  const town = await newTown()
  const add = () =>
    town.as('sysadmin').post('/api/units', { name: '税务局', kind: 'department', code: 'tax' })
  const replies = await Promise.all([add(), add(), add()])
  expect(replies.map((reply) => reply.status).sort()).toEqual([200, 422, 422])
  expect(replies.find((reply) => reply.status === 422)!.body).toMatchObject({
    code: 'unit.code-taken',
    errors: [{ pointer: '/code' }],
  })
})

test('only the system administrator draws the tree; others are told so, strangers are asked to sign in', async () => {
  const town = await newTown()
  const body = { name: '税务局', kind: 'department' }
  for (const role of [
    'officer',
    'handler',
    'coordinator',
    'leader',
    'supervisor',
    'contact',
    'secadmin',
    'auditor',
  ] as const) {
    expect([role, (await town.as(role).post('/api/units', body)).status]).toEqual([role, 403])
  }
  expect((await town.nobody.post('/api/units', body)).status).toBe(401)
  expect((await town.as('contact').get('/api/directory')).status).toBe(403)
})

test('the directory has every unit and a tag that changes with any of them', async () => {
  const town = await newTown()
  const before = await town.as('leader').get('/api/directory')
  expect(before.body.units).toHaveLength(7)
  await town
    .as('sysadmin')
    .put(`/api/units/${town.units.office}`, { name: '县委办', kind: 'office', code: 'office' })
  const after = await town.as('leader').get('/api/directory')
  expect(after.headers['etag']).not.toBe(before.headers['etag'])
})

test('another town’s units are not found, whoever asks', async () => {
  const [one, other] = [await newTown(), await newTown()]
  expect((await one.as('sysadmin').get(`/api/units/${other.units.bureau}`)).status).toBe(404)
  const body = { name: '抢来的', kind: 'department' }
  expect((await one.as('sysadmin').put(`/api/units/${other.units.bureau}`, body)).status).toBe(404)
  expect(
    (await one.as('sysadmin').post('/api/units', { ...body, parent: other.units.county })).body.code,
  ).toBe('unit.parent-unknown')
})

test('areas are listed by level and place', async () => {
  const town = await newTown()
  const villages = await town.as('officer').get('/api/areas?level=village')
  expect(villages.body.items.map((area: { name: string }) => area.name).sort()).toEqual(['新桥村', '石梁村'])
  const under = await town.as('officer').get(`/api/areas?under=${town.areas.town}`)
  expect(under.body.items.map((area: { id: string }) => area.id)).toEqual([
    town.areas.town,
    town.areas.village,
  ])
  const inUse = await town.as('sysadmin').post(`/api/areas/${town.areas.town}/close`)
  expect(inUse.body.code).toBe('area.in-use')
})

test('an office keeps the officers of its own units only', async () => {
  const town = await newTown()
  const office = await town.enrol({ role: 'coordinator', unit: 'parent', scope: { unit: 'bureau' } })
  const body = (unit: string) => ({ name: '欧阳雪', phone: '138 1234 5678', unit })
  const added = await office.post('/api/officers', body(town.units.section))
  expect(added.status).toBe(200)
  expect((await office.post('/api/officers', body(town.units.siblingSection))).status).toBe(403)
  expect(
    (await office.put(`/api/officers/${town.as('leader').person}`, body(town.units.section))).status,
  ).toBe(404)
  const away = await office.put(`/api/officers/${added.body.id}`, body(town.units.sibling))
  expect(away.status).toBe(403)
  const seen = await office.get(`/api/officers/${added.body.id}`)
  expect(seen.body).toMatchObject({
    name: '欧阳雪',
    phone: '13812345678',
    unit: town.units.section,
    version: 1,
  })
  const found = await office.get('/api/officers?search=oyx')
  expect(found.body.items.map((officer: { id: string }) => officer.id)).toEqual([added.body.id])
})

test('the same command id adds one officer, and answers the same again', async () => {
  const town = await newTown()
  const commandId = newId()
  const body = { name: '王芳', unit: town.units.section }
  const replies = await Promise.all(
    [1, 2, 3].map(() => town.as('sysadmin').post('/api/officers', body, { commandId })),
  )
  expect(new Set(replies.map((reply) => JSON.stringify(reply.body))).size).toBe(1)
  const list = await town.as('sysadmin').get('/api/officers?search=wf')
  expect(list.body.items).toHaveLength(1)
  const other = await town.as('sysadmin').post('/api/officers', { ...body, name: '王方' }, { commandId })
  expect(other.body.code).toBe('command.id-reused')
})

test('no entry and no remembered answer holds a name or a number; erasing leaves none anywhere', async () => {
  const town = await newTown()
  const sysadmin = town.as('sysadmin')
  const body = { name: '独孤求败', phone: '13711112222', email: 'dugu@example.cn', unit: town.units.section }
  const { id } = (await sysadmin.post('/api/officers', body)).body
  await sysadmin.put(`/api/officers/${id}`, { ...body, phone: '13733334444' })
  const kept = async () => {
    const rows = await town.read((reader) =>
      reader.query<{ text: string }>(
        `select data::text as text from ledger_entries where tenant_id = $1
         union all select answer::text from ledger_commands where tenant_id = $1`,
        [town.tenant],
      ),
    )
    return rows.map((row) => row.text).join('\n')
  }
  expect(await kept()).toContain('"corrected":["phone"]')
  expect(await kept()).not.toMatch(/独孤|1371111|1373333|dugu/)
  expect((await sysadmin.post(`/api/officers/${id}/erase`)).body.code).toBe('officer.serving')
  await sysadmin.post(`/api/officers/${id}/leave`, {})
  expect((await sysadmin.post(`/api/officers/${id}/erase`)).status).toBe(200)
  const seen = await sysadmin.get(`/api/officers/${id}`)
  expect(seen.body).toMatchObject({ name: null, phone: null, email: null, serving: false })
})

test('teams: members join in a role, one leads, and the officer’s page shows it', async () => {
  const town = await newTown()
  const office = town.as('coordinator')
  const { id } = (
    await office.post('/api/teams', { name: '第一服务队', kind: 'subject', unit: town.units.bureau })
  ).body
  const [lead, member] = [town.as('officer').person!, town.as('handler').person!]
  expect((await office.post(`/api/teams/${id}/members`, { officer: lead, role: 'lead' })).status).toBe(200)
  expect((await office.post(`/api/teams/${id}/members`, { officer: member, role: 'lead' })).body.code).toBe(
    'team.led-already',
  )
  await office.post(`/api/teams/${id}/members`, { officer: member })
  const team = await office.get(`/api/teams/${id}`)
  expect(team.body.people.map((each: { name: string; role: string }) => [each.name, each.role])).toEqual([
    ['林小满', 'lead'],
    ['周建国', 'member'],
  ])
  expect((await office.get(`/api/teams?officer=${lead}`)).body.items).toMatchObject([{ id, members: 2 }])
  expect((await office.get(`/api/officers/${lead}`)).body.teams).toEqual([
    { id, name: '第一服务队', role: 'lead' },
  ])
  await office.delete(`/api/teams/${id}/members/${member}`)
  expect((await office.get(`/api/teams/${id}`)).body.members).toBe(1)
  expect((await town.as('officer').post(`/api/teams/${id}/dissolve`)).status).toBe(403)
  expect((await office.post(`/api/teams/${id}/dissolve`)).status).toBe(200)
  expect((await office.get('/api/teams')).body.items).toEqual([])
})
