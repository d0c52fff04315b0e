import { DEMO_ACCOUNTS } from '@nguon/database'
import type { Page } from 'playwright-core'

/** Signs in on the page as a demo account, by name and password like everybody else. */
export const signIn = async (page: Page, username: string): Promise<void> => {
  const account = DEMO_ACCOUNTS.find((one) => one.username === username)
  if (!account) throw new Error(`No demo account ${username}`)
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill(username)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}
