// The command line: finds the command that was asked for, runs it, and turns its fate into an exit code.
import { fill } from '#foundation/core/words.ts'
import { isTrouble, sentenceOf } from '#foundation/postgres/trouble.ts'
import { langOf, type Call, type Command } from './command.ts'
import { messages } from './messages.ts'

// Loaded when asked for: a short command does not wait for the server's modules.
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  start: () => import('./start.ts'),
  token: () => import('./token.ts'),
  brief: () => import('./brief.ts'),
  import: () => import('./import.ts'),
  simulate: () => import('./simulate.ts'),
  rebuild: () => import('./rebuild.ts'),
  verify: () => import('./verify.ts'),
}

const [name, ...rest] = process.argv.slice(2)
const call: Call = {
  args: rest.filter((each) => each !== '--json'),
  json: rest.includes('--json'),
  lang: langOf(process.env),
}

process.exitCode = await main(name, call)

async function main(wanted: string | undefined, { lang }: Call): Promise<number> {
  const load = wanted && Object.hasOwn(commands, wanted) ? commands[wanted] : undefined
  if (!load) {
    const asked = wanted === undefined || wanted === 'help' || wanted === '--help'
    if (!asked) console.error(fill(messages['cli.unknown'][lang], { name: wanted }))
    await help(call)
    return asked ? 0 : 2
  }
  const { command } = await load()
  try {
    if (call.args.includes('--help')) return usage(wanted!, command, call)
    return await command.run(call)
  } catch (error) {
    return told(error, call)
  }
}

/** One sentence for what we know, the whole trace for what nobody expected. */
function told(error: unknown, { lang }: Call): number {
  if (isTrouble(error)) {
    console.error(sentenceOf(error, lang))
    return 1
  }
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    console.error(fill(messages['cli.wrong-argument'][lang], { reason: error.message }))
    return 2
  }
  console.error(messages['cli.unexpected'][lang], error)
  return 1
}

async function help({ lang }: Call): Promise<void> {
  console.log(messages['cli.usage'][lang])
  for (const [each, load] of Object.entries(commands)) {
    const { command } = await load()
    console.log(`  ${each} ${command.usage}\n      ${command.summary[lang]}`)
  }
}

function usage(wanted: string, { usage: text, summary }: Command, { lang }: Call): number {
  console.log(`${wanted} ${text}\n${summary[lang]}`)
  return 0
}
