// The language of the page, and the one way to say a word of a capability's messages in it.
import { fill, type Lang, type Messages } from '../core/words.ts'
import { preference } from './preferences.ts'

const language = preference<Lang>('lang', ['zh', 'en'], fromNavigator, (value, root) => {
  root.lang = value === 'zh' ? 'zh-CN' : 'en'
})

export function lang(): Lang {
  return language.get()
}

export function setLang(value: Lang): void {
  language.set(value)
}

/** Follows the language: the root of every app uses it, so that one switch speaks everywhere without losing a form. */
export function useLang(): Lang {
  return language.use()
}

/** `say(messages, 'matter.due', { days: 3 })`: the words in the page's language, `{name}` filled in. */
export function say<M extends Messages>(
  messages: M,
  key: keyof M & string,
  params?: Readonly<Record<string, unknown>>,
): string {
  const words = messages[key]
  return words ? fill(words[lang()], params) : key
}

function fromNavigator(): Lang {
  const preferred = typeof document === 'undefined' ? 'zh' : (navigator.language ?? 'zh')
  return preferred.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}
