// Proofs read aloud, in Chinese and English.
import { describe, expect, it } from 'vitest'
import { at, clock, compiled, pause, proofOf } from '../testing/deadlines.ts'
import type { Override } from './calendar.ts'
import type { Clock, Pause } from './clock.ts'
import { dayInWords, proofInWords } from './proof-words.ts'

const typhoon: Override = {
  from: '2026-09-08',
  to: '2026-09-09',
  kind: 'closed',
  reason: '台风停工',
  source: '防汛指挥部 5 号令',
  version: 1,
}

const china = compiled()

describe('in words', () => {
  it.each<[string, Clock, string, Pause[], string, string]>([
    [
      'plainly',
      clock(7, 'wd'),
      '2026-11-23 10:00',
      [],
      '自 11月23日 周一 起算 7 个工作日（当日不计），其间跳过周末 2 天，12月2日 周三 17:30 到期。依据工作日历“全国”（版本 3）。',
      '7 working days from Mon 23 Nov (that day does not count); passed over: weekends (2); due Wed 2 Dec 17:30. By calendar "全国" (version 3).',
    ],
    [
      'with holidays, a working weekend and a pause',
      clock(7, 'wd'),
      '2026-09-24 16:30',
      [pause('2026-09-29 10:00', '2026-09-30 10:30')],
      '自 9月24日 周四 起算 7 个工作日（当日不计），其间跳过周末 1 天、中秋 9月25日至9月27日、国庆节 10月1日至10月7日，补上 10月10日 周六（国庆节调休上班），9月29日 周二 10:00 至 9月30日 周三 10:30 因“等企业补材料”停表 办公时间 7 小时 30 分，10月14日 周三 09:30 到期。依据工作日历“全国”（版本 3）。',
      '7 working days from Thu 24 Sep (that day does not count); passed over: weekends (1), Mid-autumn Festival 25 Sep – 27 Sep, National Day 1 Oct – 7 Oct; added back: Sat 10 Oct (worked in exchange for National Day); stood still for 7 h 30 min of office hours from Tue 29 Sep 10:00 to Wed 30 Sep 10:30 (等企业补材料); due Wed 14 Oct 09:30. By calendar "全国" (version 3).',
    ],
    [
      'provisionally, over the end of the year',
      clock(10, 'wd'),
      '2026-12-22 10:00',
      [],
      '自 12月22日 周二 起算 10 个工作日（当日不计），其间跳过周末 4 天，2027年1月5日 周二 17:30 到期。依据工作日历“全国”（版本 3）。暂定：日历只公布到 2026年12月24日，新通知公布后重新计算。',
      '10 working days from Tue 22 Dec (that day does not count); passed over: weekends (4); due Tue 5 Jan 2027 17:30. By calendar "全国" (version 3). Provisional: the calendar is published until 24 Dec 2026 only, and the date will be computed again.',
    ],
    [
      'with a last day that moved and a clock that stands',
      clock(7, 'd', { lastDayMoves: true }),
      '2026-09-26 10:00',
      [
        pause('2026-09-29 10:00', '2026-10-01 11:00:30'.slice(0, 16)),
        pause('2026-10-03 09:00', null, '上级研究'),
      ],
      '自 9月26日 周六 起算 7 天（当日不计），其间跳过国庆节 10月4日至10月7日，末日逢非工作日，顺延到 10月8日 周四，9月29日 周二 10:00 至 10月1日 周四 11:00 因“等企业补材料”停表 2 天 1 小时，10月3日 周六 09:00 起因“上级研究”停表，到期时刻待恢复后确定。依据工作日历“全国”（版本 3）。',
      '7 days from Sat 26 Sep (that day does not count); passed over: National Day 4 Oct – 7 Oct; the last day is not worked, so it moves to Thu 8 Oct; stood still for 2 d 1 h from Tue 29 Sep 10:00 to Thu 1 Oct 11:00 (等企业补材料); standing still since Sat 3 Oct 09:00 (上级研究), due once it goes on. By calendar "全国" (version 3).',
    ],
    [
      'of one hour after closing',
      clock(1, 'wh'),
      '2026-11-27 17:45',
      [],
      '自 11月27日 周五 17:45 起算 1 个工作小时，其间跳过周末 2 天、11月27日 周五办公时间外，11月30日 周一 10:00 到期。依据工作日历“全国”（版本 3）。',
      '1 working hour from Fri 27 Nov 17:45; passed over: weekends (2), Fri 27 Nov outside office hours; due Mon 30 Nov 10:00. By calendar "全国" (version 3).',
    ],
  ])('tells it %s', (_, rule, start, pauses, zh, en) => {
    const proof = proofOf(china, rule, at(start), pauses)
    expect(proofInWords(proof, 'zh')).toBe(zh)
    expect(proofInWords(proof, 'en')).toBe(en)
  })

  it('tells days that the jurisdiction opened or closed', () => {
    const opened: Override = {
      ...typhoon,
      from: '2026-09-12',
      to: '2026-09-12',
      kind: 'open',
      reason: '补班',
    }
    const proof = proofOf(compiled({ overrides: [typhoon, opened] }), clock(4, 'wd'), at('2026-09-04 10:00'))
    expect(proofInWords(proof, 'zh')).toContain(
      '其间跳过周末 2 天、台风停工 9月8日至9月9日，补上 9月12日 周六（补班），9月12日',
    )
  })

  it('says when nothing is published, and how short a pause was', () => {
    const minute = { ...pause('2026-11-23 10:10', null, '甲'), to: at('2026-11-23 10:10') + 61_000 }
    const short = proofOf(china, clock(1, 'h'), at('2026-11-23 10:00'), [minute])
    expect(proofInWords(short, 'zh')).toContain('停表 1 分 1 秒，11月23日 周一 11:01 到期')
    const lunch = pause('2026-11-24 12:00', '2026-11-24 13:00')
    const bare = proofOf(compiled({ notices: [] }), clock(1, 'wd'), at('2026-11-23 10:00'), [lunch])
    expect(proofInWords(bare, 'zh')).toContain('停表 办公时间 0 分')
    expect(proofInWords(bare, 'zh')).toContain('暂定：日历尚未公布。')
  })

  it('tells months from a day, not from an hour', () => {
    const proof = proofOf(china, clock(2, 'month'), at('2026-09-23 10:00'))
    expect(proofInWords(proof, 'zh')).toMatch(/^自 9月23日 周三 起算 2 个月（当日不计），11月23日/)
  })

  it('tells what there is of a proof that names no holiday, or no day at all', () => {
    const proof = proofOf(china, clock(1, 'wd'), at('2026-09-30 10:00'))
    const nameless = proof.stretches.map(({ name: _, ...stretch }) => stretch)
    expect(proofInWords({ ...proof, stretches: nameless }, 'zh')).toContain('其间跳过 10月1日至10月7日，')
    expect(proofInWords({ ...proof, stretches: [] }, 'zh')).toMatch(
      /^自 9月30日 周三 起算 1 个工作日，10月8日/,
    )
  })

  it('tells a day with its year and weekday', () => {
    expect(dayInWords('2026-11-23', 'zh')).toBe('2026年11月23日 周一')
    expect(dayInWords('2026-11-23', 'en')).toBe('Mon 23 Nov 2026')
  })

  it('of a proof in a zone that is not there is a mistake in the program', () => {
    const proof = proofOf(china, clock(1, 'wd'), at('2026-11-23 10:00'))
    const elsewhere = { ...proof, calendar: { ...proof.calendar, zone: 'Asia/Yixian' } }
    expect(() => proofInWords(elsewhere, 'zh')).toThrow('Asia/Yixian')
  })
})
