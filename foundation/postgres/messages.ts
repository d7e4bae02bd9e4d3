// What starting says when it cannot go on; Chinese first, each one sentence that says what to do.
import type { Messages } from '../core/words.ts'

export const messages = {
  'data.in-use': {
    zh: '数据目录 {dir} 正由另一个服务使用（进程 {pid}，主机 {host}）：先停掉它，或用 --data 另选目录。',
    en: 'The data folder {dir} is in use by another server (process {pid} on {host}): stop that one, or choose another folder with --data.',
  },
  'data.foreign': {
    zh: '目录 {dir} 不是本系统的数据目录，里面有 {found}，没有改动它：请用 --data 指定一个空目录。',
    en: 'The folder {dir} is not a data folder of this program (it holds {found}) and was left as it is: name an empty one with --data.',
  },
  'data.other-major': {
    zh: '数据目录 {dir} 属于 PostgreSQL {found}，本版本用 {wanted}，没有改动它：请用当时的版本打开，或先升级数据。',
    en: 'The data in {dir} belongs to PostgreSQL {found}, this version runs {wanted}, and nothing was changed: open it with the version that made it, or upgrade the data first.',
  },
  'data.damaged': {
    zh: '数据目录 {dir} 不完整（缺 {missing}），没有改动它：请从备份恢复，或用 --data 另选目录。',
    en: 'The data folder {dir} is incomplete ({missing} is missing) and was left as it is: restore it from a backup, or choose another folder with --data.',
  },
  'data.unwritable': {
    zh: '无法写入目录 {dir}（{reason}）：请改正权限，或用 --data 另选目录。',
    en: 'The folder {dir} cannot be written ({reason}): change its permissions, or choose another one with --data.',
  },
  'data.unreachable-for-database': {
    zh: '以 root 启动时数据库用普通用户运行，但该用户进不了 {dir} 的上级目录：请用 --data 选别处，或以普通用户启动。',
    en: 'Started as root, the database runs as an ordinary user, who cannot enter the folders above {dir}: choose another place with --data, or start as an ordinary user.',
  },
  'disk.full': {
    zh: '{dir} 所在磁盘空间不足，没有丢失任何数据：腾出空间（至少 {need} MB）后再启动。',
    en: 'The disk of {dir} is full; nothing was lost: free some space (at least {need} MB) and start again.',
  },
  'port.in-use': {
    zh: '端口 {port} 已被占用：停掉占用它的程序，或用 --port 另选端口。',
    en: 'Port {port} is in use: stop the program that has it, or choose another with --port.',
  },
  'port.forbidden': {
    zh: '没有权限使用端口 {port}：请用 --port 选 1024 以上的端口。',
    en: 'Port {port} may not be opened by this user: choose one above 1023 with --port.',
  },
  'host.foreign': {
    zh: '--host {host} 不是本机的地址（{reason}）：请用 127.0.0.1、0.0.0.0 或本机的一个地址。',
    en: '--host {host} is no address of this machine ({reason}): use 127.0.0.1, 0.0.0.0 or one that it has.',
  },
  'database.no-binaries': {
    zh: '内置数据库没有适用于 {platform} 的版本：请设置 DATABASE_URL 指向 PostgreSQL 15 或更新的服务器。',
    en: 'There is no embedded database for {platform}: set DATABASE_URL to a PostgreSQL server, version 15 or newer.',
  },
  'database.failed': {
    zh: '数据库没有启动（{reason}），详情见 {log}。',
    en: 'The database did not start ({reason}); see {log}.',
  },
  'database.unreachable': {
    zh: '连不上数据库 {host}（{reason}）：请检查 DATABASE_URL 和该服务器。',
    en: 'The database at {host} cannot be reached ({reason}): check DATABASE_URL and that server.',
  },
  'database.too-old': {
    zh: 'DATABASE_URL 指向 PostgreSQL {found}，需要 15 或更新。',
    en: 'DATABASE_URL points to PostgreSQL {found}; version 15 or newer is needed.',
  },
  'roles.not-allowed': {
    zh: 'DATABASE_URL 的用户 {user} 不能创建数据库用户：请让管理员创建普通登录用户 yixian_app，并用 DATABASE_APP_URL 给出它的连接。',
    en: 'The user {user} of DATABASE_URL may not create database users: have an administrator create an ordinary login role yixian_app and give its connection in DATABASE_APP_URL.',
  },
  'roles.password-unknown': {
    zh: '数据库里已有用户 yixian_app，但 {file} 里没有它的密码：请用 DATABASE_APP_URL 给出它的连接。',
    en: 'The role yixian_app exists already and {file} does not hold its password: give its connection in DATABASE_APP_URL.',
  },
  'roles.not-app': {
    zh: 'DATABASE_APP_URL 的用户 {user} 不合格（{reason}）：它必须是名为 yixian_app 的普通用户，否则行级隔离不起作用。',
    en: 'The user {user} of DATABASE_APP_URL will not do ({reason}): it must be an ordinary role called yixian_app, or the walls between tenants would not hold.',
  },
  'migration.changed': {
    zh: '升级脚本 {name} 在执行之后被改动过：请恢复原文件；要改表请另写新脚本。',
    en: 'The migration {name} was changed after it had been applied: restore the file, and write a new one for a new change.',
  },
  'migration.newer': {
    zh: '数据库由更新的版本升级过（{name}），没有改动它：请使用那个版本。',
    en: 'The database was migrated by a newer version ({name}) and was left as it is: run that version.',
  },
  'digest.unknown': {
    zh: '没有“{digest}”这种摘要算法：请用 sha256 或 sm3。',
    en: 'There is no digest “{digest}”: use sha256 or sm3.',
  },
  'digest.missing': {
    zh: '本机的加密库没有 {digest}：请换用带有它的 OpenSSL，或用 sha256。',
    en: 'The cryptographic library of this machine lacks {digest}: use one that has it, or sha256.',
  },
  'digest.founded': {
    zh: '这个辖区的总账从第一条起用的是 {founded}，不能改用 {digest}：去掉 --digest，或用 --data 另建。',
    en: 'The ledger of this jurisdiction has been kept with {founded} from its first entry on and cannot go on with {digest}: leave --digest out, or found another with --data.',
  },
  'house-key.short': {
    zh: '{where} 里的密钥太短：至少 {least} 个字符，请用随机内容。',
    en: 'The key in {where} is too short: it needs at least {least} characters, made at random.',
  },
  'proxy.unreadable': {
    zh: 'YIXIAN_TRUST_PROXY 里的“{wrong}”不是地址或网段，例如 10.0.0.5 或 10.0.0.0/24。',
    en: '“{wrong}” in YIXIAN_TRUST_PROXY is no address or range, such as 10.0.0.5 or 10.0.0.0/24.',
  },
  'outgoing.unreadable': {
    zh: 'YIXIAN_OUTGOING 里的“{wrong}”不是主机名、地址或网段，例如 hooks.example.cn 或 10.1.2.0/24。',
    en: '“{wrong}” in YIXIAN_OUTGOING is no host, address or range, such as hooks.example.cn or 10.1.2.0/24.',
  },
  'mail.unreadable': {
    zh: '{name} 的写法不对：YIXIAN_SMTP_URL 形如 smtps://用户:口令@主机:465，YIXIAN_MAIL_FROM 是一个邮件地址，两个要一起设。',
    en: '{name} cannot be read: YIXIAN_SMTP_URL is such as smtps://user:password@host:465, YIXIAN_MAIL_FROM is one address, and both are set together.',
  },
  'rates.unreadable': {
    zh: 'YIXIAN_RATES 里的“{wrong}”看不懂，例如 sms=10,mail=5（每秒条数）。',
    en: '“{wrong}” in YIXIAN_RATES cannot be read; it is such as sms=10,mail=5 (messages a second).',
  },
  'programme.unknown': {
    zh: '没有名为“{name}”的专项行动；可用的有：{known}。',
    en: 'There is no programme “{name}”; known are: {known}.',
  },
  'programme.refused': {
    zh: '专项行动的定义不能采用：{reason}（{place}，{rule}）。',
    en: 'The programme’s definition is not adopted: {reason} ({place}, {rule}).',
  },
  'calendar.refused': {
    zh: '随程序带来的工作日历不能采用：{reason}。',
    en: 'The calendar that comes with the program is not adopted: {reason}.',
  },
  'jurisdiction.missing': {
    zh: '数据目录里还没有“{name}”的辖区：先启动一次，或执行 yixian simulate。',
    en: 'There is no jurisdiction of “{name}” in the data folder yet: start it once, or run yixian simulate.',
  },
} as const satisfies Messages
