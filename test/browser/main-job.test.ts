import { labelsOf, type Stage } from '@nguon/domain'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { actAs } from '../kit/actors.ts'
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

const townProgress = async () => {
  const analyst = await actAs(server.url, 'phantich.nari')
  const answer = await analyst.ask<{
    committees: {
      nodes: { progress: { achieved: number }; candidates: { nodes: { fullName: string | null }[] } | null }[]
    }
  }>(`{
    committees(first: 1, filter: { q: "yen lac", kind: COMMUNE }) {
      nodes {
        progress(period: { year: 2026 }) { achieved }
        candidates(first: 5) { nodes { fullName } }
      }
    }
  }`)
  expect(answer.errors).toBeUndefined()
  return answer.data?.committees.nodes[0]
}

const advance = async (page: Page, stage: Stage, day: string, document: string) => {
  await page.getByRole('button', { name: 'Chuyển giai đoạn' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày theo văn bản').first().fill(day)
  await dialog.getByLabel('Số văn bản').fill(document)
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page
    .getByText(`Đã chuyển sang ${labelsOf('vi').stage[stage]}`)
    .first()
    .waitFor()
  // The next step is written on what this one left: wait until the page has read it.
  await page.waitForLoadState('networkidle')
}

describe('The main job', () => {
  it('takes a person whom a cell of Yến Lạc names to admission, and the town is one further', async () => {
    const before = await townProgress()
    const { page, foreignRequests, faults } = await visit(browser, server.url)
    await signIn(page, 'bientap.yenlac')

    await page.goto('/candidates/create')
    await page.getByLabel('Họ và tên').fill('Hoàng Thị Minh Nguyệt')
    await page.getByLabel('Ngày sinh').first().fill('14/05/1998')
    const cell = page.getByLabel('Chi bộ', { exact: true })
    await cell.fill('gia dia')
    await page
      .getByRole('option', { name: /Giả Dìa/ })
      .first()
      .click()
    await page.getByLabel('Ngày tạo nguồn').first().fill('10/01/2025')
    await page
      .getByRole('button', { name: /Thêm|Lưu/ })
      .last()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Hoàng Thị Minh Nguyệt' }).waitFor()

    await page.getByRole('button', { name: 'Giao người giúp đỡ' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Người giúp đỡ').first().click()
    await page.getByRole('option').first().click()
    await dialog.getByLabel('Từ ngày').first().fill('01/02/2025')
    await dialog.getByRole('button', { name: 'Giao', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.waitForLoadState('networkidle')

    const steps: [Stage, string, string][] = [
      ['CULTIVATING', '10/02/2025', '05-NQ/CB'],
      ['AWARENESS_TRAINED', '20/06/2025', '118-GCN'],
      ['DOSSIER_OPEN', '01/09/2025', ''],
      ['VERIFYING', '15/10/2025', ''],
      ['OPINIONS_COLLECTED', '20/12/2025', ''],
      ['CELL_PROPOSED', '10/02/2026', '02-NQ/CB'],
      ['COMMITTEE_PROPOSED', '25/02/2026', '11-NQ/ĐU'],
      ['ADMISSION_DECIDED', '12/03/2026', '77-QĐ/HU'],
    ]
    for (const [stage, day, document] of steps) await advance(page, stage, day, document)

    const after = await townProgress()
    expect(after?.progress.achieved).toBe((before?.progress.achieved ?? Number.NaN) + 1)
    expect(after?.candidates?.nodes.every(({ fullName }) => fullName === null)).toBe(true)
    expect(await findViolations(page)).toEqual([])
    expect(foreignRequests).toEqual([])
    expect(faults).toEqual([])
  })
})
