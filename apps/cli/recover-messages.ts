// What `yixian recover` says.
import type { Messages } from '#foundation/core/words.ts'

export const recoverMessages = {
  'recover.summary': {
    zh: '没有一名系统管理员或安全管理员能登录时，在服务器本机另开一名，给一次性口令；连同原因记入总账，审计管理员看得到。',
    en: 'When no system or security administrator can sign in any more: opens another one, with a one-time password. Kept in the ledger with the reason, for the auditor to see.',
  },
  'recover.needs': {
    zh: '请写明 --role sysadmin 或 --role secadmin，并用 --reason 写明原因。',
    en: 'Say --role sysadmin or --role secadmin, and why with --reason.',
  },
  'recover.made': {
    zh: '已开设管理员账号（口令只显示这一次，{validUntil} 前登录有效，登录后须自己改掉）：\n  账号 {username}\n  口令 {password}\n原来的账号没有改动；不再用的，请登录后停用。',
    en: 'The administrator is there. The password is shown only now, opens until {validUntil} and must be changed at sign-in:\n  username {username}\n  password {password}\nThe accounts before it are as they were; disable those that nobody uses.',
  },
  'recover.refused': { zh: '不能这样办：{reason}', en: 'Not possible: {reason}' },
} as const satisfies Messages
