import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { actAs } from '../kit/actors.ts'
import { launchBrowser, PHONE, visit } from '../kit/browser.ts'
import { signIn } from '../kit/console.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let browser: Browser
let candidateId: string

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const administrator = await actAs(server.url, 'quantri.nari')
  const { data } = await administrator.ask<{ candidates: { nodes: { id: string }[] } }>(
    '{ candidates(first: 1, filter: { stage: DOSSIER_OPEN }) { nodes { id } } }',
  )
  candidateId = data?.candidates.nodes[0]?.id ?? ''
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('The rights of a person', () => {
  it('go from a consent to its withdrawal, which waits in the register until it is answered', async () => {
    const { page, faults, foreignRequests } = await visit(browser, server.url)
    await signIn(page, 'quantri.nari')
    await page.goto(`/candidates/${candidateId}/show?tab=privacy`)
    const say = async (act: 'Đồng ý' | 'Rút lại đồng ý', number: string): Promise<void> => {
      await page.getByRole('button', { name: 'Ghi sự đồng ý' }).click()
      const dialog = page.getByRole('dialog')
      if (act !== 'Đồng ý') {
        await dialog.getByLabel('Nội dung').click()
        await page.getByRole('option', { name: act }).click()
      }
      await dialog.getByLabel('Số giấy').fill(number)
      await dialog.getByRole('button', { name: 'Lưu' }).click()
      await dialog.waitFor({ state: 'detached' })
    }

    await say('Đồng ý', '01-ĐĐY')
    await page.getByRole('cell', { name: /^Đồng ý/ }).waitFor()
    await say('Rút lại đồng ý', '02-ĐĐY')
    await page.getByRole('cell', { name: /^Rút lại đồng ý/ }).waitFor()
    expect(await findViolations(page)).toEqual([])

    await page.goto('/privacy')
    const row = page.getByRole('row', { name: /Rút lại sự đồng ý/ })
    await row.getByText('Chưa phản hồi').waitFor()
    await row.getByRole('button', { name: 'Ghi phản hồi' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Đã phản hồi gì').fill('Đã nhận, sẽ dừng sử dụng')
    await dialog.getByRole('button', { name: 'Lưu' }).click()
    await row.getByText('Đã phản hồi, đang làm').waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(faults).toEqual([])
    expect(foreignRequests).toEqual([])
    await page.context().close()
  })

  it('are a copy of all that is held, as a printout and as data, for nobody who may not have it', async () => {
    const { page } = await visit(browser, server.url)
    await signIn(page, 'quantri.nari')
    const address = `${server.url}/privacy/candidates/${candidateId}/data`
    const json = await page.request.get(`${address}.json`)
    const pdf = await page.request.get(`${address}.pdf`)
    const other = await visit(browser, server.url)
    await signIn(other.page, 'phantich.nari')
    const refused = await other.page.request.get(`${address}.json`)

    const data = await json.json()
    expect(data.parts.map(({ table }: { table: string }) => table)).toContain('consents')
    expect(data.purposes.length).toBeGreaterThan(3)
    expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-')
    expect(refused.status()).toBe(403)
    await page.context().close()
    await other.page.context().close()
  })

  it('are broken by a breach, which is recorded on a phone and reported in time', async () => {
    const { page, faults } = await visit(browser, server.url, { viewport: PHONE, theme: 'dark' })
    await signIn(page, 'quantri.nari')
    await page.goto('/privacy')
    await page.getByRole('button', { name: 'Ghi vi phạm' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Giờ', { exact: true }).fill('00:01')
    await dialog.getByLabel('Việc gì').fill('Mất một máy tính')
    await dialog.getByLabel('Hồ sơ theo dõi quần chúng ưu tú').check()
    expect(await findViolations(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Lưu' }).click()

    await page.getByText('Mất một máy tính').waitFor()
    await page.getByText(/Báo cáo trước/).waitFor()
    expect(await findViolations(page)).toEqual([])
    expect(faults).toEqual([])
    await page.context().close()
  })
})
