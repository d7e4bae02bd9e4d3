// Another system: files, follows and closes a matter, knowing nothing but the OpenAPI document.
import { readFileSync } from 'node:fs'
import { call, CONTACT, HANDLER, OFFICE, PHONE, SUBJECT, UNIT } from './call.mts'

const office = { authorization: `Bearer ${OFFICE}` }
const handler = { authorization: `Bearer ${HANDLER}` }
const words = { title: '停水', text: '厂区停水两日', class: 'other' }

const filed = { programme: 'sample', subject: SUBJECT!, contact: CONTACT!, ...words }
const { id } = await call('post', '/api/matters', office, filed)
await call('post', '/api/matters/{id}/dispatch', office, { unit: UNIT! }, id)
await call('post', '/api/matters/{id}/acknowledge', handler, null, id)
const claim = { disposition: 'resolved', text: '已恢复供水' } as const
await call('post', '/api/matters/{id}/reply', handler, claim, id)

const { url } = await call('post', '/api/matters/{id}/link', office, {}, id)
const asker = { 'x-asker-link': url!.split('/q/')[1]! }
await call('post', '/api/q/code', asker, null)
const until = Date.now() + 20_000
let code: string | undefined
while (!code && Date.now() < until) code = /\d{6}/.exec(readFileSync(PHONE!, 'utf8'))?.[0]
await call('post', '/api/q/verdict', asker, { grade: 5, code: code! })

const { status, verdict } = await call('get', '/api/matters/{id}', office, null, id)
console.log(status, verdict?.grade)
