// The page's name in the browser's title is the heading that one sees.
import { useEffect } from 'react'
import { messages } from './messages.ts'
import { say } from './words.ts'

export function usePageName(heading: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const name = heading.current?.textContent
    if (name) document.title = `${name} · ${say(messages, 'brand')}`
  })
}
