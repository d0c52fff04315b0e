import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { type Actor, actAs } from '../kit/actors.ts'
import { launchBrowser, visit } from '../kit/browser.ts'
import { signIn } from '../kit/console.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let browser: Browser
let administrator: Actor
let district: string

beforeAll(async () => {
  server = await startServer({ env: { NGUON_TODAY: '2026-11-06' } })
  browser = await launchBrowser()
  administrator = await actAs(server.url, 'quantri.nari')
  const { data } = await administrator.ask<{ viewer: { grants: { committee: { id: string } }[] } }>(
    '{ viewer { grants { committee { id } } } }',
  )
  district = data?.viewer.grants[0]?.committee.id ?? ''
  await administrator.ask(`mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }`, {
    input: {
      committeeId: district,
      period: { year: 2027 },
      kind: 'COUNT_MIN',
      minimum: 88,
      decisionNumber: '14-NQ/HU',
      decidedOn: '2026-11-02',
      issuer: 'Ban Chấp hành Đảng bộ huyện Na Rì',
    },
  })
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const allotmentOf2027 = async () => {
  const { data } = await administrator.ask<{
    committee: {
      allotment: { required: number; allotted: number; childrenWithTarget: number }
      targetIssues: { decisionNumber: string; count: number }[]
    }
  }>(
    `query ($id: ID!) { committee(id: $id) { allotment(period: { year: 2027 }) { required allotted childrenWithTarget }
      targetIssues(period: { year: 2027 }) { decisionNumber count } } }`,
    { id: district },
  )
  return data?.committee
}

describe('An administrator of a district', () => {
  it("sets next year's targets for children from a proposal and issues them by one decision", async () => {
    const { page, foreignRequests, faults } = await visit(browser, server.url)
    await signIn(page, 'quantri.nari')
    await page.goto('/targets')
    await page.getByLabel('Kỳ', { exact: true }).selectOption('YEAR:2027')
    await page.getByRole('link', { name: 'Phân bổ chỉ tiêu' }).click()
    await page.getByRole('heading', { name: 'Phân bổ chỉ tiêu năm 2027' }).waitFor()

    await page.getByLabel('Kết hợp nhiều số liệu').check()
    await page.getByRole('button', { name: 'Điền đề nghị chia 88' }).click()
    await page.getByText('khớp 88/88').waitFor()
    const town = page.getByLabel('Chỉ tiêu giao cho Đảng bộ thị trấn Yến Lạc')
    const proposed = Number(await town.inputValue())
    await town.fill(String(proposed + 2))
    await page.getByText('giao vượt 2').waitFor()
    await page.reload()
    await page.getByText('Đang dùng bản nháp lưu trong trình duyệt này').waitFor()
    const restored = await town.inputValue()

    await page.getByRole('button', { name: 'Giao cho 17 tổ chức' }).click()
    await page.getByText('Cần điền').waitFor()
    const unsent = await allotmentOf2027()
    await page.getByLabel('Số quyết định hoặc nghị quyết').fill('15-NQ/HU')
    const violations = await findViolations(page)
    await page.getByRole('button', { name: 'Giao cho 17 tổ chức' }).click()
    await page.getByRole('heading', { name: 'Quyết định 15-NQ/HU đã giao cho 17 tổ chức' }).waitFor()

    expect(proposed).toBeGreaterThan(2)
    expect(restored).toBe(String(proposed + 2))
    expect(unsent?.allotment.childrenWithTarget).toBe(0)
    expect(await allotmentOf2027()).toEqual({
      allotment: { required: 88, allotted: 90, childrenWithTarget: 17 },
      targetIssues: [{ decisionNumber: '15-NQ/HU', count: 17 }],
    })
    await page.goto('/targets')
    const row = page.getByRole('row', { name: /Đảng bộ thị trấn Yến Lạc/ })
    await row.getByText(`${proposed + 2} trở lên`).waitFor()
    await page
      .getByRole('row', { name: /Đảng bộ huyện Na Rì/ })
      .getByText('giao vượt 2')
      .filter({ visible: true })
      .waitFor()
    expect(violations).toEqual([])
    expect(foreignRequests).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('writes why a committee falls short, follows the measure up, and finds it in the sum of the district', async () => {
    const { page, faults } = await visit(browser, server.url)
    await signIn(page, 'quantri.nari')
    await page.goto('/shortfalls')
    await page.getByRole('button', { name: 'Ghi nguyên nhân' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: 'Nguyên nhân' }).first().click()
    await page.getByRole('option', { name: 'Sinh hoạt Đoàn yếu' }).click()
    await dialog.getByRole('textbox', { name: /^Biện pháp/ }).fill('Kiện toàn chi đoàn ở 6 xã')
    await dialog.getByRole('textbox', { name: /^Hạn/ }).fill('20/12/2026')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await dialog.waitFor({ state: 'hidden' })

    await page
      .getByRole('link', { name: /^ĐB huyện Na Rì|^Đảng bộ huyện Na Rì/ })
      .first()
      .click()
    await page.getByRole('button', { name: 'Ghi kết quả' }).click()
    await page.getByRole('dialog').getByLabel('Kết quả đến ngày đó').fill('Đã xong 6 xã')
    await page.getByRole('dialog').getByLabel('Biện pháp đã xong').check()
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click()
    await page.getByText('Xong 06/11/26').waitFor()
    await page.getByText('Đã xong 6 xã').waitFor()

    const { data } = await administrator.ask<{
      committee: { shortfallSummary: { done: number; reasons: { reason: string; count: number }[] } }
    }>(
      `query ($id: ID!) { committee(id: $id) { shortfallSummary(period: { term: "2025-2030" }) { done reasons { reason count } } } }`,
      { id: district },
    )
    expect(data?.committee.shortfallSummary.done).toBe(1)
    expect(data?.committee.shortfallSummary.reasons).toContainEqual({ reason: 'WEAK_YOUTH_UNION', count: 2 })
    expect(faults).toEqual([])
    await page.context().close()
  })
})
