// The life of one matter, acted by office, units and asker with honest delays: each step plans the next.
import type { Id } from '#foundation/core/ids.ts'
import type { PlayMatter } from '#programmes/play.ts'
import { askerOf } from './asker.ts'
import type { PlayedEnterprise } from './cast.ts'
import type { Life } from './life.ts'
import type { Player } from './player.ts'
import { planSupports, supportsOf } from './support-life.ts'

const hour = 3_600_000
const day = 24 * hour

interface Lived {
  readonly life: Life
  readonly id: Id
  readonly matter: PlayMatter
  readonly enterprise: PlayedEnterprise
}

/** Goes on from the visit on which the matter was found, at `at`. */
export function live(life: Life, id: Id, matter: PlayMatter, enterprise: PlayedEnterprise, at: number): void {
  const lived: Lived = { life, id, matter, enterprise }
  if (matter.spot !== undefined) {
    sendLink(lived, enterprise.lead.player, at + hour)
    return judge(lived, at + life.chance.between(1, 3) * day, 0)
  }
  life.agenda.plan(at + life.chance.between(2, 8) * hour, async (then) => {
    await act(lived, life.cast.office, 'triage', {
      class: matter.class,
      ...(matter.plan ? { plan: matter.plan } : {}),
    })
    dispatch(lived, then + life.chance.between(1, 6) * hour, matter.unit ?? life.unitOfClass(matter.class))
  })
}

async function act(lived: Lived, player: Player, what: string, body?: unknown): Promise<void> {
  await player.post(`/api/matters/${lived.id}/${what}`, body)
}

function dispatch(lived: Lived, at: number, code: string): void {
  const { life, matter } = lived
  life.agenda.plan(at, async (then) => {
    const unit = life.cast.units.get(code)
    await act(lived, life.cast.office, 'dispatch', { unit, ...supportsOf(life, matter) })
    const { contact, lead } = lived.enterprise
    await planSupports(life, { id: lived.id, matter, contact, lead: lead.id }, then)
    sendLink(lived, life.cast.office, then + hour)
    if (matter.disputed) dispute(lived, then + life.chance.between(1, 3) * hour, code)
    else taken(lived, then, code)
  })
}

/** Signed for within the day, and worked on. */
function taken(lived: Lived, at: number, code: string): void {
  const { life } = lived
  life.agenda.plan(at + life.chance.between(2, 20) * hour, async (signed) => {
    await sign(lived, code, signed)
    work(lived, signed, code, 0)
  })
}

/** The unit says that it is not its own; the office rules within the hour, and the directory learns where it has the duty. */
function dispute(lived: Lived, at: number, code: string): void {
  const { life, matter } = lived
  const { reason, note, ruled } = matter.disputed!
  life.agenda.plan(at, async (disputed) => {
    await act(lived, handler(life, code), 'dispute', { reason, note })
    if (!ruled) return
    life.agenda.plan(disputed + hour, async (then) => {
      const [known] = (await whoseIs(lived)).items
      await act(lived, life.cast.office, 'ruling', {
        reason: ruled.because,
        ...(ruled.to ? { upheld: true, unit: life.cast.units.get(ruled.to) } : { upheld: false }),
        ...(known ? { teach: known.duty } : {}),
      })
      taken(lived, then, ruled.to ?? code)
    })
  })
}

function whoseIs({ life, matter }: Lived) {
  const asked = new URLSearchParams({ text: `${matter.title} ${matter.text}`, class: matter.class })
  return life.cast.office.get<{ items: { duty: Id }[] }>(`/api/duties/whose?${asked.toString()}`)
}

/** Signs for it, and calls the asker within the hour. */
async function sign(lived: Lived, code: string, at: number): Promise<void> {
  const { life } = lived
  await act(lived, handler(life, code), 'acknowledge')
  life.agenda.plan(at + hour, () =>
    act(lived, handler(life, code), 'contact', { how: '电话', note: '已说明由谁办、何时答复。' }),
  )
}

