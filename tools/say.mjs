// One sentence to whoever started this, in Chinese when their system speaks it, else in English.

export const isChinese = /^zh/i.test(process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '')

export function say(zh, en) {
  console.error(isChinese ? zh : en)
}
