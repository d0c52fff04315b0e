import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// The flags keep the browser from calling its maker's hosts, and let it run as root in a container.
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** CHROMIUM_PATH, then a Chromium on the machine, then the one that came with npm. */
export const launchBrowser = async (): Promise<Browser> => {
  const named = process.env.CHROMIUM_PATH ?? INSTALLED.find((path) => existsSync(path))
  if (named) return chromium.launch({ executablePath: named, args: FLAGS })
  const packaged = (await import('@sparticuz/chromium')).default
  // Its own flags are for a server without shared memory or threads; they also end the browser with its first page.
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...FLAGS, '--use-gl=angle', '--use-angle=swiftshader'],
  })
}

export const WIDE = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }

export interface Visit {
  readonly page: Page
  /** What the browser asked of any host but the server: must stay empty. */
  readonly foreignRequests: readonly string[]
  /** Errors on the page's console and uncaught ones. */
  readonly faults: readonly string[]
}

/** A page of its own (no shared cookies) that notes requests to foreign hosts and errors. */
export const visit = async (
  browser: Browser,
  url: string,
  options: { viewport?: { width: number; height: number }; theme?: 'light' | 'dark' } = {},
): Promise<Visit> => {
  const context = await browser.newContext({
    viewport: options.viewport ?? WIDE,
    colorScheme: options.theme ?? 'light',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    baseURL: url,
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  const foreignRequests: string[] = []
  const faults: string[] = []
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(url)) foreignRequests.push(request.url())
  })
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  return { page, foreignRequests, faults }
}
