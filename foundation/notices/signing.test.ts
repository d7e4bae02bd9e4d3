// Signatures as others check them: by the package of Standard Webhooks, and by DingTalk's own recipe.
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { expect, test } from 'vitest'
import { dingtalkAddress, newSecret, webhookHeaders } from './signing.ts'

const body = JSON.stringify({ type: 'matter.replied', data: { id: '0198', 说: '已答复' } })
const signed = (secrets: readonly string[], at = Date.now()) =>
  webhookHeaders(secrets, { id: 'msg_1', at, body })

test('a receiver with the secret finds the signature good', () => {
  const secret = newSecret()
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(new Webhook(secret).verify(body, signed([secret]))).toEqual(JSON.parse(body))
})

test('one byte more, another id, another secret or an old time: not good', () => {
  const secret = newSecret()
  const check = (text: string, headers: Record<string, string>) => () =>
    new Webhook(secret).verify(text, headers)
  expect(check(`${body} `, signed([secret]))).toThrow()
  expect(check(body, { ...signed([secret]), 'webhook-id': 'msg_2' })).toThrow()
  expect(check(body, signed([newSecret()]))).toThrow()
  expect(check(body, signed([secret], Date.now() - 3_600_000))).toThrow()
})

test('while a secret is replaced, a receiver with either of them can check', () => {
  const [fresh, former] = [newSecret(), newSecret()]
  for (const secret of [fresh, former])
    expect(new Webhook(secret).verify(body, signed([fresh, former]))).toEqual(JSON.parse(body))
})

test('a DingTalk robot is called with its time and the signature over time and secret', () => {
  const address = 'https://oapi.dingtalk.com/robot/send?access_token=abc'
  const url = new URL(dingtalkAddress(address, 'SECthis is secret', 1_577_808_000_000))
  expect(url.searchParams.get('access_token')).toBe('abc')
  expect(url.searchParams.get('timestamp')).toBe('1577808000000')
  const wanted = createHmac('sha256', 'SECthis is secret')
    .update('1577808000000\nSECthis is secret', 'utf8')
    .digest('base64')
  expect(url.searchParams.get('sign')).toBe(wanted)
  // '+' must not be read as a blank on the other side.
  expect(url.search).not.toMatch(/sign=[^&]*\+/)
})
