// `yixian recover`: another system or security administrator, when none of them can sign in any more.
import { parseArgs } from 'node:util'
import { systemClock } from '#foundation/core/clock.ts'
import { isRefusal } from '#foundation/core/refusal.ts'
import { fill, type Words } from '#foundation/core/words.ts'
import { people, recoverOnConsole } from '#capabilities/people/server/capability.ts'
import type { Call, Command } from './command.ts'
import { needTenant, withJurisdiction } from './jurisdiction.ts'
import { recoverMessages as words } from './recover-messages.ts'

export const command: Command = {
  summary: words['recover.summary'],
  usage: '--role sysadmin|secadmin --reason TEXT [--programme NAME] [--data DIR]',
  run,
}

/** As the clock in Shanghai shows it, to be read out. */
function clockOf(iso: string): string {
  const shanghai = new Date(Date.parse(iso) + 8 * 3_600_000)
  return shanghai.toISOString().slice(0, 16).replace('T', ' ')
}

async function run({ args, lang, json }: Call): Promise<number> {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { role: text, reason: text, programme: { ...text, default: 'santai' }, data: text },
  })
  const { role, reason, programme, data } = values
  if (!role || !reason?.trim()) {
    console.error(words['recover.needs'][lang])
    return 2
  }
  const made = await withJurisdiction(programme, data, (opened) =>
    recoverOnConsole(opened.pool, systemClock, needTenant(opened, programme), { role, reason }),
  )
  if (isRefusal(made)) {
    const sentence: Words | undefined = people().messages[made.refused]
    const why = sentence ? fill(sentence[lang], made.details) : made.refused
    console.error(fill(words['recover.refused'][lang], { reason: why }))
    return 1
  }
  console.log(
    json
      ? JSON.stringify(made)
      : fill(words['recover.made'][lang], { ...made, validUntil: clockOf(made.validUntil) }),
  )
  return 0
}
