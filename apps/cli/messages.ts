// What the command line says for itself; each command brings its own words.
import type { Messages } from '#foundation/core/words.ts'

export const messages = {
  'cli.usage': {
    zh: '用法：npm run -s yixian -- <命令> [参数] [--json]',
    en: 'Usage: npm run -s yixian -- <command> [arguments] [--json]',
  },
  'cli.unknown': { zh: '没有“{name}”这个命令。', en: 'There is no command “{name}”.' },
  'cli.wrong-argument': { zh: '参数有误：{reason}', en: 'Wrong argument: {reason}' },
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
