// Language, light and dark, size of type: the three things a person sets for a device.
import { useId } from 'react'
import { Select } from './Inputs.tsx'
import { messages } from './settings-messages.ts'
import { theme, typeSize, type Theme, type TypeSize } from './preferences.ts'
import { lang, say, setLang, useLang } from './words.ts'
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

export function ThemeSwitch() {
  const current = theme.use()
  const options = (['auto', 'light', 'dark'] as const).map((value) => ({
    value,
    words: say(messages, `theme.${value}`),
  }))
  return (
    <Setting
      label={say(messages, 'theme.label')}
      value={current}
      options={options}
      onChange={(value) => theme.set(value as Theme)}
    />
  )
}

export function TypeSwitch() {
  const current = typeSize.use()
  const options = (['normal', 'large'] as const).map((value) => ({
    value,
    words: say(messages, `type.${value}`),
  }))
  return (
    <Setting
      label={say(messages, 'type.label')}
      value={current}
      options={options}
      onChange={(value) => typeSize.set(value as TypeSize)}
    />
  )
}

function Setting(props: {
  label: string
  value: string
  options: readonly { value: string; words: string }[]
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div className={styles.setting} lang={lang() === 'zh' ? 'zh-CN' : 'en'}>
      <label htmlFor={id}>{props.label}</label>
      <Select
        id={id}
        options={props.options}
        value={props.value}
        onChange={(event) => props.onChange(event.currentTarget.value)}
      />
    </div>
  )
}
