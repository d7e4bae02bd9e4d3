// A phone of few means, far from the server: how much of a page moves while it comes, as the browser itself counts it.
import type { BrowserContext, Page } from 'playwright-core'
import { phoneSize } from './played-house.ts'

/** Round trip in milliseconds, bytes a second: a village's 4G. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_440_000 / 8,
  uploadThroughput: 675_000 / 8,
}
const slower = 4

interface Shift {
  readonly value: number
  /** What moved, as it stands in the page. */
  readonly moved: readonly string[]
}

/** Opens `address` there until nothing is on its way any more. */
export async function shiftsOf(context: BrowserContext, address: string): Promise<Shift[]> {
  const page = await context.newPage()
  await page.setViewportSize(phoneSize)
  const browser = await context.newCDPSession(page)
  await browser.send('Network.enable')
  await browser.send('Network.emulateNetworkConditions', line)
  await browser.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watch)
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page
    .getByRole('status', { name: /^(正在|Loading)/ })
    .last()
    .waitFor({ state: 'detached' })
  const shifts = await seen(page)
  await page.close()
  return shifts
}

/** All that was counted, once what stands there has been drawn. */
function seen(page: Page): Promise<Shift[]> {
  return page.evaluate(
    `new Promise((told) => requestAnimationFrame(() => requestAnimationFrame(() => told(shiftsSeen()))))`,
  )
}

const watch = `
  const shifts = []
  const keep = (entries) => {
    for (const { value, sources } of entries)
      shifts.push({ value, moved: sources.map(({ node }) => (node?.outerHTML ?? node?.textContent ?? '').slice(0, 120)) })
  }
  const observer = new PerformanceObserver((list) => keep(list.getEntries()))
  observer.observe({ type: 'layout-shift', buffered: true })
  globalThis.shiftsSeen = () => {
    keep(observer.takeRecords())
    return shifts
  }
`
