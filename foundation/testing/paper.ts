// A .docx as it comes out of a printer: converted by LibreOffice, measured by poppler, in millimetres.
import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

interface PaperLine {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface PaperPage {
  readonly width: number
  readonly height: number
  /** From the upper edge down. */
  readonly lines: readonly PaperLine[]
}

/** Whether both programs are here; a test that needs them says by its name that it was left out. */
export const printable = ['soffice', 'pdftotext'].every((program) => {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

export const unprinted = printable ? '' : ' — NOT TESTED: soffice and pdftotext are not installed here'

export async function printed(document: Buffer): Promise<PaperPage[]> {
  const folder = await mkdtemp(join(tmpdir(), 'yixian-paper-'))
  try {
    await writeFile(join(folder, 'a.docx'), document)
    const own = `-env:UserInstallation=file://${folder}/office`
    await run('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', folder, `${folder}/a.docx`])
    const { stdout } = await run('pdftotext', ['-bbox-layout', `${folder}/a.pdf`, '-'])
    return stdout.split('<page ').slice(1).map(pageOf)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function pageOf(text: string): PaperPage {
  const size = /width="([\d.]+)" height="([\d.]+)"/.exec(text)!
  const lines = [
    ...text.matchAll(/<line xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/line>/gs),
  ].map(([, left, top, right, bottom, words]) => ({
    text: [...words!.matchAll(/>([^<]*)<\/word>/g)].map(([, word]) => word).join(''),
    ...{ left: mm(left!), top: mm(top!), right: mm(right!), bottom: mm(bottom!) },
  }))
  return { width: mm(size[1]!), height: mm(size[2]!), lines: lines.sort((a, b) => a.top - b.top) }
}

function mm(points: string): number {
  return Math.round((Number(points) / 72) * 25.4 * 10) / 10
}
