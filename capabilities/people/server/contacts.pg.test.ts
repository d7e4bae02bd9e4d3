// Contacts over HTTP: masked for all, shown for a purpose that is written down, erasable.
import { expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import type { Message } from '#foundation/notices/channel.ts'
import { sendDue } from '#foundation/notices/sender.ts'
import { testPool } from '#foundation/testing/tenant.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'
import { composers, phoneOf } from './capability.ts'
import { numbersTold } from './questions/numbers.ts'

async function withContact(town: Town) {
  const subject = newId()
  const body = { subject, name: '吴翠花', phone: '13812341234', duty: '厂长', main: true }
  const { id } = (await town.as('officer').post('/api/contacts', body)).body
  return { id, subject, body }
}

test('numbers come out masked, for one and for the list', async () => {
  const town = await newTown()
  const { id, subject } = await withContact(town)
  expect((await town.as('handler').get(`/api/contacts/${id}`)).body).toMatchObject({
    name: '吴翠花',
    phone: '138****1234',
  })
  const list = await town.as('leader').get(`/api/contacts?subject=${subject}`)
  expect(list.body.items).toMatchObject([{ id, phone: '138****1234', main: true }])
  expect((await town.as('auditor').get(`/api/contacts/${id}`)).status).toBe(403)
  expect((await town.as('contact').get(`/api/contacts/${id}`)).status).toBe(403)
})

test('the whole number is shown for a purpose, and the auditor sees who and why', async () => {
  const town = await newTown()
  const { id } = await withContact(town)
  expect((await town.as('handler').post(`/api/contacts/${id}/reveal`, {})).status).toBe(400)
  const shown = await town.as('handler').post(`/api/contacts/${id}/reveal`, { purpose: '约现场走访' })
  expect(shown.body).toEqual({ id, phone: '13812341234', email: null })
  const reveals = await town.as('auditor').get('/api/reveals')
  expect(reveals.body.items).toMatchObject([
    {
      contact: id,
      contactName: '吴翠花',
      purpose: '约现场走访',
      by: town.as('handler').person,
      byName: '周建国',
    },
  ])
  expect((await town.as('handler').get('/api/reveals')).status).toBe(403)
  expect((await town.nobody.post(`/api/contacts/${id}/reveal`, { purpose: 'x' })).status).toBe(401)
  expect((await town.as('sysadmin').post(`/api/contacts/${id}/reveal`, { purpose: 'x' })).status).toBe(403)
})

test('a hundred reveals make a hundred rows, paged, the latest first', async () => {
  const town = await newTown()
  const { id } = await withContact(town)
  for (let n = 1; n <= 12; n++)
    await town.as('officer').post(`/api/contacts/${id}/reveal`, { purpose: `第${n}次` })
  const first = await town.as('auditor').get('/api/reveals?limit=7')
  const second = await town.as('auditor').get(`/api/reveals?limit=7&after=${first.body.next}`)
  const purposes = [...first.body.items, ...second.body.items].map((reveal) => reveal.purpose)
  expect(purposes).toEqual(Array.from({ length: 12 }, (_, n) => `第${12 - n}次`))
})

test('a name is corrected without knowing the number, which stays', async () => {
  const town = await newTown()
  const { id } = await withContact(town)
  const changed = await town
    .as('officer')
    .put(`/api/contacts/${id}`, { name: '吴翠华', duty: '厂长', main: true })
  expect(changed.status).toBe(200)
  expect((await town.as('officer').get(`/api/contacts/${id}`)).body).toMatchObject({
    name: '吴翠华',
    phone: '138****1234',
  })
})

test('neither the entries nor the remembered answers hold the number, and erasing takes the last of it', async () => {
  const town = await newTown()
  const { id } = await withContact(town)
  await town.as('officer').post(`/api/contacts/${id}/reveal`, { purpose: '回访' })
  expect((await town.as('officer').post(`/api/contacts/${id}/erase`)).status).toBe(403)
  expect((await town.as('coordinator').post(`/api/contacts/${id}/erase`)).status).toBe(200)
  const [left] = await town.read((reader) =>
    reader.query<{ n: number }>(
      `select (select count(*) from ledger_entries where tenant_id = $1 and data::text like any($2))
            + (select count(*) from ledger_commands where tenant_id = $1 and answer::text like any($2))
            + (select count(*) from people_persons where tenant_id = $1 and id = $3) as n`,
      [town.tenant, ['%13812341234%', '%吴翠花%'], id],
    ),
  )
  expect(left!.n).toBe(0)
  expect((await town.as('officer').get(`/api/contacts/${id}`)).status).toBe(404)
})

test('an id that is already a person’s is not taken over', async () => {
  const town = await newTown()
  const officer = town.as('leader').person!
  const taken = await town
    .as('officer')
    .post('/api/contacts', { id: officer, subject: newId(), name: '冒名' })
  expect(taken.body.code).toBe('contact.added-already')
  expect((await town.as('officer').get(`/api/officers/${officer}`)).body.name).toBe('何远山')
})

test('another town’s contact is not found', async () => {
  const [one, other] = [await newTown(), await newTown()]
  const { id } = await withContact(other)
  expect((await one.as('officer').get(`/api/contacts/${id}`)).status).toBe(404)
  expect((await one.as('officer').post(`/api/contacts/${id}/reveal`, { purpose: 'x' })).status).toBe(404)
})

test('no officer’s number is taken for a contact’s, however it is written', async () => {
  const town = await newTown()
  const { id, subject, body } = await withContact(town)
  const officer = town.as('officer')
  for (const phone of ['13900001234', '+86 139-0000-1234', '0086 139 0000 1234']) {
    for (const reply of [
      await officer.post('/api/contacts', { subject, name: '冒名', phone }),
      await officer.put(`/api/contacts/${id}`, { name: body.name, phone }),
    ])
      expect(reply.body).toMatchObject({
        ...{ status: 422, code: 'contact.staff-number' },
        errors: [{ pointer: '/phone' }],
      })
  }
  expect((await officer.get(`/api/contacts/${id}`)).body.phone).toBe('138****1234')
  const { items } = (await officer.get(`/api/contacts?subject=${subject}`)).body
  expect(items.length).toBe(1)
})

test('the number of one who has left is free, and so is one that only ends alike', async () => {
  const town = await newTown()
  const office = town.as('coordinator')
  const phone = '13777770001'
  const added = await office.post('/api/officers', { name: '离任者', unit: town.units.section, phone })
  const contact = { subject: newId(), name: '吴翠花' }
  expect((await office.post('/api/contacts', { ...contact, phone })).status).toBe(422)
  expect((await office.post('/api/contacts', { ...contact, phone: '13677770001' })).status).toBe(200)
  await office.post(`/api/officers/${added.body.id}/leave`, { reason: '退休' })
  expect((await office.post('/api/contacts', { ...contact, phone })).status).toBe(200)
})

async function messagesIn(town: Town): Promise<Message[]> {
  const received: Message[] = []
  const channel = { deliver: async (message: Message) => void received.push(message) }
  const parts = { pool: testPool(), clock: town.clock, composers, phoneOf, origin: 'https://yixian.example' }
  await sendDue({ ...parts, channel, log: () => {} }, [town.tenant])
  return received
}

const formerIn = (town: Town) =>
  town.read((reader) =>
    reader.query<{ phone: string }>('select phone from people_former_numbers where tenant_id = $1', [
      town.tenant,
    ]),
  )

test('who had a number hears that it was replaced; who told the new one and when is kept', async () => {
  const town = await newTown()
  const { id, body } = await withContact(town)
  const officer = town.as('officer')
  const path = `/api/contacts/${id}`
  await officer.put(path, { name: '吴翠华' })
  await officer.put(path, { name: '吴翠华', phone: '+86 138 1234 1234' })
  expect(await messagesIn(town)).toEqual([])
  expect((await officer.put(path, { name: '吴翠华', phone: '13655556666' })).status).toBe(200)
  const sent = await messagesIn(town)
  expect(sent).toMatchObject([{ kind: 'contact-number-changed', phone: '+8613812341234' }])
  expect(sent[0]!.text).toContain('2026-03-02')
  expect(sent[0]!.text).not.toMatch(/13655556666|吴翠华|https/)
  expect((await officer.put(path, { name: '吴翠华', phone: null })).status).toBe(200)
  expect(await messagesIn(town)).toMatchObject([{ phone: '13655556666' }])
  const told = await town.read((reader) => numbersTold(reader, [id]))
  expect(told.map(({ how, by }) => [how, by])).toEqual([
    ['added', officer.person],
    ...Array(3).fill(['changed', officer.person]),
  ])
  expect(body.phone).toBe('13812341234')
})

test('a former number is forgotten after three days, and with the contact', async () => {
  const town = await newTown()
  const { id } = await withContact(town)
  const { id: other } = await withContact(town)
  const numbered = (contact: string, phone: string) =>
    town.as('officer').put(`/api/contacts/${contact}`, { name: '吴翠花', phone })
  await numbered(id, '13655556666')
  await numbered(other, '13655557777')
  await town.as('coordinator').post(`/api/contacts/${other}/erase`)
  expect(await formerIn(town)).toEqual([{ phone: '13812341234' }])
  town.clock.moveTo(new Date(town.clock.now() + 3 * 86_400_000).toISOString())
  const fresh = await town.enrol({ role: 'coordinator', unit: 'office' })
  await fresh.put(`/api/contacts/${id}`, { name: '吴翠花', phone: '13655558888' })
  expect(await formerIn(town)).toEqual([{ phone: '13655556666' }])
  const entries = await town.read((reader) =>
    reader.query('select 1 from ledger_entries where tenant_id = $1 and data::text like $2', [
      town.tenant,
      '%136555%',
    ]),
  )
  expect(entries).toEqual([])
})
