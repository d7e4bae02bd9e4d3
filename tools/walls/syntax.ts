// Walks the syntax tree of one file once and notes everything that any rule will ask about.
import { visitorKeys } from 'oxc-parser'

export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

/** What the walk collects; offsets are positions in the text. `suite` marks the callback of a `describe`. */
export interface Syntax {
  functions: { name: string; start: number; end: number; suite: boolean }[]
  texts: { start: number; text: string; tag: string | null }[]
  anys: number[]
  consoles: number[]
  importTypes: { start: number; specifier: string }[]
}

/** Collects the facts of a parsed program in one pass. */
export function readSyntax(program: Node): Syntax {
  const syntax: Syntax = { functions: [], texts: [], anys: [], consoles: [], importTypes: [] }
  walk(program, null, null, syntax)
  return syntax
}

const functionTypes = ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']

function walk(node: Node, parent: Node | null, grandparent: Node | null, syntax: Syntax): void {
  note(node, parent, grandparent, syntax)
  for (const key of visitorKeys[node.type] ?? []) {
    const child = node[key]
    if (Array.isArray(child)) for (const each of child) if (isNode(each)) walk(each, node, parent, syntax)
    if (isNode(child)) walk(child, node, parent, syntax)
  }
}

function note(node: Node, parent: Node | null, grandparent: Node | null, syntax: Syntax): void {
  const { type, start, end } = node
  if (functionTypes.includes(type)) {
    const suite = parent?.type === 'CallExpression' && rootName(parent['callee']) === 'describe'
    syntax.functions.push({ name: functionName(node, parent), start, end, suite })
  } else if (
    type === 'Literal' &&
    typeof node['value'] === 'string' &&
    parent?.type !== 'ImportDeclaration'
  ) {
    syntax.texts.push({ start, text: node['value'], tag: null })
  } else if (type === 'TemplateLiteral') {
    const tag = parent?.type === 'TaggedTemplateExpression' ? rootName(parent['tag']) : null
    syntax.texts.push({ start, text: templateText(node), tag })
  } else if (type === 'TSAnyKeyword') {
    syntax.anys.push(start)
  } else if (type === 'MemberExpression' && rootName(node) === 'console' && grandparent !== null) {
    if (['log', 'info', 'debug'].includes(nameOf(node['property']) ?? '')) syntax.consoles.push(start)
  } else if (type === 'TSImportType') {
    const source = node['source']
    if (isNode(source)) syntax.importTypes.push({ start, specifier: String(source['value']) })
  }
}

function functionName(node: Node, parent: Node | null): string {
  const key = parent?.type === 'VariableDeclarator' ? parent['id'] : parent?.['key']
  return nameOf(node['id']) ?? nameOf(key) ?? 'this function'
}

function nameOf(value: unknown): string | null {
  return isNode(value) && typeof value['name'] === 'string' ? value['name'] : null
}

function rootName(value: unknown): string | null {
  let at = value
  while (isNode(at) && nameOf(at) === null) at = at['object'] ?? at['callee'] ?? at['tag']
  return nameOf(at)
}

function templateText(node: Node): string {
  const quasis = node['quasis'] as readonly { value: { cooked: string | null; raw: string } }[]
  return quasis.map((each) => each.value.cooked ?? each.value.raw).join('$0')
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'
}
