// Mail to a real SMTP server on this machine: what it is told, and what it is never told.
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { isTrouble } from '../postgres/trouble.ts'
import { allowList } from './allow-list.ts'
import { isMailAddress, mailer, mailSettings } from './mail.ts'
import { outgoing } from './outgoing.ts'

const closing: (() => void)[] = []
afterEach(() => {
  for (const close of closing.splice(0)) close()
})

/** Says what RFC 5321 says, keeps all that it is told; or says nothing at all. */
async function postOffice(mood: 'kind' | 'silent' | 'full' = 'kind') {
  const said: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (mood === 'silent') return
    let isData = false
    let rest = ''
    socket.write('220 here\r\n')
    socket.on('data', (bytes) => {
      rest += bytes.toString()
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end)
        rest = rest.slice(end + 2)
        said.push(line)
        if (isData) {
          if (line !== '.') continue
          isData = false
          socket.write('250 taken\r\n')
        } else if (/^DATA/i.test(line)) {
          isData = true
          socket.write('354 go on\r\n')
        } else if (/^RCPT/i.test(line) && mood === 'full') socket.write('452 mailbox full\r\n')
        else socket.write(/^QUIT/i.test(line) ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closing.push(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, said }
}

const from = 'yixian@example.gov.cn'
const sender = (port: number, listed = '127.0.0.1', timeoutMs = 5_000) =>
  mailer(
    { host: '127.0.0.1', port, secure: false, auth: null, from },
    outgoing({ allowed: allowList(listed) }),
    timeoutMs,
  )
const mail = { to: 'zhou@example.gov.cn', subject: '今日提要', text: '三件到期\n.\n第二段', id: '0198-x' }

test('one recipient, one sender, the words whole', async () => {
  const { port, said } = await postOffice()
  await sender(port)(mail)
  expect(said.filter((line) => /^(MAIL|RCPT)/.test(line))).toEqual([
    `MAIL FROM:<${from}>`,
    'RCPT TO:<zhou@example.gov.cn>',
  ])
  expect(said).toContain(`Subject: =?UTF-8?B?${Buffer.from('今日提要').toString('base64')}?=`)
  expect(said).toContain('Message-ID: <0198-x@example.gov.cn>')
  const encoded = said.slice(said.indexOf('') + 1, said.lastIndexOf('.')).join('')
  const text = /base64/i.test(said.join('\n'))
    ? Buffer.from(encoded, 'base64').toString()
    : decodeURIComponent(encoded.replaceAll(/=(?=[0-9A-F]{2})/g, '%').replaceAll('=', ''))
  expect(text.replaceAll('\r', '')).toContain('三件到期')
})

test.each([
  'a@example.cn\r\nBcc: all@example.cn',
  'a@example.cn\nRCPT TO:<b@example.cn>',
  'a@example.cn, b@example.cn',
  '"a@evil.cn x"@example.cn',
  'a(comment)@example.cn',
  'Name <a@example.cn>',
  'a@example.cn>',
  'a@@example.cn',
  'a@exa mple.cn',
  '',
])('no mail goes to %o', async (to) => {
  const { port, said } = await postOffice()
  expect(isMailAddress(to)).toBe(false)
  await expect(sender(port)({ ...mail, to })).rejects.toThrow('no mail address')
  expect(said).toEqual([])
})

test.each(['提要\r\nBcc: all@example.cn', '提要\nX: y', '提要\u2028X', '提要\u0000'])(
  'nor with the subject %o',
  async (subject) => {
    const { port, said } = await postOffice()
    await expect(sender(port)({ ...mail, subject })).rejects.toThrow('one line')
    expect(said).toEqual([])
  },
)

test('a server that is not listed, is silent or refuses has not taken it', async () => {
  const [kind, silent, full] = [await postOffice(), await postOffice('silent'), await postOffice('full')]
  await expect(sender(kind.port, '*')(mail)).rejects.toThrow('not allowed')
  expect(kind.said).toEqual([])
  await expect(sender(silent.port, '127.0.0.1', 200)(mail)).rejects.toThrow()
  await expect(sender(full.port)(mail)).rejects.toThrow('mailbox full')
})

test('a password insists on TLS: where there is none, it is never said', async () => {
  const { port, said } = await postOffice()
  const auth = { user: 'yixian', pass: 'a word of ours' }
  const send = mailer(
    { host: '127.0.0.1', port, secure: false, auth, from },
    outgoing({ allowed: allowList('127.0.0.1') }),
  )
  await expect(send(mail)).rejects.toThrow()
  expect(said.join()).not.toMatch(/AUTH|a word of ours/)
})

test('the settings are read from the environment, and half of them stop the start', () => {
  const good = { YIXIAN_SMTP_URL: 'smtps://yixian:p%40ss@mail.example.cn', YIXIAN_MAIL_FROM: from }
  expect(mailSettings({})).toBeNull()
  expect(mailSettings(good)).toEqual({
    host: 'mail.example.cn',
    port: 465,
    secure: true,
    auth: { user: 'yixian', pass: 'p@ss' },
    from,
  })
  for (const wrong of [
    { YIXIAN_SMTP_URL: good.YIXIAN_SMTP_URL },
    { YIXIAN_MAIL_FROM: from },
    { ...good, YIXIAN_MAIL_FROM: 'Yixian <a@b.cn>' },
    { ...good, YIXIAN_SMTP_URL: 'https://mail.example.cn' },
  ]) {
    let thrown: unknown
    try {
      mailSettings(wrong)
    } catch (error) {
      thrown = error
    }
    expect(isTrouble(thrown, 'mail.unreadable')).toBe(true)
  }
})
