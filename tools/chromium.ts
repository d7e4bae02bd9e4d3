// Finds the system's Chromium for the journeys, and installs it where that takes no question.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const places = [
  '/usr/bin/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Path of a Chromium: `CHROMIUM` when set, else the first one found; null when there is none. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM
  if (named) return named
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  const candidates = [...names.flatMap((name) => folders.map((folder) => join(folder, name))), ...places]
  return candidates.find(isProgram) ?? null
}

/** As `findChromium`, but root on Debian or Ubuntu gets it installed. Returns the path, or how to get one. */
export function ensureChromium(): { path: string } | { say: string } {
  const found = findChromium()
  if (found) return { path: found }
  if (process.getuid?.() === 0 && isProgram('/usr/bin/apt-get')) {
    console.log('installing Chromium for the browser journeys (once) …')
    const script = 'apt-get update -qq && apt-get install -y -qq chromium fonts-noto-cjk'
    spawnSync('sh', ['-c', script], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    const installed = findChromium()
    if (installed) return { path: installed }
  }
  return {
    say: 'The journeys need Chromium: sudo apt-get install chromium fonts-noto-cjk (or brew install --cask chromium), or name one in CHROMIUM.',
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
