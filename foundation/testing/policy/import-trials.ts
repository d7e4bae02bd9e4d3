// How each door of imports is tried: with a sheet of officers, which coordinators and system administrators may bring.
import { plain, type Attempt, type Trial, type Trials } from './attempt.ts'
import { granted } from './granted.ts'
import type { Ground } from './objects.ts'
import type { Actor, ActorName } from './people.ts'

const bringers: readonly ActorName[] = ['coordinator', 'office', 'sysadmin']

function sheet({ word, unit }: Ground): Attempt {
  return {
    query: { kind: 'officers', name: `名单${word}.csv` },
    body: Buffer.from(
      `姓名,单位,手机号\n导入${word},没有${word}的单位,13900002222\n${word},${unit},13900003333\n`,
    ),
    headers: { 'content-type': 'application/octet-stream' },
  }
}

/** Brought by whoever tries, on his own ground, if he may bring one; else by the office. */
async function brought(on: Ground, actor: Actor): Promise<Attempt> {
  const by = on.place === 'own' && bringers.includes(actor.name) ? actor : on.office
  const { query, body, headers = {} } = sheet(on)
  const preview = await by.post(`/api/imports/preview?${new URLSearchParams(query)}`, body, { headers })
  return { params: { id: granted(preview).id } }
}

const ofOne: Trial = { object: 'path', ask: (_make, on, actor) => brought(on, actor) }

export const importTrials: Trials = {
  previewImport: { object: 'none', ask: (_make, on) => sheet(on) },
  listImports: plain(),
  listImportKinds: plain(),
  getImport: ofOne,
  applyImport: ofOne,
  cancelImport: ofOne,
  downloadRefused: ofOne,
}
