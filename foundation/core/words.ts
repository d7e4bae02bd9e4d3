// Words in two languages: what a capability's messages.ts is made of. zh-CN is written first.

export type Lang = 'zh' | 'en'

export interface Words {
  readonly zh: string
  readonly en: string
}

export type Messages = Readonly<Record<string, Words>>

/** Fills `{name}` from params; a missing one stays visible, so that a test or a reader sees it. */
export function fill(text: string, params: Readonly<Record<string, unknown>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole))
}
