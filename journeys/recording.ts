// The recording of a journey in words and pictures: docs/tour.md and docs/shots/, rewritten only when SHOTS=1.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'

const docs = resolve(import.meta.dirname, '../docs')

/** Whether this run writes the recording anew; otherwise it only compares the words. */
export const recordsAnew = process.env['SHOTS'] === '1'

export interface Recording {
  /** A line or paragraph of the page. */
  say(words: string): void
  /** A picture of what the page shows now, under `words`. */
  shoot(page: Page, name: string, words: string): Promise<void>
  /** The words as told by this run. */
  text(): string
  /** The words as they stand in the page; written first when this run records anew. */
  kept(): Promise<string>
}

/** Begins the recording that `file` in docs/ holds. */
export function record(file: string): Recording {
  const lines: string[] = []
  const text = () => `${lines.join('\n\n')}\n`
  return {
    say: (words) => void lines.push(words),
    shoot: async (page, name, words) => {
      lines.push(words, `![${name}](shots/${name}.png)`)
      if (recordsAnew) await picture(page, name)
    },
    text,
    kept: async () => {
      if (recordsAnew) await writeFile(join(docs, file), text())
      return readFile(join(docs, file), 'utf8')
    },
  }
}

async function picture(page: Page, name: string): Promise<void> {
  await mkdir(join(docs, 'shots'), { recursive: true })
  // A short word that fades by itself is no part of the page.
  await page.getByRole('status').getByRole('paragraph').last().waitFor({ state: 'detached' })
  await page.screenshot({ path: join(docs, 'shots', `${name}.png`), animations: 'disabled' })
}
