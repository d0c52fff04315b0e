// What a viewer of the whole country does, in a real browser on a generated world: `node test/bench/nation-walk.ts --database URL`.
// It opens the root's dashboard, shares next year's targets out among the root's children, finds the 200 worst cells of a province,
// reads why, exports them and prints the half-year report; the same figures are asked by GraphQL. It prints times and ends with 1
// where something is not as it must be. It sets targets for 2027: on a world that is kept, run it on a copy.
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Page } from 'playwright-core'
import { launchBrowser, visit } from '../kit/browser.ts'
import { openWorld, serveWorld, worldAccount } from './world-client.ts'

const { values: options } = parseArgs({
  options: {
    database: { type: 'string' },
    /** Of a server that runs already; otherwise one is started. */
    server: { type: 'string' },
    account: { type: 'string', default: 'quantri.goc' },
    opens: { type: 'string', default: '4' },
  },
})
const LIMIT = 2_000
if (!options.database && !options.server) throw new Error('--database or --server names a generated world')
const started = options.server ? null : await serveWorld(options.database ?? '')
const url = options.server ?? started?.url ?? ''
const { ask } = await openWorld(url, options.account)

// Whatever happens, no server is left behind.
process.on('exit', () => started?.process.kill())
const wrong: string[] = []
const check = (what: string, holds: boolean, facts = ''): void => {
  console.log(`${holds ? 'ok  ' : 'FAIL'} ${what}${facts ? `: ${facts}` : ''}`)
  if (!holds) wrong.push(what)
}
const time = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const begun = performance.now()
  const done = await work()
  console.log(`     ${what}: ${Math.round(performance.now() - begun)} ms`)
  return done
}
/** A figure as the page writes it: 1.234.567. */
const written = (count: number): string => new Intl.NumberFormat('vi-VN').format(count)

const { data: mine } = await ask<{ viewer: { grants: { committee: { id: string; name: string } }[] } }>(
  '{ viewer { grants { committee { id name } } } }',
)
const root = mine.viewer.grants[0]?.committee
if (!root) throw new Error(`${options.account} has no grant`)
interface Children {
  readonly committee: {
    readonly children: { readonly totalCount: number; readonly nodes: { id: string; name: string; kind: string }[] }
    readonly target: { readonly id: string; readonly version: number } | null
  }
}
const { data: below } = await ask<Children>(
  'query ($id: ID!) { committee(id: $id) { children(first: 100) { totalCount nodes { id name kind } } target(period: { year: 2027 }) { id version } } }',
  { id: root.id },
)
const children = below.committee.children
console.log(`${root.name}: ${children.totalCount} committees directly below`)

const browser = await launchBrowser()
const { page, faults } = await visit(browser, url)

