// Words of a slip on paper, in Chinese only: an official document has one language.

export const paperMessages = {
  office: '督查室',
  blue: '蓝色',
  amber: '黄色',
  red: '红色',
  matter: '诉求',
  task: '任务',
  promise: '承诺',
  plan: '倒排工期',
  'heading.requirement': '一、督办要求',
  'heading.reply': '二、回复时限',
  'heading.objection': '三、异议',
  title: (title: string, colour: string) => `关于“${title}”的${colour}督办通知`,
  opening: (of: { kind: string; called: string | null; title: string; colour: string }) =>
    `你单位承办的${of.kind}“${of.title}”${of.called === null ? '' : `（编号 ${of.called}）`}，现予以${of.colour}督办。`,
  raised: (from: string, missed: string) => `${from}督办单要求${missed}前回复，逾期未回复，现予升级。`,
  higher: (reason: string) => `直接按此颜色督办的理由：${ended(reason)}`,
  reply: (due: string, next: string | null) =>
    `请于${due}前书面回复办理情况。${next === null ? '' : `逾期未回复的，自动升级为${next}督办。`}`,
  release: (person: string) => `办理情况由${person}核实后解除督办。`,
  objection: (until: string) =>
    `对本督办有异议的，请于${until}前书面提出，由发出单位答复。异议期间不停止办理。`,
} as const

/** What somebody wrote ends with a full stop, as a sentence of a document does. */
function ended(text: string): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}。`
}
