// A new account's first hour: the password that is shown once, the one that must be chosen, and what one does with one's own.
import type { Page } from 'playwright-core'
import type { Seat } from './desk-steps.ts'

/** The one-time password, shown once and gone with the form. */
export async function resetIn({ page, form }: Seat): Promise<string> {
  await page.getByRole('complementary').getByRole('heading', { name: 'new.handler' }).waitFor()
  const reset = await form('重置口令 · new.handler', '重置口令')
  await reset.box.getByRole('button', { name: '重置口令' }).click()
  const shown = page.getByRole('dialog', { name: 'new.handler 的一次性口令' })
  const password = (await shown.locator('p').last().textContent())!
  await shown.getByRole('button', { name: '已告诉本人' }).click()
  await page.getByText(password).waitFor({ state: 'detached' })
  return password
}

/** Signs in with what was told, must choose a password, changes it once more and ends another sign-in. */
export async function ownAccount(
  at: (path: string, password: string) => Promise<Seat>,
  told: string,
): Promise<void> {
  const chosen = 'a river runs past it'
  const first = await at('/', told)
  await first.page.getByLabel('现在的口令').fill(told)
  await first.page.getByLabel('新口令').fill(chosen)
  await first.page.getByRole('button', { name: '换成新口令' }).click()
  await first.page.getByRole('navigation', { name: '去处' }).waitFor()
  const other = await at('/account', chosen)
  await change(other.page, 'not that one', 'another river runs')
  await other.page.getByText(/口令不对|不正确|有误/).waitFor()
  await change(other.page, chosen, 'short')
  await other.page
    .getByText(/至少 10 个字符，不要|不少于|太短/)
    .first()
    .waitFor()
  await first.page.goto(new URL('/account', first.page.url()).href)
  await first.page.getByRole('button', { name: '退出', exact: true }).click()
  await first.page.getByRole('status').getByText('已退出那一处').waitFor()
  await first.page.getByRole('button', { name: '退出', exact: true }).waitFor({ state: 'detached' })
  await first.page.getByText('这里', { exact: true }).waitFor()
  await change(first.page, chosen, 'another river runs')
  await first.page.getByRole('status').getByText('口令已改').waitFor()
  await first.page.context().close()
  await other.page.context().close()
}

async function change(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('现在的口令').fill(current)
  await page.getByLabel('新口令').fill(next)
  await page.getByRole('button', { name: '改口令' }).click()
}
