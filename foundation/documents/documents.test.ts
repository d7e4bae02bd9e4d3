// What goes on paper has the measures of GB/T 9704-2012, read back from the document and from its printed pages.
import { describe, expect, test } from 'vitest'
import { textInside } from '../testing/workbooks.ts'
import { printable, printed, unprinted } from '../testing/paper.ts'
import { docxType, fileNameOf, makeOfficial, makePage } from './make.ts'
import type { Official } from './official.ts'
import { documentNumber } from '../core/document-number.ts'
import { qrPng } from './qr.ts'

const para = '为切实解决企业反映的用电容量不足问题请你单位于三个工作日内实地核查并提出办理方案'
const official: Official = {
  head: '青川县服务企业工作领导小组办公室',
  number: documentNumber({ mark: '督办', year: 2026, number: 3 }),
  title: '关于办理用电容量不足问题的督办通知',
  to: ['县经济信息化局', '县供电公司'],
  body: [
    { kind: 'heading', level: 1, text: '一、督办事项' },
    { kind: 'text', text: para.repeat(30) },
    { kind: 'heading', level: 2, text: '（一）办理要求' },
    { kind: 'text', text: '于2026年12月3日前办结 <并书面回复>。' },
  ],
  attachments: ['问题登记表', '时限依据'],
  from: '青川县服务企业工作领导小组办公室',
  day: '2026-03-05',
  copies: { to: ['县委督查室'], by: '青川县服务企业工作领导小组办公室', day: '2026-03-06' },
}

test('an official document names its fonts, its page, its grid and ships no font', async () => {
  const inside = await textInside(await makeOfficial(official))
  expect(inside).toContain('<w:pgSz w:w="11906" w:h="16838"')
  // 37 mm above, 28 mm at the binding, 26 mm at the right, 35 mm below: a type area of 156 × 225 mm.
  expect(inside).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
  for (const font of ['仿宋', '黑体', '楷体', '宋体', '方正小标宋简体'])
    expect(inside).toContain(`w:eastAsia="${font}"`)
  expect(inside).not.toContain('w:embedRegular')
  expect(inside).toContain('&lt;并书面回复&gt;')
  expect(inside).toContain('2026年3月5日')
  expect(inside).toContain('县经济信息化局、县供电公司：')
})

test('numbers have the year in 〔 〕, no leading zero and no 第', () => {
  expect(documentNumber({ mark: '督办', year: 2026, number: 12 })).toBe('督办〔2026〕12号')
})

describe('printed', () => {
  test.skipIf(!printable)(
    `a full page has 22 lines of 28 characters between its margins${unprinted}`,
    async () => {
      const pages = await printed(await makeOfficial(official))
      expect(pages.length).toBeGreaterThan(2)
      for (const page of pages) expect(page).toMatchObject({ width: 210, height: 297 })
      const full = pages[1]!
      const body = full.lines.filter(({ text }) => !text.startsWith('—'))
      expect(body).toHaveLength(22)
      for (const { text, left, right } of body) {
        expect(text).toHaveLength(28)
        expect(Math.abs(left - 28)).toBeLessThan(0.6)
        expect(Math.abs(right - 184)).toBeLessThan(0.8)
      }
      expect(body[0]!.top).toBeGreaterThan(36.5)
      expect(body[21]!.bottom).toBeLessThan(297 - 35 + 0.5)
      const pitch = (body[21]!.top - body[0]!.top) / 21
      expect(Math.abs(pitch - 225 / 22)).toBeLessThan(0.05)
    },
    120_000,
  )

  test.skipIf(!printable)(
    `the head is 35 mm under the edge of the type area, the page's number 7 mm below it, outside on each side${unprinted}`,
    async () => {
      const pages = await printed(await makeOfficial(official))
      const [head, number] = pages[0]!.lines
      expect(head!.text).toBe(official.head)
      expect(Math.abs(head!.top - (37 + 35))).toBeLessThan(3)
      expect(number!.text).toBe('督办〔2026〕3号')
      const feet = pages.slice(0, 2).map(({ lines }) => lines.at(-1)!)
      expect(feet.map(({ text }) => text)).toEqual(['—1—', '—2—'])
      for (const foot of feet) expect(Math.abs(foot.top - (297 - 35 + 7))).toBeLessThan(1.5)
      expect(feet[0]!.right).toBeGreaterThan(170)
      expect(feet[1]!.left).toBeLessThan(40)
      const last = pages.at(-1)!.lines.map(({ text }) => text)
      expect(last.join('\n')).toContain('抄送：县委督查室。')
      expect(last.join('\n')).toContain('2026年3月6日印发')
    },
    120_000,
  )

  test.skipIf(!printable)(
    `a card with facts and a QR code is one page of A4${unprinted}`,
    async () => {
      const card = await makePage({
        title: '责任卡',
        blocks: [
          { kind: 'facts', rows: [['事项', '用电容量不足']] },
          { kind: 'qr', address: 'https://yixian.example/q/abc', caption: '扫码查看' },
        ],
      })
      const pages = await printed(card)
      expect(pages).toHaveLength(1)
      expect(pages[0]!.lines.map(({ text }) => text)).toEqual(
        expect.arrayContaining(['责任卡', '用电容量不足', '扫码查看']),
      )
    },
    120_000,
  )
})

test('a QR code is a PNG with its address in it', () => {
  const png = qrPng('https://yixian.example/q/abc')
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG')
  expect(png.readUInt32BE(16)).toBe(png.readUInt32BE(20))
  expect(png.equals(qrPng('https://yixian.example/q/abd'))).toBe(false)
})

test('signs that no file system takes are not in the name of a file', () => {
  expect(fileNameOf('二期/厂房: "甲"', 'docx')).toBe('二期-厂房- -甲-.docx')
  expect(docxType).toContain('wordprocessingml')
})
