// Contacts over HTTP: masked for all, shown for a purpose that is written down, erasable.
import { expect, test } from 'vitest'
import { newId } from '#foundation/core/ids.ts'
import { newTown, type Town } from '#foundation/testing/town.ts'

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
    { contact: id, purpose: '约现场走访', by: town.as('handler').person, byName: '周建国' },
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
