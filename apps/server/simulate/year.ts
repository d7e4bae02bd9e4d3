// The year: every enterprise is visited, some several times; what is found lives its own life until the year ends.
import { newId } from '#foundation/core/ids.ts'
import type { PlayedEnterprise } from './cast.ts'
import type { Life } from './life.ts'
import { live } from './matter-life.ts'

const hour = 3_600_000
const day = 24 * hour
const programmeDays = 365

/** Plans the visits of the year before `until`. The last matters are found late, so that they are open with reason at its end. */
export function planYear(life: Life, programme: string, until: number): void {
  const { play, cast, chance } = life
  const start = until - programmeDays * day
  cast.enterprises.forEach((enterprise, n) => {
    const offset = 4 + Math.floor((n * (programmeDays - 60)) / cast.enterprises.length)
    planVisit(life, programme, enterprise, start + offset * day + chance.between(1, 7) * hour, null)
    if (n % 3 === 0)
      planVisit(life, programme, enterprise, start + (offset + chance.between(20, 50)) * day, null)
  })
  const open = play.matters.filter((matter) => matter.verdicts === undefined).length
  play.matters.forEach((_matter, n) => {
    const left = play.matters.length - n
    const offset =
      left <= open
        ? programmeDays - 5 - left * 2
        : 10 + Math.floor((spread(n) * (programmeDays - 70)) / play.matters.length)
    const enterprise = cast.enterprises[(n * 5 + 3) % cast.enterprises.length]!
    planVisit(life, programme, enterprise, start + offset * day + chance.between(1, 7) * hour, n)
  })

  // The list is written by rung; the year mixes them.
  function spread(n: number): number {
    return (n * 19) % play.matters.length
  }
}

function planVisit(
  life: Life,
  programme: string,
  enterprise: PlayedEnterprise,
  at: number,
  found: number | null,
): void {
  const { play, agenda, chance } = life
  agenda.plan(at, async (then) => {
    const matter = found === null ? null : play.matters[found]!
    const id = newId(then)
    const findings = matter
      ? [
          {
            id,
            title: matter.title,
            text: matter.text,
            class: matter.class,
            ...(matter.spot === undefined ? {} : { solved: matter.spot }),
          },
        ]
      : []
    await enterprise.lead.player.post('/api/visits', {
      programme,
      subject: enterprise.id,
      kind: 'on-site',
      metAt: new Date(then - hour).toISOString(),
      contacts: [enterprise.contact],
      heard: matter ? matter.text : chance.pick(play.heard),
      findings,
    })
    if (matter) live(life, id, matter, enterprise, then)
  })
}
