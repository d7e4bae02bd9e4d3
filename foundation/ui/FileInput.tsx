// Choosing files: by the browser's picker, or by dropping them.
import { useState } from 'react'
import { useFrame } from './Field.tsx'
import { ClipIcon } from './icons.tsx'
import type { InputProps } from './Inputs.tsx'
import { messages } from './choice-messages.ts'
import { say } from './words.ts'
import styles from './FileInput.module.css'

interface FileInputProps extends Omit<InputProps, 'type' | 'value' | 'onChange'> {
  onFiles: (files: readonly File[]) => void
}

/** Files by picker or by dropping them on it; on a phone `capture` opens the camera. Shows the names of what was chosen. */
export function FileInput({ onFiles, inputRef, ...rest }: FileInputProps) {
  const [names, setNames] = useState<readonly string[]>([])
  const take = (files: readonly File[]) => {
    setNames(files.map((file) => file.name))
    onFiles(files)
  }
  return (
    <label
      className={styles.file}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        take([...event.dataTransfer.files])
      }}
    >
      <input
        ref={inputRef}
        {...useFrame()}
        {...rest}
        type="file"
        onChange={(event) => take([...(event.currentTarget.files ?? [])])}
      />
      <ClipIcon />
      <span className={styles.pickFile}>{say(messages, rest.multiple ? 'file.several' : 'file.one')}</span>
      <span className={styles.drop}>{say(messages, 'file.drop')}</span>
      {names.length > 0 && <span className={styles.fileNames}>{names.join(', ')}</span>}
    </label>
  )
}
