// Words of subjects: kinds, fields, and why a rule refuses. zh-CN first.
import { codeMessages } from './uscc-messages.ts'

export const messages = {
  ...codeMessages,
  'subject.unknown': { zh: '没有这个服务对象', en: 'There is no such subject' },
  'subject.added-already': { zh: '这个服务对象已经登记过', en: 'This subject was added already' },
  'subject.retired': { zh: '该服务对象已停用，请先恢复', en: 'This subject is retired; restore it first' },
  'subject.not-retired': { zh: '该服务对象没有停用', en: 'This subject is not retired' },
  'subject.field-unfit': {
    zh: '这类服务对象没有“{field}”这一项',
    en: 'Subjects of kind {kind} have no “{field}”',
  },
  'subject.code-taken': { zh: '代码 {code} 已属于“{name}”', en: 'Code {code} belongs to “{name}” already' },
  'subject.area-unknown': { zh: '没有这个区域', en: 'There is no such area' },
  'subject.unit-unknown': { zh: '没有这个单位，或已停用', en: 'There is no such unit in service' },
  'subject.out-of-reach': { zh: '该服务对象不在您的管理范围内', en: 'This subject is outside your scope' },
  'subject.name-double': {
    zh: '没有代码，而同一区域有 {count} 个同名的“{name}”，不能确定是哪一个',
    en: 'Without a code it cannot be told which of {count} named “{name}” in this area is meant',
  },
  'subject.cell-too-long': {
    zh: '最多 {limit} 个字，这里有 {length} 个',
    en: 'At most {limit} characters; this has {length}',
  },
  'subject.cell-no-amount': {
    zh: '“{cell}”不是金额（万元），请写成 1200 或 1,200.5',
    en: '“{cell}” is no amount in 万元; write 1200 or 1,200.5',
  },
  'subject.cell-no-count': { zh: '“{cell}”不是整数', en: '“{cell}” is no whole number' },
  'subject.cell-no-list': {
    zh: '最多 {limit} 项，每项最多 40 个字，用顿号分开',
    en: 'At most {limit} items of 40 characters, separated by 、',
  },
  'subject.area-not-found': { zh: '没有名为“{name}”的区域', en: 'There is no area “{name}”' },
  'subject.area-ambiguous': {
    zh: '有 {count} 个区域叫“{name}”，请写代码',
    en: '{count} areas are called “{name}”; give the code',
  },
  'subject.unit-not-found': { zh: '没有名为“{name}”的单位', en: 'There is no unit “{name}”' },
  'subject.unit-ambiguous': {
    zh: '有 {count} 个单位叫“{name}”，请写代码',
    en: '{count} units are called “{name}”; give the code',
  },
  'subject.kind.enterprise': { zh: '企业', en: 'enterprise' },
  'subject.kind.project': { zh: '项目', en: 'project' },
  'subject.kind.village': { zh: '村', en: 'village' },
  'subject.kind.point': { zh: '网格点', en: 'point' },
  'subject.field.name': { zh: '名称', en: 'name' },
  'subject.field.code': { zh: '代码', en: 'code' },
  'subject.field.area': { zh: '所属区域', en: 'area' },
  'subject.field.unit': { zh: '责任单位', en: 'answering unit' },
  'subject.field.category': { zh: '行业或类别', en: 'industry or class' },
  'subject.field.address': { zh: '地址', en: 'address' },
  'subject.field.scale': { zh: '规模', en: 'scale' },
  'subject.field.stage': { zh: '阶段', en: 'stage' },
  'subject.field.investment': { zh: '计划投资（万元）', en: 'planned investment (10,000 yuan)' },
  'subject.field.population': { zh: '人口', en: 'population' },
  'subject.field.households': { zh: '户数', en: 'households' },
  'subject.field.duties': { zh: '职责', en: 'duties' },
} as const
