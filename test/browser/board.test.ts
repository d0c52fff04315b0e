import { labelsOf, type Stage } from '@nguon/domain'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { actAs } from '../kit/actors.ts'
import { launchBrowser, PHONE, visit, WIDE } from '../kit/browser.ts'
import { signIn } from '../kit/console.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let browser: Browser
const words = labelsOf('vi')

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

interface Case {
  readonly id: string
  readonly fullName: string
}
/** Somebody of a stage whose step to the next one is open, or is not for more than papers that are lacking. */
const someone = async (stage: Stage, next: Stage, open: boolean): Promise<Case> => {
  const administrator = await actAs(server.url, 'quantri.nari')
  const { data } = await administrator.ask<{
    candidates: {
      nodes: (Case & {
        sideState: string | null
        nextSteps: { stage: string; kind: string; allowed: boolean; verdicts: { outcome: string; code: string }[] }[]
      })[]
    }
  }>(`{ candidates(first: 100, filter: { stage: ${stage}, status: OPEN }, orderBy: { field: STAGE_SINCE, direction: ASC }) {
    nodes { id fullName sideState nextSteps { stage kind allowed verdicts { outcome code } } }
  } }`)
  const found = data?.candidates.nodes.find(({ sideState, nextSteps }) =>
    nextSteps.some((step) => {
      if (step.kind !== 'ADVANCE' || step.stage !== next || sideState !== null) return false
      const mended = step.verdicts.every(({ outcome, code }) => outcome === 'PASSED' || code === 'PAPER_LACKING')
      return open ? step.allowed : !step.allowed && !mended
    }),
  )
  if (!found) throw new Error(`Nobody in ${stage} whose step to ${next} is ${open ? 'open' : 'closed'}`)
  return found
}

const column = (page: Page, stage: Stage): Locator =>
  page.getByRole('region', { name: words.stage[stage], exact: true })
/** Waits until a screen reader is told so. */
const said = (page: Page, text: string): Promise<void> =>
  page.locator('[id^="rfd-announcement"]').filter({ hasText: text }).waitFor({ state: 'attached' })

const openBoard = async (viewport: { width: number; height: number }) => {
  const visited = await visit(browser, server.url, { viewport })
  await signIn(visited.page, 'quantri.nari')
  await visited.page.goto('/board')
  await visited.page.locator('.board-card').first().waitFor()
  await visited.page.waitForLoadState('networkidle')
  return visited
}
/** Lifts a card by the space bar, after all of its column was fetched. */
const lift = async (page: Page, stage: Stage, { id }: Case): Promise<Locator> => {
  const more = column(page, stage).getByRole('button', { name: /người nữa/ })
  if (await more.count()) await more.click()
  const card = page.locator(`[data-card="${id}"]`)
  await card.waitFor()
  await card.focus()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Space')
  await page.locator('.board-card.lifted').waitFor()
  return card
}

