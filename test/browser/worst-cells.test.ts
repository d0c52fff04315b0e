import { readFile } from 'node:fs/promises'
import type { Browser, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser, visit } from '../kit/browser.ts'
import { signIn } from '../kit/console.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')
/** What a link of the page answers, asked with the page's own session. */
const fetched = async (page: Page, address: string) => {
  const answer = await page.request.get(address)
  return { status: answer.status(), type: answer.headers()['content-type'], body: await answer.body() }
}

/** Until the page shows the answer to what was asked last. */
const answered = async (page: Page): Promise<void> => {
  await page.locator('.answer[aria-busy="false"]').waitFor()
}

describe('Whoever answers for a district', () => {
  it('finds who is furthest behind, reads why, exports the list and prints the half-year report', async () => {
    const { page, faults } = await visit(browser, server.url)
    await signIn(page, 'quantri.nari')

    await page.getByRole('link', { name: 'Cần quan tâm' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Cần quan tâm' }).waitFor()
    await page.getByLabel('Loại tổ chức').selectOption({ label: 'Đảng bộ xã, phường, thị trấn' })
    await page.getByLabel('Năm', { exact: true }).selectOption('2026')
    await page.getByLabel('Nơi nào').selectOption('BEHIND')
    await page.getByRole('button', { name: 'Chậm', exact: true }).click()
    await page.locator('th[aria-sort="descending"]', { hasText: 'Chậm' }).waitFor()
    await answered(page)
    const rows = page.locator('.attention-table tbody tr')
    const lacking = await rows.evaluateAll((lines) =>
      lines.map((line) => Number(line.querySelectorAll('td')[4]?.textContent)),
    )
    expect(lacking.length).toBeGreaterThan(5)
    expect(lacking.every((count) => count > 0)).toBe(true)
    const worst = (await rows.first().getByRole('link').first().innerText()).trim()

    await page.getByRole('button', { name: 'Xuất' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /CSV/ }).click(),
    ])
    const file = await textOf(download)
    expect(file.split('\r\n').filter(Boolean).length - 1).toBe(lacking.length)
    expect(file).toContain(worst)
    expect(file).toContain('Nguyên nhân đã nêu')

    await page.getByRole('button', { name: 'In báo cáo' }).click()
    const half = page.getByRole('menuitem', { name: 'PDF · 6 tháng, kỳ 1/2026' })
    const printed = await fetched(page, (await half.getAttribute('href')) ?? '')
    expect(printed).toMatchObject({ status: 200, type: 'application/pdf' })
    expect(printed.body.subarray(0, 5).toString()).toBe('%PDF-')
    await page.keyboard.press('Escape')

    const reasons = page.locator('.attention-table .reasons a')
    const said = (await reasons.first().innerText()).trim()
    await reasons.first().click()
    await page.getByRole('heading', { level: 1, name: 'Nguyên nhân, biện pháp' }).waitFor()
    await page
      .getByRole('table')
      .getByText(said.split(';')[0] ?? '', { exact: true })
      .first()
      .waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('asks the figures a question, keeps it for all who see the district, and the analyst opens it', async () => {
    const { page } = await visit(browser, server.url)
    await signIn(page, 'quantri.nari')
    await page.goto('/reports?measure=ADMITTED&by=YEAR&period=DAYS&from=2021-01-01&to=2022-12-31')
    await page.getByLabel('Chia theo, thứ 2').selectOption('SEX')
    await page.getByRole('columnheader', { name: 'Nữ' }).waitFor()
    await answered(page)
    const total = await page.locator('.report-table tfoot td').last().innerText()
    expect(Number(total)).toBeGreaterThan(100)

    await page.getByRole('button', { name: 'Lưu báo cáo' }).click()
    await page.getByLabel('Tên báo cáo').fill('Kết nạp 2021–2022')
    await page.getByLabel('Chia sẻ với mọi người xem được tổ chức đảng này').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Kết nạp 2021–2022' }).waitFor()
    await page.context().close()

    const analyst = await visit(browser, server.url)
    await signIn(analyst.page, 'phantich.nari')
    await analyst.page.goto('/reports')
    await analyst.page.getByRole('link', { name: 'Kết nạp 2021–2022' }).click()
    await analyst.page.getByRole('heading', { level: 1, name: 'Kết nạp 2021–2022' }).waitFor()
    await answered(analyst.page)

    expect(await analyst.page.locator('.report-table tfoot td').last().innerText()).toBe(total)
    expect(await analyst.page.getByRole('button', { name: /Bỏ báo cáo/ }).count()).toBe(0)
    await analyst.page.getByLabel('So sánh với').selectOption('YEAR_BEFORE')
    await analyst.page.getByRole('columnheader', { name: 'Hơn, kém' }).waitFor()
    expect(analyst.faults).toEqual([])
    await analyst.page.context().close()
  })
})
