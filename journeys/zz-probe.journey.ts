import { test } from 'vitest'
import { playedHouse, personIn, signIn, deskSize } from '/work/main/journeys/played-house.ts'
import { openBrowser } from '/work/main/journeys/browser.ts'
test('x', async () => {
  const t = performance.now()
  const house = await playedHouse()
  console.log('played', performance.now() - t)
  const browser = await openBrowser()
  const c = await personIn(browser, deskSize)
  const page = await c.newPage()
  await signIn(page, house, '/', 'office')
  await page.goto(house.origin + '/matters')
  await page.getByRole('table').waitFor()
  await page.screenshot({ path: '/tmp/j1.png' })
  await browser.close(); await house.close()
})
