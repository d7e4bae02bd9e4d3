// `yixian simulate`: makes a jurisdiction and plays its programme's year through the public API, as the first start does.
import { parseArgs } from 'node:util'
import { wantedDigest } from '#foundation/ledger/digest.ts'
import { firstYear } from '#apps/server/first-year.ts'
import type { Call, Command } from './command.ts'
import { withJurisdiction, type Opened } from './jurisdiction.ts'
import { messages } from './messages.ts'

export const command: Command = {
  summary: {
    zh: '建一个辖区，并通过公开接口把它的一年演一遍（首次启动时自动进行）。',
    en: 'Makes a jurisdiction and plays its year through the public API (the first start does it by itself).',
  },
  usage: '[--programme NAME] [--digest sha256|sm3] [--data DIR]',
  run,
}

async function run({ args, lang }: Call): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      programme: { type: 'string', default: 'santai' },
      digest: { type: 'string' },
      data: { type: 'string' },
    },
  })
  const { programme, data } = values
  const digest = wantedDigest(values.digest ?? process.env.YIXIAN_DIGEST)
  const play = async ({ pool, ownerUrl, dataDir, known, tenant }: Opened): Promise<number> => {
    if (tenant !== null) {
      console.error(messages['simulate.there'][lang])
      return 1
    }
    await firstYear({ ownerUrl, dataDir, programme, digest, say: (line) => console.log(line) }, known, pool)
    return 0
  }
  return withJurisdiction(programme, data, play, { make: true })
}
