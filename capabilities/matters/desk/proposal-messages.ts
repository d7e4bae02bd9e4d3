// Words of the proposals in the form that hands a matter over. zh-CN first.

export const messages = {
  proposals: { zh: '建议交给', en: 'Proposed' },
  'proposals.lead': {
    zh: '点一下就填入，由您决定。',
    en: 'One click fills it in; you decide.',
  },
  'proposal.until': { zh: '{day}前答复', en: 'answers by {day}' },
  'proposal.with': { zh: '配合：{units}', en: 'Supported by {units}' },
  'proposal.team.area': { zh: '属地队伍：{name}', en: 'Team of the place: {name}' },
  'proposal.team.subject': { zh: '专业队伍：{name}', en: 'Team of the trade: {name}' },
} as const
