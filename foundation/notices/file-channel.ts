// Notices as files in a folder: for development, demonstrations and tests, where no gateway is configured.
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { masked, type Channel, type Message } from './channel.ts'

/** Writes `folder`/<id>.txt, whole or not at all; ids sort by time. The number is masked. */
export function fileChannel(folder: string): Channel {
  return {
    deliver: async (message) => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const path = join(folder, `${message.id}.txt`)
      await writeFile(`${path}.part`, pageOf(message), { mode: 0o600 })
      await rename(`${path}.part`, path)
    },
  }
}

function pageOf({ kind, phone, text, at }: Message): string {
  return `${at} ${kind} ${masked(phone)}\n\n${text}\n`
}