describe('The board of stages', () => {
  it('says before the drop which column refuses a card, returns it from there, and tells why', async () => {
    const stopped = await someone('OPINIONS_COLLECTED', 'CELL_PROPOSED', false)
    const { page, foreignRequests, faults } = await openBoard(WIDE)
    expect(await findViolations(page)).toEqual([])

    await lift(page, 'OPINIONS_COLLECTED', stopped)
    await column(page, 'CELL_PROPOSED').getByText('Chưa được').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('ArrowRight')
    await page.getByText('Chưa được, thẻ sẽ trở về').waitFor()
    await said(page, `${words.stage.CELL_PROPOSED}. Chưa được`)
    await page.keyboard.press('Space')

    const reason = page.getByRole('alert').filter({ hasText: `${stopped.fullName} chưa chuyển được` })
    await reason.waitFor()
    await column(page, 'OPINIONS_COLLECTED').locator(`[data-card="${stopped.id}"]`).waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(foreignRequests).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('moves a card at once where the step asks for nothing', async () => {
    const ready = await someone('DOSSIER_OPEN', 'VERIFYING', true)
    const { page, faults } = await openBoard(WIDE)

    await lift(page, 'DOSSIER_OPEN', ready)
    await column(page, 'VERIFYING').getByText('Được chuyển').waitFor()
    await page.keyboard.press('ArrowRight')
    await said(page, 'Được chuyển')
    await page.keyboard.press('Space')

    await page.getByText(`Đã chuyển ${ready.fullName} sang ${words.stage.VERIFYING}`).waitFor()
    await column(page, 'DOSSIER_OPEN').locator(`[data-card="${ready.id}"]`).waitFor({ state: 'detached' })
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('asks in the form of the stage for the vote that leads there', async () => {
    const proposed = await someone('CELL_PROPOSED', 'COMMITTEE_PROPOSED', true)
    const { page, faults } = await openBoard(WIDE)

    await lift(page, 'CELL_PROPOSED', proposed)
    await column(page, 'COMMITTEE_PROPOSED').getByText('Được chuyển').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    const form = page.getByRole('dialog')
    await form.getByLabel('Đảng viên chính thức').fill('15')
    await form.getByLabel('Có mặt', { exact: true }).fill('15')
    await form.getByLabel('Tán thành', { exact: true }).fill('15')
    expect(await findViolations(page)).toEqual([])
    await form.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
    await form.waitFor({ state: 'hidden' })

    await column(page, 'COMMITTEE_PROPOSED').locator(`[data-card="${proposed.id}"]`).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('works on a phone by the arrow keys, by the menu of a card and without dragging', async () => {
    const stopped = await someone('OPINIONS_COLLECTED', 'CELL_PROPOSED', false)
    const open = await someone('CELL_PROPOSED', 'COMMITTEE_PROPOSED', true)
    const { page, faults } = await openBoard(PHONE)
    const width = await page.evaluate(() => Reflect.get(globalThis, 'document').documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    expect(await findViolations(page)).toEqual([])

    await lift(page, 'OPINIONS_COLLECTED', stopped)
    await page.keyboard.press('ArrowRight')
    await page.getByText('Chưa được, thẻ sẽ trở về').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.board-card.lifted').waitFor({ state: 'detached' })
    await lift(page, 'CELL_PROPOSED', open)
    await page.keyboard.press('ArrowRight')
    await page.getByText('Thả để chuyển').waitFor()
    expect(await findViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('.board-card.lifted').waitFor({ state: 'detached' })

    await page.getByRole('button', { name: `Việc với ${open.fullName}` }).click()
    await page.getByRole('menuitem', { name: new RegExp(words.stage.COMMITTEE_PROPOSED) }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Chuyển bằng bàn phím' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox').fill(open.fullName)
    await page
      .getByRole('option', { name: new RegExp(open.fullName) })
      .first()
      .click()
    await dialog.locator('input[value=COMMITTEE_PROPOSED]').check()
    expect(await dialog.locator('input[value=OFFICIAL]').isDisabled()).toBe(true)
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Chuyển', exact: true }).click()
    await page.getByRole('dialog').getByLabel('Đảng viên chính thức').waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('shows what would become of each before many are moved, and leaves out who was unticked', async () => {
    const { page, faults } = await openBoard(WIDE)
    const before = await column(page, 'DOSSIER_OPEN')
      .getByRole('button', { name: /việc cho mọi người/ })
      .innerText()

    await column(page, 'DOSSIER_OPEN')
      .getByRole('button', { name: /việc cho mọi người/ })
      .click()
    await page.getByRole('menuitem', { name: 'Chuyển giai đoạn' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^Xem từng người/ }).click()
    await dialog.getByText(/^Đã ghi 0, ghi được/).waitFor()
    const possible = await dialog.getByText('ghi được', { exact: true }).count()
    expect(possible).toBeGreaterThan(1)
    expect(await findViolations(page)).toEqual([])
    await dialog.locator('li').filter({ hasText: 'ghi được' }).first().getByRole('checkbox').uncheck({ force: true })
    await dialog.getByRole('button', { name: `Chuyển ${possible - 1} người` }).click()
    await dialog.getByText('đã ghi', { exact: true }).first().waitFor()
    await dialog.getByText(`Đã ghi ${possible - 1}`).waitFor()
    // Those who were refused are still there, with the reason.
    await dialog.getByText('chưa được', { exact: true }).first().waitFor()
    await dialog.getByRole('button', { name: 'Đóng' }).click()

    // The board asks anew once the work is done.
    const count = async () =>
      Number(
        await column(page, 'DOSSIER_OPEN')
          .getByRole('button', { name: /việc cho mọi người/ })
          .innerText(),
      )
    await expect.poll(count, { timeout: 15_000 }).toBe(Number(before) - possible + 1)
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('keeps a class and the certificates of those who attended', async () => {
    const { page, faults } = await openBoard(WIDE)
    await page.goto('/classes/create')
    await page.getByLabel('Tên lớp').fill('Lớp bồi dưỡng nhận thức về Đảng khóa 3 năm 2026')
    await page.getByLabel('Từ ngày').first().fill('02/11/2026')
    await page.getByLabel('Đến hết ngày').first().fill('06/11/2026')
    await page.getByRole('button', { name: 'Thêm lớp' }).last().click()
    await page.getByRole('heading', { level: 1, name: /khóa 3 năm 2026/ }).waitFor()
    expect(await findViolations(page)).toEqual([])

    await page.getByRole('button', { name: 'Ghi giấy chứng nhận' }).click()
    const dialog = page.getByRole('dialog')
    const line = dialog.locator('.bulk-results > li').first()
    await line.getByRole('checkbox').check({ force: true })
    await line.getByRole('textbox').fill('118-GCN')
    await dialog.getByLabel('Ngày cấp').first().fill('07/11/2026')
    await dialog.getByRole('button', { name: /^Xem từng người/ }).click()
    await dialog.getByRole('button', { name: 'Ghi cho 1 người' }).click()
    await dialog.getByText('đã ghi', { exact: true }).waitFor()
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Đóng' }).click()

    await page.getByRole('cell', { name: '118-GCN' }).waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })
})
