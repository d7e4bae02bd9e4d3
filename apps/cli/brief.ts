// `yixian brief`: a programme's brief on the command line, every figure with numerator, denominator, period and its rows.
import { parseArgs } from 'node:util'
import { isoNow, systemClock } from '#foundation/core/clock.ts'
import { fill } from '#foundation/core/words.ts'
import { reading } from '#foundation/postgres/pool.ts'
import { makeBrief, periodOf, whole } from '#capabilities/briefs/server/capability.ts'
import { WrongCall, type Call, type Command } from './command.ts'
import { needTenant, withJurisdiction } from './jurisdiction.ts'
import { messages } from './messages.ts'

export const command: Command = {
  summary: {
    zh: '算出一段时期的简报；不写日期则为到今天为止的十二个月。',
    en: 'The brief of a period; without days, of the twelve months up to today.',
  },
  usage: 'PROGRAMME [--from DAY] [--to DAY] [--data DIR]',
  run,
}

async function run({ args, lang, json }: Call): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { from: { type: 'string' }, to: { type: 'string' }, data: { type: 'string' } },
  })
  const [programme = 'santai', extra] = positionals
  if (extra !== undefined)
    throw new WrongCall(fill(messages['cli.unexpected-argument'][lang], { argument: extra }))
  const at = isoNow(systemClock)
  const period = isDays(values) ? periodOf(values, at) : null
  if (!period) {
    console.error(messages['brief.days'][lang])
    return 2
  }
  const brief = await withJurisdiction(programme, values.data, (opened) =>
    reading(opened.pool, needTenant(opened, programme), (reader) =>
      makeBrief({ reader, programme: opened.known.programme, period, narrowed: whole, lang, at }),
    ),
  )
  console.log(json ? JSON.stringify(brief, null, 2) : textOf(brief))
  return 0
}

function isDays(values: { from?: string | undefined; to?: string | undefined }): boolean {
  return [values.from, values.to].every(
    (day) => day === undefined || (/^\d{4}-\d\d-\d\d$/.test(day) && isInCalendar(day)),
  )
}

/** Date.parse takes the 30th of February for the 2nd of March. */
function isInCalendar(day: string): boolean {
  const time = Date.parse(day)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day)
}

function textOf(brief: Awaited<ReturnType<typeof makeBrief>>): string {
  const figures = brief.figures.map(({ title, numerator, denominator, rate, rows }) => {
    const share =
      denominator === null
        ? ''
        : ` / ${denominator}${rate === null ? '  —' : `  ${(rate * 100).toFixed(1)} %`}`
    return `${title}  ${numerator}${share}\n    ${rows}`
  })
  const split = [...brief.byRung, ...brief.byClass].map(
    ({ title, collected, resolved }) => `${title}  ${resolved} / ${collected}`,
  )
  return [
    `${brief.title} ${brief.ruleVersion}  ${brief.from} – ${brief.to}`,
    brief.text,
    ...figures,
    ...split,
  ].join('\n')
}
