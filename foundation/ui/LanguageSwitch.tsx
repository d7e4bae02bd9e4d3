// The other language, one press away.
import { setLang, useLang } from './words.ts'
import styles from './Switches.module.css'

/** Names the other language in that language, so that whoever needs it can read it. */
export function LanguageSwitch() {
  const current = useLang()
  const other = current === 'zh' ? 'en' : 'zh'
  return (
    <button
      type="button"
      className={styles.switch}
      lang={other === 'zh' ? 'zh-CN' : 'en'}
      onClick={() => setLang(other)}
    >
      {other === 'zh' ? '中文' : 'English'}
    </button>
  )
}
