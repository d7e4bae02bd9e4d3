// How the sheet's columns were understood; corrected by a person while the file is still at hand.
import { Select } from '#foundation/ui/Inputs.tsx'
import { ErrorNote } from '#foundation/ui/Notes.tsx'
import { say } from '#foundation/ui/words.ts'
import type { Preview, PreviewQuery } from './import-doors.ts'
import { messages } from './import-messages.ts'
import styles from './Imports.module.css'

export function Mapping(props: {
  preview: Preview
  /** Null once the file is gone or the import has begun. */
  onChange: ((change: Pick<PreviewQuery, 'columns' | 'sheet'>) => void) | null
}) {
  const { onChange } = props
  const { mapping, sheet } = props.preview
  const choices = columnsOf(mapping)
  const choose = (key: string, value: string) => {
    const columns = Object.fromEntries(mapping.columns.map((one) => [one.key, one.column]))
    onChange?.({ columns: JSON.stringify({ ...columns, [key]: value === '' ? null : Number(value) }) })
  }
  return (
    <>
      {mapping.missing.length > 0 && (
        <ErrorNote
          what={say(messages, 'mapping.missing', { titles: mapping.missing.join('、') })}
          kept={null}
        />
      )}
      {onChange && sheet.sheets.length > 1 && <SheetPick sheet={sheet} onChange={onChange} />}
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(messages, 'mapping.field')}</th>
            <th scope="col">{say(messages, 'mapping.column')}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.columns.map((one) => (
            <tr key={one.key}>
              <th scope="row">
                {one.title}
                {one.required && <span className={styles.quiet}> {say(messages, 'mapping.required')}</span>}
              </th>
              <td>
                {onChange ? (
                  <ColumnPick one={one} choices={choices} onChoose={(value) => choose(one.key, value)} />
                ) : (
                  (one.found ?? <span className={styles.quiet}>{say(messages, 'mapping.none')}</span>)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {mapping.unmapped.length > 0 && (
        <p className={styles.quiet}>
          {say(messages, 'mapping.unmapped', {
            titles: mapping.unmapped.map(({ title }) => title).join('、'),
          })}
        </p>
      )}
      {!onChange && <p className={styles.quiet}>{say(messages, 'mapping.again')}</p>}
    </>
  )
}

function ColumnPick(props: {
  one: Preview['mapping']['columns'][number]
  choices: Preview['mapping']['unmapped']
  onChoose: (value: string) => void
}) {
  const { one, choices, onChoose } = props
  return (
    <span className={styles.pick}>
      <Select
        aria-label={one.title}
        empty={say(messages, 'mapping.none')}
        options={choices.map(({ column, title }) => ({ value: String(column), words: title }))}
        value={one.column === null ? '' : String(one.column)}
        onChange={(event) => onChoose(event.currentTarget.value)}
      />
    </span>
  )
}

function SheetPick(props: { sheet: Preview['sheet']; onChange: (change: { sheet: string }) => void }) {
  const { sheet, onChange } = props
  return (
    <label className={styles.sheetPick}>
      {say(messages, 'sheet.which')}
      <Select
        options={sheet.sheets.map((value) => ({ value, words: value }))}
        value={sheet.sheet ?? ''}
        onChange={(event) => onChange({ sheet: event.currentTarget.value })}
      />
    </label>
  )
}

/** Every column of the sheet, those that were understood and those that were not, from left to right. */
function columnsOf({ columns, unmapped }: Preview['mapping']) {
  const found = columns.flatMap(({ column, found: title }) =>
    column === null ? [] : [{ column, title: title ?? '' }],
  )
  return [...found, ...unmapped].toSorted((x, y) => x.column - y.column)
}
