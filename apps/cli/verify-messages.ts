// What `yixian verify` says besides its findings.
import type { Messages } from '#foundation/core/words.ts'

export const verifyMessages = {
  'verify.summary': {
    zh: '核对账本：不带 FILE 时核对数据库，带 FILE 时核对导出的文件；--anchor 与早先留存的检查点对照，--export 写出供审计的文件，--keep 写出最新检查点供留存。',
    en: 'Verifies the ledger: of the database, or of the exported FILE; --anchor compares with a checkpoint kept earlier, --export writes a file for auditors, --keep writes the newest checkpoint to be kept elsewhere.',
  },
  'verify.one-file': {
    zh: '一次只能核对一个文件；核对文件时不能同时 --export。',
    en: 'One file at a time, and not together with --export.',
  },
  'verify.no-key': { zh: '{path} 不是 Ed25519 公钥。', en: '{path} is not an Ed25519 public key.' },
  'verify.unreadable': {
    zh: '读不到文件 {path}（{reason}）。',
    en: 'The file {path} cannot be read ({reason}).',
  },
  'verify.unwritable': {
    zh: '写不了文件 {path}（{reason}）。',
    en: 'The file {path} cannot be written ({reason}).',
  },
  'verify.no-data': { zh: '{dir} 里没有数据。', en: 'There is no data in {dir}.' },
  'verify.no-tenant': { zh: '没有这个租户的账本。', en: 'There is no ledger of such a tenant.' },
  'verify.which-tenant': {
    zh: '有多本账，请用 --tenant 指明一本：{tenants}',
    en: 'There are several ledgers, choose one with --tenant: {tenants}',
  },
  'verify.no-note': { zh: '还没有检查点可留存。', en: 'There is no checkpoint to keep yet.' },
  'verify.more': { zh: '……另有 {more} 处', en: '… and {more} more' },
  'verify.counted': {
    zh: '{ledger}：记录 {entries} 条，{streams} 条链，检查点 {checkpoints} 个；尚无检查点的 {waiting} 条',
    en: '{ledger}: {entries} entries in {streams} streams, {checkpoints} checkpoints; {waiting} entries too new for one',
  },
  'verify.good': { zh: '核对无误。', en: 'Nothing wrong.' },
  'verify.bad': { zh: '发现 {found} 处问题。', en: '{found} faults found.' },
} as const satisfies Messages
