// Promises and tasks of the year: made on visits and set by the office, reported, kept or not, done in their order.
import { dayOf } from '#foundation/core/days.ts'
import { newId, type Id } from '#foundation/core/ids.ts'
import type { PlayPromise, PlayTasks } from '#programmes/play-tasks.ts'
import { askerOf } from './asker.ts'
import type { PlayedEnterprise } from './cast.ts'
import type { Life } from './life.ts'
import type { Player } from './player.ts'

const hour = 3_600_000
const day = 24 * hour

export function planPromises(life: Life, programme: string, until: number): void {
  for (const promise of life.play.promises ?? []) {
    life.agenda.plan(until - promise.madeBefore * day, (then) => makePromise(life, programme, promise, then))
  }
  for (const set of life.play.tasks ?? []) {
    life.agenda.plan(until - set.setBefore * day, (then) => setTasks(life, programme, set, then))
  }
}

async function makePromise(life: Life, programme: string, promise: PlayPromise, at: number): Promise<void> {
  const { cast, agenda } = life
  const enterprise = cast.enterprises[promise.enterprise % cast.enterprises.length]!
  const { text, unit, reported, noted, kept, broken, word } = promise
  const id = newId(at)
  const within = { limit: promise.within, unit: 'wd' }
  await enterprise.lead.player.post('/api/visits', {
    ...{ programme, subject: enterprise.id, kind: 'on-site', contacts: [enterprise.contact] },
    metAt: new Date(at - hour).toISOString(),
    promises: [{ id, text, unit: cast.units.get(unit), within }],
  })
  const owner = handlerOf(life, unit)
  const says = (days: number, verb: string, body: object | null) =>
    body && agenda.plan(at + days * day, () => owner.post(`/api/promises/${id}/${verb}`, body))
  says(2, 'report', reported === undefined ? null : { text: reported, askerSees: true })
  says(3, 'report', noted === undefined ? null : { text: noted })
  says(4, 'keep', kept === undefined ? null : { how: kept })
  says(4, 'break', broken === undefined ? null : { why: broken })
  if (word) agenda.plan(at + 6 * day, () => judge(life, enterprise, id, word))
}

/** She opens a matter of hers by a link that the office sends, and finds the promise there. */
async function judge(
  { cast, phone }: Life,
  { id: subject, contact, phone: number }: PlayedEnterprise,
  promise: Id,
  word: NonNullable<PlayPromise['word']>,
): Promise<void> {
  const { items } = await cast.office.get<{ items: { id: Id }[] }>(`/api/matters?subject=${subject}&limit=1`)
  const matter = items[0]!.id
  await cast.office.post(`/api/matters/${matter}/link`, { contact })
  await phone.keep(matter, number)
  await askerOf(phone, number).sayOfPromise(matter, promise, word)
}

async function setTasks(life: Life, programme: string, { on, tasks }: PlayTasks, at: number): Promise<void> {
  const { cast, agenda } = life
  const about = await aboutOf(life, programme, on)
  // In a long holiday nobody was visited, and the matter is not there yet.
  if (!about) return
  const ids: Id[] = []
  for (const task of tasks) {
    const { title, unit, follows, milestone, reported, done, moreTime } = task
    const id = newId(at)
    const due = dayOf(new Date(at + day).toISOString())
    await cast.office.post('/api/tasks', {
      ...{ id, about, title, unit: cast.units.get(unit), within: { limit: task.within, unit: 'wd' } },
      ...(follows ? { after: ids.slice(-1) } : {}),
      ...(milestone === undefined ? {} : { milestones: [{ key: 'm1', title: milestone, due }] }),
    })
    ids.push(id)
    const does = (verb: string, body: object) => handlerOf(life, unit).post(`/api/tasks/${id}/${verb}`, body)
    agenda.plan(at + day, async () => {
      if (reported !== undefined) await does('report', { text: reported })
      if (milestone !== undefined) await does('milestone', { key: 'm1' })
      if (done !== undefined) await does('finish', { outcome: done })
      if (moreTime !== undefined) await askTime(handlerOf(life, unit), id, moreTime)
    })
  }
}

async function aboutOf({ cast }: Life, programme: string, on: PlayTasks['on']) {
  if (typeof on === 'number')
    return { kind: 'subject', id: cast.enterprises[on % cast.enterprises.length]!.id }
  const query = new URLSearchParams({ programme, q: on, status: 'open' })
  const { items } = await cast.office.get<{ items: { id: Id }[] }>(`/api/matters?${query.toString()}`)
  return items[0] ? { kind: 'matter', id: items[0].id } : null
}

async function askTime(player: Player, id: Id, reason: string): Promise<void> {
  const { due } = await player.get<{ due: string }>(`/api/tasks/${id}`)
  const later = new Date(Date.parse(due) + 7 * day).toISOString().slice(0, 10)
  await player.post(`/api/tasks/${id}/ask-time`, { due: later, reason })
}

function handlerOf({ cast }: Life, code: string): Player {
  const found = cast.handlers.get(code)
  if (!found) throw new Error(`nobody answers for ${code}`)
  return found
}