const signIn = async (): Promise<void> => {
  await page.goto('/')
  await page.getByLabel('Tên đăng nhập').fill(options.account)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(worldAccount(options.account).password)
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click()
  await page.getByRole('navigation').first().waitFor()
}
const answers: { readonly name: string; readonly milliseconds: number; readonly status: number }[] = []
page.on('requestfinished', async (request) => {
  if (!isQuestion(request.url())) return
  const name = /(?:query|mutation) (\w+)/.exec(request.postData() ?? '')?.[1] ?? '?'
  const response = await request.response()
  answers.push({ name, milliseconds: request.timing().responseEnd, status: response?.status() ?? 0 })
})
let [pending, lastAnswer] = [0, performance.now()]
const isQuestion = (address: string): boolean => address.endsWith('/graphql')
page.on('request', (request) => {
  if (isQuestion(request.url())) pending += 1
})
const answeredOne = (request: { url: () => string }): void => {
  if (!isQuestion(request.url())) return
  pending -= 1
  lastAnswer = performance.now()
}
page.on('requestfinished', answeredOne)
page.on('requestfailed', answeredOne)
/** Until no question is under way and none was for a while. */
const quiet = async (): Promise<void> => {
  const giveUpAt = performance.now() + 60_000
  while (pending > 0 || performance.now() - lastAnswer < 400) {
    if (performance.now() > giveUpAt) throw new Error(`${pending} questions are still under way`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
/** Until everything of the dashboard is there: each part of it, nothing that still loads, and no question under way. */
const dashboardIsThere = async (on: Page): Promise<void> => {
  const parts = ['.dashboard', '.heat', '.month-chart', '.forecast', '.funnel-bar']
  for (const part of parts) await on.locator(part).first().waitFor({ timeout: 60_000 })
  // As text: it runs in the page, whose names this program does not know.
  await on.waitForFunction(
    `document.querySelector('.loading-lines, .state[role="status"], [aria-busy="true"]') === null`,
    undefined,
    { timeout: 60_000 },
  )
  await quiet()
}
/** How long after the address was asked the last answer was drawn; the silence that proves it is taken off. */
const openDashboard = async (): Promise<number> => {
  answers.length = 0
  const begun = performance.now()
  await page.goto('/')
  await dashboardIsThere(page)
  const drawn = await page.evaluate<number>(
    'new Promise((resolve) => { const asked = performance.now(); requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - asked))) })',
  )
  return lastAnswer - begun + drawn
}

// 1. The dashboard of the root.
await time('signing in, and the first page ever', signIn)
await dashboardIsThere(page)
const opened: number[] = []
for (let turn = 0; turn < Number(options.opens); turn += 1) opened.push(await openDashboard())
console.log(`     the dashboard, opened ${opened.length} times: ${opened.map(Math.round).join(', ')} ms`)
for (const { name, milliseconds } of answers) console.log(`       ${name}: ${Math.round(milliseconds)} ms`)
const median = [...opened].sort((a, b) => a - b)[Math.floor(opened.length / 2)] ?? 0
check('the dashboard and everything on it is there in 2 s', median <= LIMIT, `median ${Math.round(median)} ms`)
const { data: figures } = await ask<{
  committee: {
    progress: { achieved: number; required: number | null }
    forecast: { low: number; high: number }
    pool: { total: number }
  }
}>(
  `query ($id: ID!) { committee(id: $id) { progress(period: { term: "2025-2030" }) { achieved required } forecast { low high } pool { total } } }`,
  { id: root.id },
)
const said = await page.locator('main').innerText()
const { progress, forecast, pool } = figures.committee
for (const [what, figure] of [
  ['admitted in the term', progress.achieved],
  ['the target of the term', progress.required ?? 0],
  ['the open cases', pool.total],
  ['the low end of the forecast', forecast.low],
  ['the high end of the forecast', forecast.high],
] as const)
  check(`GraphQL and the dashboard agree on ${what}`, said.includes(written(figure)), written(figure))

// 2. Next year's targets for every child, from a proposal.
const total = children.totalCount * 500
if (!below.committee.target)
  await ask('mutation ($input: SetTargetInput!) { setTarget(input: $input) { __typename } }', {
    input: {
      committeeId: root.id,
      period: { year: 2027 },
      kind: 'COUNT_MIN',
      minimum: total,
      decisionNumber: '14-NQ/TW',
      decidedOn: '2026-11-02',
      issuer: 'Ban Chấp hành',
    },
  })
const decision = `${Math.floor(Date.now() / 1000) % 1_000_000}-QĐ/TW`
await time('choosing 2027 and opening the allotment', async () => {
  await page.goto('/targets')
  await page.getByLabel('Kỳ', { exact: true }).selectOption('YEAR:2027')
  await page.getByRole('link', { name: 'Phân bổ chỉ tiêu' }).click()
  await page.getByRole('heading', { name: 'Phân bổ chỉ tiêu năm 2027' }).waitFor({ timeout: 60_000 })
  await page.getByLabel('Kết hợp nhiều số liệu').waitFor({ timeout: 60_000 })
})
await time('the proposal', async () => {
  await page.getByLabel('Kết hợp nhiều số liệu').check()
  await page.getByRole('button', { name: /^Điền đề nghị chia/ }).click()
  await page
    .getByText(/^khớp /)
    .first()
    .waitFor({ timeout: 60_000 })
})
await page.getByLabel('Số quyết định hoặc nghị quyết').fill(decision)
await time('issuing it to all by one decision', async () => {
  await page.getByRole('button', { name: new RegExp(`^Giao cho ${children.totalCount} tổ chức`) }).click()
  await page.getByRole('heading', { name: new RegExp(`${decision} đã giao`) }).waitFor({ timeout: 60_000 })
})
const { data: issued } = await ask<{
  committee: {
    allotment: { required: number; allotted: number; childrenWithTarget: number }
    targetIssues: { decisionNumber: string; count: number }[]
  }
}>(
  'query ($id: ID!) { committee(id: $id) { allotment(period: { year: 2027 }) { required allotted childrenWithTarget } targetIssues(period: { year: 2027 }) { decisionNumber count } } }',
  { id: root.id },
)
const { allotment, targetIssues } = issued.committee
check(
  'every child has a target for 2027, and they add up',
  allotment.childrenWithTarget === children.totalCount && allotment.allotted === allotment.required,
  `${allotment.childrenWithTarget} children, ${allotment.allotted} of ${allotment.required}`,
)
check(
  'one decision gave them',
  targetIssues.some(({ decisionNumber, count }) => decisionNumber === decision && count === children.totalCount),
)

// 3. The 200 worst cells of a province, and why they are behind.
const province = children.nodes[0]
if (!province) throw new Error('Nothing stands below the root')
await time('the 200 cells of a province that lack most', async () => {
  await page.goto(`/attention?in=${province.id}&of=CELL&year=2026&only=BEHIND&order=SHORTFALL&descending=true&size=200`)
  await page.locator('.answer[aria-busy="false"] .attention-table tbody tr').first().waitFor({ timeout: 60_000 })
})
const shown = page.locator('.attention-table tbody tr')
const names = await shown.evaluateAll((lines) =>
  lines.map((line) => line.querySelector('a')?.textContent?.trim() ?? ''),
)
const { data: worst, milliseconds } = await ask<{
  committee: { descendantsProgress: { totalCount: number; nodes: { committee: { name: string } }[] } }
}>(
  `query ($id: ID!) { committee(id: $id) { descendantsProgress(kind: CELL, period: { year: 2026 }, first: 200, filter: { belowExpected: true }, orderBy: { field: SHORTFALL, direction: DESC }) { totalCount nodes { committee { name } } } } }`,
  { id: province.id },
)
const same = worst.committee.descendantsProgress
check(
  'GraphQL lists the same cells in the same order',
  names.join('|') === same.nodes.map(({ committee }) => committee.name).join('|'),
  `${names.length} of ${same.totalCount}, ${Math.round(milliseconds)} ms`,
)
const cell = shown.first().getByRole('link').first()
await time('reading about the worst of them', async () => {
  await cell.click()
  await page.getByRole('heading', { level: 1 }).first().waitFor({ timeout: 60_000 })
  await quiet()
})
await page.goBack()
await page.locator('.answer[aria-busy="false"] .attention-table tbody tr').first().waitFor({ timeout: 60_000 })

// 4. The list as a file, and the half-year report.
const lines = await time('all of them as CSV', async () => {
  await page.getByRole('button', { name: 'Xuất' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 120_000 }),
    page.getByRole('menuitem', { name: /CSV/ }).click(),
  ])
  return (await readFile(await download.path(), 'utf8')).split('\r\n').filter(Boolean).length - 1
})
check('the file has every cell of the list', lines === same.totalCount, `${lines} of ${same.totalCount}`)
await page.getByRole('button', { name: 'In báo cáo' }).click()
const half = await page.getByRole('menuitem', { name: /^PDF · 6 tháng, kỳ 1/ }).getAttribute('href')
const printed = await time('the half-year report as PDF', async () => (await page.request.get(half ?? '')).body())
check('the half-year report is a PDF', printed.subarray(0, 5).toString() === '%PDF-', `${printed.length} bytes`)
check('the pages told no fault', faults.length === 0, faults.join('; '))

await browser.close()
await started?.stop()
process.exitCode = wrong.length > 0 ? 1 : 0
