// What a person does with any form of the desk: open it, be told what is missing, fill it in, send it, read that it is done.
import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { newId } from '../foundation/core/ids.ts'
import { axeFindings, complaintsOf } from './browser.ts'
import { deskSize, personIn, type PlayedHouse } from './played-house.ts'

/** A browser of one's own, signed in, at `path`; what the page complains about is kept on it. */
export interface Seat {
  readonly page: Page
  /** What a form of this name asks: opened by the button of the same words, looked at, then filled in. */
  form(name: string, button?: string): Promise<Form>
  /** One's own questions, past the screens. */
  get<T>(path: string): Promise<T>
  /** One's own command, past the screens. */
  post<T>(path: string, body: object): Promise<T>
  leave(): Promise<void>
}

export interface Form {
  readonly box: Locator
  /** Sends it with nothing in it: the first field of `labels` has the keys, each says what is missing. */
  refusesToBeEmpty(...labels: string[]): Promise<void>
  fill(label: string, text: string): Promise<void>
  /** Finds one of many by typing part of it. */
  pick(label: string, typed: string, option?: string): Promise<void>
  /** Sends what the server will refuse, and reads why. */
  refused(why: string | RegExp): Promise<void>
  /** Sends it; the form goes, and `told` is said. */
  send(told: string): Promise<void>
}

export async function seatOf(
  browser: Browser,
  house: Pick<PlayedHouse, 'origin' | 'password'>,
  username: string,
  path: string,
  password = house.password,
): Promise<Seat> {
  const context = await personIn(browser, deskSize)
  const answer = await context.request.post(`${house.origin}/api/session`, { data: { username, password } })
  expect(answer.status(), await answer.text()).toBe(200)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(house.origin + path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  return {
    page,
    form: (name, button = name) => openForm(page, name, button),
    get: async (wanted) => {
      const reply = await context.request.get(house.origin + wanted)
      expect(reply.status(), wanted).toBe(200)
      return reply.json()
    },
    post: async (wanted, data) => {
      const headers = { 'idempotency-key': newId() }
      const reply = await context.request.post(house.origin + wanted, { headers, data })
      expect(reply.status(), wanted).toBe(200)
      return reply.json()
    },
    leave: async () => {
      await context.close()
      // A refusal is an answer that browsers report as an error.
      expect(complaints.filter((one) => !/ 4(09|22) /.test(one))).toEqual([])
    },
  }
}

async function openForm(page: Page, name: string, button: string): Promise<Form> {
  await page.getByRole('button', { name: button, exact: true }).first().click()
  const box = page.getByRole('dialog')
  // One that asks for nothing has no height.
  await box.getByRole('form', { name, exact: true, includeHidden: true }).waitFor({ state: 'attached' })
  const submit = () => box.locator('button[type=submit]').click()
  const field = (label: string) =>
    box.locator('input:not([type=radio]), select, textarea').and(box.getByLabel(new RegExp(`^\\*?${label}$`)))
  return {
    box,
    refusesToBeEmpty: async (...labels) => {
      await submit()
      for (const label of labels)
        await expect.poll(() => field(label).getAttribute('aria-invalid'), { message: label }).toBe('true')
      expect(await box.getByText('请填写', { exact: true }).count()).toBe(labels.length)
      await expectFocus(field(labels[0]!))
      expect(await axeFindings(page)).toEqual([])
      await shoot(page, name)
    },
    fill: (label, text) => field(label).fill(text),
    pick: async (label, typed, option) => {
      await box.getByRole('combobox', { name: label, exact: true }).fill(typed)
      const found = box.getByRole('listbox').getByRole('option')
      await (option ? found.filter({ hasText: option }) : found).first().click()
    },
    refused: async (why) => {
      await submit()
      await box.getByText(why).waitFor()
      expect(await axeFindings(page)).toEqual([])
      await shoot(page, `${name}-refused`)
    },
    send: async (told) => {
      await submit()
      await page.getByRole('status').getByText(told, { exact: true }).last().waitFor()
      await box.waitFor({ state: 'detached' })
    },
  }
}

async function expectFocus(field: Locator): Promise<void> {
  const focused = () => field.evaluate((one) => one === one.ownerDocument.activeElement)
  await expect.poll(focused, { message: 'the keys are in the first wrong field' }).toBe(true)
}

/** With UI_SHOTS=<folder>, for whoever wants to look. */
async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env['UI_SHOTS']
  if (folder) await page.screenshot({ path: `${folder}/form-${name}.png` })
}
