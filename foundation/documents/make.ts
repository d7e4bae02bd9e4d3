// Makes documents. The library behind them is large, and no start waits for a document that nobody has asked for.
import type { Official } from './official.ts'
import type { Page } from './page.ts'

export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A document in the form of GB/T 9704-2012. */
export async function makeOfficial(official: Official): Promise<Buffer> {
  const { officialDocument } = await import('./official.ts')
  return officialDocument(official)
}

/** A plain page of A4 with title, sentences, facts, tables and a QR code. */
export async function makePage(page: Page): Promise<Buffer> {
  const { pageDocument } = await import('./page.ts')
  return pageDocument(page)
}

/** A name that every file system takes. */
export function fileNameOf(title: string, ending: string): string {
  return `${title.replace(/[\\/:*?"<>|\x00-\x1f]/g, '-')}.${ending}`
}
