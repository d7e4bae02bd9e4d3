// The part of React that Preact does not have and our screens use: a quarter of preact/compat. preact.ts puts it in React's place.
import { options, render, type ComponentChildren } from 'preact'
import { useLayoutEffect, useReducer } from 'preact/hooks'

type Props = Record<string, unknown>

/** What React spells in its own way, as the browser knows it. */
const inkNames = /^(?:fill|shape|stroke|text)(?=[A-Z])/
const untyped = /^(?:checkbox|file|radio)$/
const before = options.vnode

options.vnode = (node) => {
  if (typeof node.type === 'string') respell(node.type, node.props as Props)
  before?.(node)
}

/** `onChange` of what one types in follows every letter; SVG's names have dashes; a bare `download` names no file. */
export function respell(type: string, props: Props): void {
  const typed = type === 'textarea' || (type === 'input' && !untyped.test(String(props['type'])))
  for (const name in props) {
    let its = name
    if (inkNames.test(name)) its = name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`)
    else if (name === 'onChange' && typed) its = 'onInput'
    else if (name === 'download' && props[name] === true) props[name] = ''
    if (its === name) continue
    props[its] = props[name]
    delete props[name]
  }
}

export function createRoot(root: Element): { render(view: ComponentChildren): void } {
  return { render: (view) => render(view, root) }
}

export function useSyncExternalStore<T>(follow: (changed: () => void) => () => void, read: () => T): T {
  const [, again] = useReducer((turn: number) => turn + 1, 0)
  const shown = read()
  useLayoutEffect(() => {
    let last = shown
    const look = () => {
      const now = read()
      if (Object.is(last, now)) return
      last = now
      again(undefined)
    }
    // What changed between drawing and following is seen now.
    look()
    return follow(look)
  }, [follow, read])
  return shown
}
