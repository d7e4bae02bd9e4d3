// Words of a dispute and its ruling in a matter's thread; the same on the desk and on the phone. zh-CN first.

export const messages = {
  'entry.disputed': {
    zh: '提异议：{reason}{proposed}。{unit}在{day}前裁定',
    en: 'Disputed: {reason}{proposed}. {unit} rules by {day}',
  },
  'entry.disputed.proposed': { zh: '，认为应由{unit}办', en: '; says that it is {unit}’s' },
  'entry.ruled.upheld': {
    zh: '裁定：异议成立，由{unit}办，层级“{rung}”，期限{day}{climbed}',
    en: 'Ruled: the dispute is upheld. {unit} has it, rung “{rung}”, due {day}{climbed}',
  },
  'entry.ruled.rejected': {
    zh: '裁定：异议不成立，仍由{unit}办，原期限{day}不变',
    en: 'Ruled: the dispute is not upheld. It stays with {unit}, due {day} as before',
  },
  'entry.climbed': {
    zh: '；第 {pass} 次移交，自动从“{from}”提级',
    en: '; handed on for the {pass}th time, it climbed from “{from}” by itself',
  },
} as const
