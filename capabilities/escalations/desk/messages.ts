// Words of the desk for what could not climb by itself. zh-CN first.

export const messages = {
  place: { zh: '提级受阻', en: 'Stuck' },
  lead: {
    zh: '超过期限未答复的事项会自动提到上一级。下面这些提不上去：写明原因和可以怎么办，最久的在前。',
    en: 'What is not answered in time climbs a rung by itself. These could not: why, and what can be done; the longest overdue first.',
  },
  list: { zh: '提不上去的事项', en: 'Matters that could not climb' },
  none: { zh: '没有提不上去的事项', en: 'Nothing is stuck' },
  'none.why': {
    zh: '凡超过期限的，都已自动提到上一级；等诉求人评价的和挂账的不算在内。',
    en: 'All that was overdue has climbed. What waits for its asker or is on hold does not count.',
  },
  more: { zh: '再看一些', en: 'Show more' },
  all: { zh: '看全部', en: 'All' },
  'panel.title': { zh: '提级受阻，要人处理', en: 'Stuck on a rung, somebody has to act' },
  between: { zh: '；', en: '; ' },
  tried: { zh: '{tried}试过，{retry}再试', en: 'Tried {tried}, next {retry}' },
  'why.top-rung': { zh: '{rung}：已是最高层级', en: '{rung}: the highest rung' },
  'why.no-superior': {
    zh: '{rung}：承办单位没有上级单位',
    en: '{rung}: no unit stands above the holder',
  },
  'why.out-of-service': {
    zh: '{rung}：单位{unit}不存在或已撤销',
    en: '{rung}: its unit {unit} is closed or was never there',
  },
  'why.nobody': { zh: '{rung}：{unit}无人在岗', en: '{rung}: nobody sits in {unit}' },
  'why.same-unit': { zh: '{rung}：就是现在的承办单位', en: '{rung}: the unit that has it already' },
  'why.failed': { zh: '系统提级时出错', en: 'The sweep broke on it' },
  'do.top-rung': {
    zh: '打开事项，督促承办单位答复，或决定延期、挂账；也可报主要领导研究。',
    en: 'Open the matter: press for an answer, or decide on more time or a hold; or take it to the leaders.',
  },
  'do.nobody': {
    zh: '请管理员为该单位的经办人开账号、授角色，几秒后自动提级；也可打开事项，直接提给别的单位。',
    en: 'Have an account and a role given to somebody there: it climbs within seconds. Or open the matter and hand it up yourself.',
  },
  'do.other': {
    zh: '打开事项，直接提给能接办的单位；层级对应的单位请在工作方案里改正。',
    en: 'Open the matter and hand it up yourself; have the unit of this rung put right in the programme.',
  },
  'do.failed': {
    zh: '原因已记入服务器日志，稍后自动再试；也可打开事项，直接提给上级单位。',
    en: 'The server’s log has the reason, and it is tried again; or open the matter and hand it up yourself.',
  },
} as const
