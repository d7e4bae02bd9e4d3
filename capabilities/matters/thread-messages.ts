// Words of a matter's thread, entry by entry; the same on the desk and on the phone. zh-CN first.

export const messages = {
  'entry.raised': { zh: '收到，由{unit}在{day}前交办', en: 'Received; {unit} hands it over by {day}' },
  'entry.triaged': { zh: '归入“{class}”', en: 'Put into class “{class}”' },
  'entry.dispatched': {
    zh: '交办给{unit}，层级“{rung}”，期限{day}',
    en: 'Handed over to {unit}, rung “{rung}”, due {day}',
  },
  'entry.acknowledged': { zh: '签收', en: 'Signed for' },
  'entry.started': { zh: '开始办理', en: 'Work began' },
  'entry.noted': { zh: '进展', en: 'Progress' },
  'entry.replied': {
    zh: '答复：{disposition}，请诉求人在{day}前评价',
    en: 'Replied: {disposition}; the asker may judge until {day}',
  },
  'entry.returned': { zh: '退回给{unit}重新交办', en: 'Returned to {unit} to be handed over anew' },
  'entry.handed-up': {
    zh: '从“{from}”提到“{rung}”，由{unit}办，期限{day}',
    en: 'Handed up from “{from}” to “{rung}”: {unit}, due {day}',
  },
  'entry.swept': {
    zh: '超过期限未答复，从“{from}”自动提到“{rung}”，由{unit}办，期限{day}{passed}',
    en: 'Not answered in time: from “{from}” it climbed by itself to “{rung}”: {unit}, due {day}{passed}',
  },
  'passed.out-of-service': {
    zh: '；跳过“{rung}”：单位不存在或已撤销',
    en: '; past “{rung}”: its unit is closed or was never there',
  },
  'passed.nobody': { zh: '；跳过{unit}：无人在岗', en: '; past {unit}: nobody sits there' },
  'passed.same-unit': { zh: '；跳过“{rung}”：就是原承办单位', en: '; past “{rung}”: the same unit' },
  'passed.no-superior': { zh: '；跳过“{rung}”：没有上级单位', en: '; past “{rung}”: no unit above' },
  'passed.top-rung': { zh: '；已在最高层级“{rung}”', en: '; “{rung}” is the highest' },
  'entry.said-beside': {
    zh: '并入的 {number}，其诉求人补充',
    en: 'Added by the asker of {number}, which goes on here',
  },
  'entry.merged': { zh: '并入另一件事项', en: 'Merged into another matter' },
  'entry.attempted': { zh: '联系诉求人：{how}', en: 'Tried to reach the asker: {how}' },
  'entry.judged': { zh: '评价：{word}（{grade} 级）', en: 'Verdict: {word} ({grade} of 5)' },
  'entry.reopened': {
    zh: '重办，提到“{rung}”，由{unit}在{day}前交办',
    en: 'Reopened at “{rung}”; {unit} hands it over by {day}',
  },
  'entry.withdrawn': { zh: '诉求人撤回', en: 'Withdrawn by the asker' },
  'entry.closed.verdict': { zh: '诉求人认可，办结', en: 'Closed by the asker’s verdict' },
  'entry.closed.unreached': {
    zh: '多次联系不上，办结',
    en: 'Closed after recorded attempts to reach the asker',
  },
  'entry.contacted': { zh: '首次联系诉求人：{how}', en: 'First contact with the asker: {how}' },
  'entry.extension-asked': { zh: '申请延期到{day}', en: 'More time asked for, until {day}' },
  'entry.extension-granted': { zh: '同意延期，期限{day}', en: 'More time granted, due {day}' },
  'entry.extension-refused': { zh: '不同意延期', en: 'More time refused' },
  'entry.hold-asked': { zh: '申请挂账，{day}复查', en: 'A hold asked for, to be reviewed on {day}' },
  'entry.hold-granted': {
    zh: '同意挂账（{reason}），{day}复查，到时自动恢复计时',
    en: 'On hold ({reason}) until its review on {day}; the clocks then go on by themselves',
  },
  'entry.hold-refused': { zh: '不同意挂账', en: 'The hold was refused' },
  'entry.hold-released': { zh: '解除挂账，期限{day}', en: 'The hold was ended, due {day}' },
  'entry.hold-expired': {
    zh: '挂账到复查日自动结束，期限{day}',
    en: 'The hold ended by itself on its review day, due {day}',
  },
  'entry.revised': { zh: '工作日历调整，期限{day}', en: 'The calendar was revised, due {day}' },
  'entry.unknown': {
    zh: '新的一类记录（{type}），请刷新页面',
    en: 'A newer kind of entry ({type}); reload the page',
  },
  'entry.holder': { zh: '现由{unit}承办', en: 'Now with {unit}' },
  'entry.holder-verdict': { zh: '等诉求人评价', en: 'Waiting for the asker’s verdict' },
  'entry.due': { zh: '期限：{day}', en: 'Due: {day}' },
  'entry.asker': { zh: '诉求人', en: 'the asker' },
} as const
