import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { launchBrowser, visit } from '../kit/browser.ts'
import { signIn } from '../kit/console.ts'
import { freePort, type RunningServer, startServer } from '../kit/server.ts'
import { codeOf } from '../security/kit/visitor.ts'

const PASSWORD = 'bốn từ không liên quan'
let server: RunningServer
let browser: Browser
let url: string

beforeAll(async () => {
  // A passkey belongs to a name, not to a number.
  const port = await freePort()
  url = `http://localhost:${port}`
  server = await startServer({ port, env: { PUBLIC_URL: url } })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const enter = async (page: Page, username: string, password = PASSWORD): Promise<void> => {
  await page.goto('/login')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
}
const inside = (page: Page): Promise<void> => page.getByRole('navigation').first().waitFor()

describe('An account', () => {
  let link = ''

  it('is made by an administrator, who sees its link once', async () => {
    const { page, faults } = await visit(browser, url)
    await signIn(page, 'quantri.nari')
    await page.goto('/accounts')

    await page.getByRole('button', { name: 'Mời tài khoản' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Họ và tên').fill('Nông Thị Hoa')
    await dialog.getByLabel('Tên đăng nhập').fill('hoa.nong')
    await dialog.getByLabel('Vai trò').click()
    await page.getByRole('option', { name: 'Cập nhật' }).click()
    await dialog.getByRole('button', { name: 'Lập tài khoản' }).click()
    link = await page.getByLabel('Liên kết đặt mật khẩu').inputValue()

    expect(link).toMatch(/\/login#link=[\w-]{43}$/)
    await page.getByRole('button', { name: 'Đóng' }).click()
    await page.getByRole('link', { name: 'Nông Thị Hoa' }).first().waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })

  it('is opened by its owner, who sets a password that is none of the common ones', async () => {
    const { page } = await visit(browser, url)
    await page.goto(link)
    await page.getByText('Tài khoản hoa.nong của Nông Thị Hoa').waitFor()
    const set = async (password: string): Promise<void> => {
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password)
      await page.getByLabel('Nhắc lại mật khẩu mới').fill(password)
      await page.getByRole('button', { name: 'Đặt mật khẩu' }).click()
    }

    await set('1q2w3e4r5t6y')
    await page.getByRole('alert').getByText('hay bị đoán').waitFor()
    expect(await findViolations(page)).toEqual([])
    await set(PASSWORD)
    await page.getByText('Đăng nhập bằng tên hoa.nong').waitFor()

    await enter(page, 'hoa.nong')
    await inside(page)
    await page.context().close()
  })

  it('gets a second step by the picture for an authenticator, and asks for it from then on', async () => {
    const { page, faults, foreignRequests } = await visit(browser, url)
    await enter(page, 'hoa.nong')
    await inside(page)
    await page.goto('/security')
    await page.getByRole('button', { name: 'Đặt bước thứ hai' }).click()
    await page.locator('#factor-password').fill(PASSWORD)
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByRole('img', { name: 'Hình QR cho ứng dụng xác thực' }).waitFor()
    const secret = await page.getByLabel('Khóa để gõ tay').inputValue()
    expect(await findViolations(page)).toEqual([])
    const address = `otpauth://totp/x?secret=${secret}`

    await page.getByLabel('Mã sáu chữ số').fill(codeOf(address))
    await page.getByRole('button', { name: 'Xác nhận' }).click()
    await page.getByText('Mã dự phòng', { exact: true }).waitFor()
    const recovery = await page.locator('.recovery code').allTextContents()

    const other = (await visit(browser, url)).page
    await enter(other, 'hoa.nong')
    await other.getByRole('heading', { name: 'Bước thứ hai' }).waitFor()
    expect(await findViolations(other)).toEqual([])
    await other.getByLabel('Mã xác thực').fill('000000')
    await other.getByRole('button', { name: 'Xác nhận' }).click()
    await other.getByRole('alert').getByText('Mã chưa đúng').waitFor()
    await other.getByRole('button', { name: 'Mất điện thoại? Dùng mã dự phòng' }).click()
    await other.getByLabel('Mã dự phòng').fill(recovery[0] ?? '')
    await other.getByRole('button', { name: 'Xác nhận' }).click()
    await inside(other)

    expect(recovery.length).toBeGreaterThanOrEqual(8)
    expect([faults, foreignRequests]).toEqual([[], []])
    await other.context().close()
    await page.context().close()
  })
})

it('A passkey is added on a device and signs in without a password', async () => {
  const { page } = await visit(browser, url)
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('WebAuthn.enable')
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  await signIn(page, 'bientap.yenlac')
  await page.goto('/security')
  await page.getByRole('button', { name: 'Thêm khóa' }).click()
  await page.getByLabel('Tên để nhận ra').fill('máy ở cơ quan')
  await page.locator('#passkey-password').fill('nguon-yenlac-2023')
  await page.getByRole('button', { name: 'Thêm khóa' }).click()
  await page.getByText('máy ở cơ quan').waitFor()

  await page.context().clearCookies()
  await page.goto('/login')
  await page.getByRole('button', { name: 'Đăng nhập bằng khóa' }).click()
  await inside(page)

  await page.goto('/security')
  await page.getByRole('button', { name: 'Bỏ khóa' }).click()
  await page.getByText('Chưa có khóa nào').waitFor()
  await page.context().close()
})

it('An API token is shown once and revoked', async () => {
  const { page, faults } = await visit(browser, url)
  await signIn(page, 'quantri.nari')
  await page.goto('/tokens')
  await page.getByRole('button', { name: 'Lập mã' }).click()
  await page.getByLabel('Dùng cho').fill('Kho số liệu')
  await page.getByLabel('xem quần chúng ưu tú').check()
  await page.getByRole('dialog').getByRole('button', { name: 'Lập mã' }).click()
  const secret = await page.getByRole('textbox', { name: 'Mã truy cập' }).inputValue()
  await page.getByRole('button', { name: 'Đóng' }).click()
  const ask = () =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
      body: JSON.stringify({ query: '{ candidates(first: 1) { totalCount } }' }),
    })
  expect((await ask()).status).toBe(200)

  await page.getByRole('button', { name: 'Thu hồi' }).first().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click()
  await page.getByRole('heading', { name: 'Mã đã hết hạn hoặc đã thu hồi' }).waitFor()

  expect((await ask()).status).toBe(401)
  expect(faults).toEqual([])
  await page.context().close()
})