/** A rung's work: begins, and either gives up to the rung above, answers, or is still at it when the year ends. */
function work(lived: Lived, at: number, code: string, climbed: number): void {
  const { life, matter } = lived
  const failed = matter.failed?.[climbed]
  life.agenda.plan(at + life.chance.between(6, 30) * hour, async (started) => {
    if (failed === undefined) {
      if (matter.plan !== undefined) await act(lived, handler(life, code), 'start', { plan: matter.plan })
      await moreTime(lived, code, started)
      if (matter.reply !== undefined)
        reply(lived, started + life.chance.between(2, 5) * day, code, matter.reply, 0)
      return
    }
    await act(lived, handler(life, code), 'start', { plan: '先行核实，研究解决办法。' })
    life.agenda.plan(started + life.chance.between(2, 4) * day, async (up) => {
      const above = climbed === 0 ? life.play.group : life.play.leaders
      await act(lived, handler(life, code), 'hand-up', { reason: failed, unit: life.cast.units.get(above) })
      life.agenda.plan(up + life.chance.between(3, 20) * hour, async (signed) => {
        await sign(lived, above, signed)
        work(lived, signed, above, climbed + 1)
      })
    })
  })
}

/** What the unit asks the office for on the way: more time, or to wait. */
async function moreTime(lived: Lived, code: string, at: number): Promise<void> {
  const { life, matter } = lived
  const decided = (what: string) =>
    life.agenda.plan(at + 2 * hour, () =>
      act(lived, life.cast.office, `${what}/decision`, { granted: true, note: '同意。' }),
    )
  if (matter.moreTime !== undefined) {
    const { dueAt } = await handler(life, code).get<{ dueAt: string }>(`/api/matters/${lived.id}`)
    const asked = { due: dayAfter(Date.parse(dueAt), 7), reason: matter.moreTime }
    await act(lived, handler(life, code), 'extension', asked)
    decided('extension')
  }
  if (matter.waits !== undefined) {
    const asked = { plannedFor: dayAfter(at, 120), reviewOn: dayAfter(at, 60), reason: matter.waits }
    await act(lived, handler(life, code), 'hold', asked)
    decided('hold')
  }
}

function reply(lived: Lived, at: number, code: string, text: string, round: number): void {
  const { life, matter } = lived
  life.agenda.plan(at, async (replied) => {
    const disposition = matter.disposition ?? 'resolved'
    await act(lived, handler(life, code), 'reply', {
      disposition,
      text,
      ...(disposition === 'planned' ? { plannedFor: dayAfter(replied, 200) } : {}),
    })
    judge(lived, replied + life.chance.between(1, 4) * day, round)
  })
}

function judge(lived: Lived, at: number, round: number): void {
  const { life, matter, enterprise } = lived
  const verdict = matter.verdicts?.[round]
  if (!verdict) return
  life.agenda.plan(at, async (judged) => {
    await askerOf(life.phone, enterprise.phone).judge(lived.id, spoken(life, matter, verdict))
    if (verdict.grade < 3) againOneRungHigher(lived, judged, round)
  })
}

function againOneRungHigher(lived: Lived, at: number, round: number): void {
  const { life, matter } = lived
  const { group } = life.play
  life.agenda.plan(at + life.chance.between(2, 8) * hour, async (then) => {
    await act(lived, life.cast.office, 'dispatch', {
      unit: life.cast.units.get(group),
      note: '诉求人不满意，提级重办。',
    })
    life.agenda.plan(then + life.chance.between(2, 10) * hour, async (signed) => {
      await sign(lived, group, signed)
      reply(lived, signed + life.chance.between(2, 5) * day, group, matter.again ?? '已重新办理。', round + 1)
    })
  })
}

function sendLink(lived: Lived, player: Player, at: number): void {
  const { life, id, enterprise } = lived
  life.agenda.plan(at, async () => {
    await player.post(`/api/matters/${id}/link`, { contact: enterprise.contact })
    await life.phone.keep(id, enterprise.phone)
  })
}

function handler(life: Life, code: string): Player {
  const found = life.cast.handlers.get(code)
  if (!found) throw new Error(`nobody answers for ${code}`)
  return found
}

function dayAfter(at: number, days: number): string {
  return new Date(at + days * day).toISOString().slice(0, 10)
}

/** A verdict with the words it was written with; a satisfied one without words borrows some, every other time. */
function spoken(life: Life, matter: PlayMatter, verdict: NonNullable<PlayMatter['verdicts']>[number]) {
  const nth = life.play.matters.indexOf(matter)
  if (verdict.words !== undefined || verdict.grade < 4 || nth % 2 === 1) return verdict
  return { ...verdict, words: life.play.praise[(nth / 2) % life.play.praise.length]! }
}
