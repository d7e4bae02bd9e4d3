// The other language, one press away.
import { Button } from './Button.tsx'
import { setLang, useLang } from './words.ts'

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const current = useLang()
  const other = current === 'zh' ? 'en' : 'zh'
  return (
    <Button look="quiet" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLang(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}
