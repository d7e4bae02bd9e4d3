// The re-checks of the year: each month drawn by the office when it is over; in the last months nobody was called yet.
import type { Id } from '#foundation/core/ids.ts'
import type { Life } from './life.ts'

const day = 24 * 3_600_000
const months = 11
const uncalled = 4

/** Early in each month, as the server's round would, were it running beside the simulator. */
export function planRechecks(life: Life, programme: string, until: number): void {
  for (let back = months; back > 0; back--) {
    const { year, month } = monthOf(until, back)
    const first = Date.UTC(year, month, 1) - 8 * 3_600_000
    life.agenda.plan(first + day, async () => {
      const id = await draw(life, programme, { year, month: month - 1 })
      if (back > uncalled) await callOne(life, id)
    })
  }
}

async function draw(
  { cast }: Life,
  programme: string,
  { year, month }: { year: number; month: number },
): Promise<Id> {
  const of = new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 7)
  const { id } = await cast.office.post<{ id: Id }>('/api/rechecks', { programme, month: of })
  return id
}

async function callOne({ cast }: Life, id: Id): Promise<void> {
  const { items } = await cast.office.get<{ items: { matter: Id; mayCall: boolean }[] }>(
    `/api/rechecks/${id}`,
  )
  const asked = items.find(({ mayCall }) => mayCall)
  if (!asked) return
  await cast.office.post(`/api/rechecks/${id}/calls`, {
    ...{ matter: asked.matter, how: '电话', finding: 'as-told', note: '诉求人说已解决，与记录一致。' },
  })
}

/** The month so many before the one in which `until` lies, in Shanghai; months from 0. */
function monthOf(until: number, back: number): { year: number; month: number } {
  const end = new Date(until + 8 * 3_600_000)
  return { year: end.getUTCFullYear(), month: end.getUTCMonth() + 1 - back }
}
