// The command line: what was typed, run; its fate is the exit code.
import { runTyped } from './typed.ts'

process.exitCode = await runTyped(process.argv.slice(2), process.env)
