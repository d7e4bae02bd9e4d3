// Words of signing for a matter on the phone, or disputing it; fetched with that page. zh-CN first.

export const messages = {
  title: { zh: '签收或提异议', en: 'Sign for it, or dispute it' },
  back: { zh: '返回', en: 'Back' },
  'error.one': { zh: '这件问题没有取到。{why}', en: 'The matter did not come. {why}' },
  what: { zh: '{unit}，{day}前答复', en: '{unit}, to be answered by {day}' },
  sign: { zh: '签收', en: 'Sign for it' },
  'sign.done': { zh: '已签收', en: 'Signed for' },
  'sign.not': { zh: '没有签收成。{why}', en: 'It was not signed for. {why}' },
  dispute: { zh: '不归我们办，提异议', en: 'Not ours: dispute it' },
  'dispute.until': {
    zh: '每件只能提一次，{day}下班前有效。办公室当天裁定，裁定是最终的；期限照走。',
    en: 'Once, by the end of {day}. The office rules the same day, finally; the clocks go on.',
  },
  'dispute.reason': { zh: '理由', en: 'Reason' },
  'dispute.note': { zh: '依据和说明', en: 'Grounds' },
  duty: { zh: '应归哪项职责（知道就选）', en: 'Which duty it is, if you know' },
  'duty.hint': {
    zh: '打字查派单目录：名称、关键词或拼音首字母',
    en: 'Type: its words, a keyword or pinyin initials',
  },
  'duty.whose': { zh: '按目录，今天归：{units}', en: 'By the directory it is of: {units}' },
  'duty.nobody': { zh: '目录里这项今天没有牵头单位', en: 'By the directory nobody leads it today' },
  'duty.there': { zh: '{area}由{unit}', en: '{unit} in {area}' },
  'duty.and': { zh: '；', en: '; ' },
  'dispute.send': { zh: '提异议', en: 'Dispute' },
  'dispute.done': { zh: '异议已提交，等待裁定', en: 'Disputed; the office will rule' },
  'dispute.not': { zh: '没有提交成。{why}', en: 'It was not sent. {why}' },
  nothing: { zh: '现在不用签收，也不能提异议。', en: 'There is nothing to sign for or dispute now.' },
} as const
