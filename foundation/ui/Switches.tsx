// Light and dark, size of type: what a person sets for a device beside the language.
import { useId } from 'react'
import { Select } from './Inputs.tsx'
import { messages } from './settings-messages.ts'
import { theme, typeSize, type Theme, type TypeSize } from './preferences.ts'
import { lang, say } from './words.ts'
import styles from './Switches.module.css'

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
