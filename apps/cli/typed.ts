// Finds the command that was asked for, runs it, and turns its fate into an exit code.
import { fill, type Lang } from '#foundation/core/words.ts'
import { isTrouble, sentenceOf } from '#foundation/postgres/trouble.ts'
import { langOf, WrongCall, type Call, type Command } from './command.ts'
import { messages } from './messages.ts'

// Loaded when asked for: a short command does not wait for the server's modules.
const commands: Readonly<Record<string, () => Promise<{ readonly command: Command }>>> = {
  start: () => import('./start.ts'),
  token: () => import('./token.ts'),
  recover: () => import('./recover.ts'),
  brief: () => import('./brief.ts'),
  import: () => import('./import.ts'),
  simulate: () => import('./simulate.ts'),
  rebuild: () => import('./rebuild.ts'),
  verify: () => import('./verify.ts'),
}

const parseErrors: Readonly<Record<string, keyof typeof messages>> = {
  ERR_PARSE_ARGS_UNKNOWN_OPTION: 'cli.unknown-option',
  ERR_PARSE_ARGS_INVALID_OPTION_VALUE: 'cli.option-value',
  ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL: 'cli.unexpected-argument',
}

/** Runs what was typed after the program's name; gives the exit code: 0 done, 1 could not, 2 wrongly asked. */
export async function runTyped(typed: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [name, ...rest] = typed
  const call: Call = {
    args: rest.filter((each) => each !== '--json'),
    json: rest.includes('--json'),
    lang: langOf(env),
  }
  const load = name && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!name || !load) return withoutCommand(name, call)
  const { command } = await load()
  try {
    if (call.args.includes('--help')) return usage(name, command, call)
    return await command.run(call)
  } catch (error) {
    return told(error, name, call)
  }
}

async function withoutCommand(name: string | undefined, call: Call): Promise<number> {
  const asked = name === undefined || name === 'help' || name === '--help'
  if (!asked) console.error(fill(messages['cli.unknown'][call.lang], { name }))
  await help(call)
  return asked ? 0 : 2
}

/** One sentence for what we know, the whole trace for what nobody expected. */
function told(error: unknown, name: string, { lang }: Call): number {
  if (isTrouble(error)) {
    console.error(sentenceOf(error, lang))
    return 1
  }
  const wrong = wrongCall(error, name, lang)
  if (wrong !== null) {
    console.error(wrong)
    return 2
  }
  console.error(messages['cli.unexpected'][lang], error)
  return 1
}

/** What node:util found wrong with the arguments, in a sentence of ours; null for any other error. */
function wrongCall(error: unknown, name: string, lang: Lang): string | null {
  if (error instanceof WrongCall) return error.message
  const { code, message } = error as NodeJS.ErrnoException
  const words = Object.hasOwn(parseErrors, code ?? '') ? messages[parseErrors[code!]!] : undefined
  if (!words) return null
  const argument = /'(?:-\w, )?([^' ]+)/.exec(message)?.[1] ?? ''
  return fill(words[lang], { argument, name })
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
