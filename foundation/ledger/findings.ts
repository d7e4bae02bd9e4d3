// Everything that a verification can find wrong with a ledger, in words.
import { fill, type Lang, type Messages } from '../core/words.ts'

type FindingCode = keyof typeof findingWords

/** Where and what: only the places that apply are set. `expected` is what should have stood there. */
export interface Finding {
  readonly code: FindingCode
  readonly line?: number
  readonly stream?: string
  readonly version?: number
  readonly position?: number
  readonly leaf?: number
  readonly size?: number
  readonly expected?: number
}

const entry = {
  zh: '记录 {stream} 第 {version} 版(位置 {position})',
  en: 'Entry {stream} version {version} (position {position})',
}
const checkpoint = { zh: '检查点(共 {size} 条)', en: 'Checkpoint over {size} entries' }
const anchor = { zh: '留存的检查点', en: 'The checkpoint kept' }

function about(what: { zh: string; en: string }, zh: string, en: string) {
  return { zh: `${what.zh}${zh}`, en: `${what.en}${en}` }
}

export const findingWords = {
  'file.header': { zh: '文件开头不是本系统导出的账本', en: 'The file does not begin as an exported ledger' },
  'file.line': { zh: '第 {line} 行读不出来', en: 'Line {line} cannot be read' },
  'file.end': {
    zh: '文件不完整：结尾缺失，或条数与结尾所写不符',
    en: 'The file breaks off, or holds other numbers of lines than its end says',
  },
  'key.missing': { zh: '没有公钥，无法核对签名', en: 'There is no public key to check signatures with' },
  'key.different': {
    zh: '账本里的公钥不是给定的公钥',
    en: 'The ledger names another public key than the one given',
  },
  'entry.field': about(entry, '的内容格式不对', ' is malformed'),
  'entry.algorithm': about(entry, '的算法与账本不同', ' names another algorithm than its ledger'),
  'entry.position': about(entry, '的位置重复或颠倒', ' stands twice or out of order'),
  'entry.version': about(
    entry,
    '前后不连续，此处应为第 {expected} 版',
    ' does not follow: version {expected} should stand here',
  ),
  'entry.prev': about(entry, '接不上前一条', ' does not link to the entry before it'),
  'entry.hash': about(entry, '被改动过', ' has been altered'),
  'entry.unnumbered': about(entry, '不在任何检查点之内', ' is in no checkpoint and never will be'),
  'leaf.order': {
    zh: '序号 {leaf} 不连续，此处应为 {expected}',
    en: 'Leaf {leaf} is out of order: {expected} should stand here',
  },
  'leaf.entry': {
    zh: '序号 {leaf} 所指的记录(位置 {position})不存在或已编过号',
    en: 'Leaf {leaf} points to an entry (position {position}) that is missing or numbered already',
  },
  'leaf.hash': about(entry, '与编号时(序号 {leaf})不同', ' is not the one that was numbered as leaf {leaf}'),
  'checkpoint.size': about(checkpoint, '与此前的 {expected} 条不符', ' stands after {expected} entries'),
  'checkpoint.note': about(
    checkpoint,
    '的文本读不出来，或与所存的数不同',
    ' has a note that cannot be read or says something else',
  ),
  'checkpoint.origin': about(checkpoint, '属于另一本账', ' is of another ledger'),
  'checkpoint.signature': about(checkpoint, '的签名不对', ' is not signed by this key'),
  'checkpoint.root': about(
    checkpoint,
    '与其覆盖的记录不符：之前有记录被改、被删、被插入或调换',
    ' does not match the entries before it: something was changed, removed, added or moved',
  ),
  'checkpoint.behind': {
    zh: '最后 {size} 条之后的记录已编号却没有检查点',
    en: 'Entries after the first {size} are numbered but in no checkpoint',
  },
  'anchor.note': about(anchor, '读不出来', ' cannot be read'),
  'anchor.origin': about(anchor, '属于另一本账', ' is of another ledger'),
  'anchor.signature': about(anchor, '不是用这把钥匙签的', ' is not signed by this key'),
  'anchor.size': about(
    anchor,
    '覆盖 {size} 条，账本现在只有 {expected} 条：尾部被截去',
    ' covers {size} entries, the ledger now has {expected}: its tail was cut off',
  ),
  'anchor.root': about(
    anchor,
    '(共 {size} 条)与账本不符：其后账本被改写过',
    ' over {size} entries is not the beginning of this ledger: it was rewritten since',
  ),
} as const satisfies Messages

/** One sentence for people. */
export function wordsOf(finding: Finding, lang: Lang): string {
  return fill(findingWords[finding.code][lang], { stream: '?', version: '?', ...finding })
}
