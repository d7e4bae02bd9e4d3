// How the doors of notices are tried: everybody's own list, and outlets that the system administrator of each place opened.
import { granted } from './granted.ts'
import { onId, plain, type Trials } from './attempt.ts'
import type { Ground } from './objects.ts'

const outlet = {
  kind: 'webhook',
  name: '县平台',
  address: 'https://hooks.example.cn/x',
  events: ['matter.*'],
}
const preferences = {
  ...{ quietFrom: '21:00', quietTo: '07:30', digest: true, digestHour: 9, mail: 'never', sms: 'urgent' },
}

async function openOutlet({ sysadmin }: Ground): Promise<string> {
  return granted(await sysadmin.post('/api/outlets', outlet)).id
}

/** One that was given up. */
async function failedDelivery(on: Ground): Promise<string> {
  const id = await openOutlet(on)
  granted(await on.sysadmin.post(`/api/outlets/${id}/try`))
  await on.town.read(({ tenant, query }) =>
    query(
      `update notice_deliveries set settled_at = now(), outcome = 'failed' where tenant_id = $1 and lane = $2`,
      [tenant, id],
    ),
  )
  return granted(await on.sysadmin.get(`/api/deliveries?outlet=${id}`)).items[0].id
}

export const noticeTrials: Trials = {
  listNotices: plain(),
  followNotices: plain(),
  seeNotices: plain({ body: { upTo: 1 } }),
  getNoticePreferences: plain(),
  setNoticePreferences: plain({ body: preferences }),
  listOutlets: plain(),
  addOutlet: plain({ body: outlet }),
  renewOutletSecret: onId((_, on) => openOutlet(on)),
  endOutlet: onId((_, on) => openOutlet(on)),
  tryOutlet: onId((_, on) => openOutlet(on)),
  replayOutlet: onId((_, on) => openOutlet(on)),
  listDeliveries: plain(),
  replayDelivery: onId((_, on) => failedDelivery(on)),
}
