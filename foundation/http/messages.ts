// Words of the HTTP layer itself: problems that no capability owns, and what a schema finds wrong in a field.

export const httpMessages = {
  'http.invalid': { zh: '提交的内容有误', en: 'The request is not valid' },
  'http.unauthorised': { zh: '请先登录', en: 'Please sign in' },
  'http.forbidden': { zh: '您没有办理这件事的权限', en: 'You may not do this' },
  'http.missing': { zh: '没有找到，或者您无权查看', en: 'Not found, or not yours to see' },
  'http.conflict': { zh: '别人刚刚办过，请看最新情况', en: 'Somebody was faster; please look again' },
  'http.refused': { zh: '按规则不能这样办', en: 'The rules do not allow this' },
  'http.busy': {
    zh: '系统暂时不能处理，已提交的没有丢失，请稍后再试',
    en: 'Not possible right now; nothing submitted is lost, try again shortly',
  },
  'http.cross-site': {
    zh: '请求来自别的网站，已拒绝',
    en: 'The request came from another site and was refused',
  },
  'http.too-large': { zh: '内容太大', en: 'The content is too large' },
  'command.id-reused': {
    zh: '同一个操作编号已用于另一项操作',
    en: 'This command id was already used for another command',
  },
  'command.unknown': { zh: '没有名为 {name} 的操作', en: 'There is no command named {name}' },
  'field.required': { zh: '必填', en: 'is required' },
  'field.additionalProperties': { zh: '没有这一项', en: 'is not a known field' },
  'field.type': { zh: '类型应为 {type}', en: 'must be of type {type}' },
  'field.minLength': { zh: '至少 {limit} 个字', en: 'must have at least {limit} characters' },
  'field.maxLength': { zh: '最多 {limit} 个字', en: 'must have at most {limit} characters' },
  'field.pattern': { zh: '格式不对', en: 'has the wrong form' },
  'field.format': { zh: '应为 {format} 格式', en: 'must be a {format}' },
  'field.minimum': { zh: '不能小于 {limit}', en: 'must not be less than {limit}' },
  'field.maximum': { zh: '不能大于 {limit}', en: 'must not be more than {limit}' },
  'field.minItems': { zh: '至少 {limit} 项', en: 'must have at least {limit} items' },
  'field.maxItems': { zh: '最多 {limit} 项', en: 'must have at most {limit} items' },
  'field.enum': { zh: '不在可选范围内', en: 'is not one of the allowed values' },
  'field.const': { zh: '不在可选范围内', en: 'is not one of the allowed values' },
  'field.anyOf': { zh: '不在可选范围内', en: 'is not one of the allowed values' },
  'field.other': { zh: '不符合要求（{message}）', en: '{message}' },
} as const
