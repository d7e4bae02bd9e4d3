// What `yixian token` says.
import type { Messages } from '#foundation/core/words.ts'

export const tokenMessages = {
  'token.summary': {
    zh: '其他系统的接口令牌：查看、签发、吊销。在本机控制台使用，无须登录，记入账本。',
    en: 'API tokens of other systems: list, issue, revoke. Used at the console without signing in; the ledger keeps it.',
  },
  'token.what': { zh: '请写明 list、create 或 revoke。', en: 'Say list, create or revoke.' },
  'token.days': { zh: '--days 应为 1 到 400 的整数。', en: '--days is a whole number from 1 to 400.' },
  'token.create-needs': {
    zh: '签发令牌要写明 --account 名称 和 --role 角色。',
    en: 'Issuing a token needs --account NAME and --role ROLE.',
  },
  'token.revoke-needs': { zh: '吊销哪一个？请写明编号。', en: 'Revoke which one? Name its id.' },
  'token.no-data': { zh: '{dir} 里没有数据。', en: 'There is no data in {dir}.' },
  'token.which-tenant': {
    zh: '有多个辖区，请用 --tenant 写明其中之一：{tenants}',
    en: 'There are several jurisdictions; name one with --tenant: {tenants}',
  },
  'token.none': { zh: '没有令牌。', en: 'There are no tokens.' },
  'token.line': {
    zh: '{id}  {name}  有效期至 {endsAt}  {state}',
    en: '{id}  {name}  until {endsAt}  {state}',
  },
  'token.valid': { zh: '有效', en: 'valid' },
  'token.over': { zh: '已过期', en: 'over' },
  'token.revoked': { zh: '已吊销', en: 'revoked' },
  'token.made': {
    zh: '令牌（只显示这一次，请妥善保存）：\n{token}\n有效期至 {endsAt}，编号 {id}',
    en: 'The token, shown only now; keep it safe:\n{token}\nValid until {endsAt}, id {id}',
  },
  'token.gone': { zh: '已吊销 {id}。', en: 'Revoked {id}.' },
  'token.refused': { zh: '不能这样办：{reason}', en: 'Not possible: {reason}' },
} as const satisfies Messages
