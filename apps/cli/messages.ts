// What the command line says for itself; each command brings its own words.
import type { Messages } from '#foundation/core/words.ts'

export const messages = {
  'cli.usage': {
    zh: '用法：npm run -s yixian -- <命令> [参数] [--json]',
    en: 'Usage: npm run -s yixian -- <command> [arguments] [--json]',
  },
  'cli.unknown': { zh: '没有“{name}”这个命令。', en: 'There is no command “{name}”.' },
  'cli.unknown-option': {
    zh: '没有 {argument} 这个参数；用 yixian {name} --help 查看。',
    en: 'There is no option {argument}; see yixian {name} --help.',
  },
  'cli.option-value': {
    zh: '参数 {argument} 写得不完整或多写了值；用 yixian {name} --help 查看。',
    en: 'The option {argument} lacks its value, or takes none; see yixian {name} --help.',
  },
  'cli.unexpected-argument': { zh: '多出一个“{argument}”。', en: '“{argument}” is one too many.' },
  'cli.unexpected': { zh: '意外错误：', en: 'Unexpected error:' },
  'start.port': { zh: '--port 应为 1 到 65535 的整数。', en: '--port is a whole number from 1 to 65535.' },
  'start.stopping': { zh: '正在停止……', en: 'Stopping …' },
  'start.stopped': { zh: '已停止，数据已保存。', en: 'Stopped; everything is saved.' },
  'brief.days': {
    zh: '--from 和 --to 应为 2026-01-31 这样的日期，且起始不晚于截止。',
    en: '--from and --to are days such as 2026-01-31, and the period does not end before it begins.',
  },
  'simulate.there': {
    zh: '这个数据目录里已经有这个辖区，没有改动。',
    en: 'This jurisdiction is in the data folder already; nothing was changed.',
  },
} as const satisfies Messages
