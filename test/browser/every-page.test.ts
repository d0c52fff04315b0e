import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { actAs } from '../kit/actors.ts'
import { launchBrowser, PHONE, visit, WIDE } from '../kit/browser.ts'
import { signIn } from '../kit/console.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let browser: Browser
let pages: Record<string, string>

beforeAll(async () => {
  server = await startServer()
  browser = await launchBrowser()
  const administrator = await actAs(server.url, 'quantri.nari')
  const { data } = await administrator.ask<Record<string, { nodes: { id: string }[] }>>(`{
    candidates(first: 1, filter: { stage: DOSSIER_OPEN }) { nodes { id } }
    committees(first: 1, filter: { q: "yen lac", kind: COMMUNE }) { nodes { id } }
    mentors(first: 1) { nodes { id } }
    targets(first: 1) { nodes { id } }
    sourceOrganisations(first: 1) { nodes { id } }
    shortfalls(first: 1) { nodes { id } }
    accounts(first: 1) { nodes { id } }
  }`)
  const first = (list: string): string => data?.[list]?.nodes[0]?.id ?? 'none'
  pages = {
    overview: '/',
    'what is due': '/inbox',
    'the calendar': '/calendar',
    'the assessments': '/assessments',
    'an assessment': `/assessments?candidate=${first('candidates')}`,
    'the source organisations': '/organisations',
    'a source organisation': `/organisations/${first('sourceOrganisations')}/show`,
    'the rules': '/regulations',
    'an edition of the rules': '/regulations/294-QD-TW-2025-05-26',
    settings: '/settings',
    'the rights over data': '/privacy',
    'the personal data of a candidate': `/candidates/${first('candidates')}/show?tab=privacy`,
    candidates: '/candidates',
    'a candidate': `/candidates/${first('candidates')}/show`,
    'a new candidate': '/candidates/create',
    'a re-admission': '/readmissions/create',
    'an edited candidate': `/candidates/${first('candidates')}`,
    'the board': '/board',
    classes: '/classes',
    'a new class': '/classes/create',
    mentors: '/mentors',
    'a mentor': `/mentors/${first('mentors')}/show`,
    'a new mentor': '/mentors/create',
    'the tree': '/committees/tree',
    committees: '/committees',
    'a committee': `/committees/${first('committees')}/show`,
    'a new committee': '/committees/create',
    'an edited committee': `/committees/${first('committees')}`,
    targets: '/targets',
    'a target': `/targets/${first('targets')}/show`,
    'an allotment': '/targets/allotment',
    'uneven allotments': '/targets/uneven',
    'the reasons of shortfalls': '/shortfalls',
    'a reason of a shortfall': `/shortfalls/${first('shortfalls')}/show`,
    'the reports': '/reports',
    'a report as a chart':
      '/reports?measure=ADMITTED&by=YEAR,SEX&period=DAYS&from=2020-07-01&to=2023-06-30&view=CHART&only=AGE_18_30:YES',
    'two reports side by side':
      '/reports?measure=ADMITTED&by=QUARTER,SEX&period=DAYS&from=2022-01-01&to=2022-12-31&beside=YEAR_BEFORE',
    'a question that has no answer':
      '/reports?measure=MEDIAN_DAYS_IN_STAGE&by=SEX&period=DAYS&from=2022-01-01&to=2022-12-31',
    'who wants attention': '/attention?of=COMMUNE&year=2026',
    'cells without an admission': '/attention?kind=NO_ADMISSION',
    'sources that dried up': '/attention?kind=DRIED_UP',
    import: '/import',
    imports: '/imports',
    'the query page': '/query',
    'the log of changes': '/audit',
    accounts: '/accounts',
    'an account': `/accounts/${first('accounts')}/show`,
    'the tokens': '/tokens',
    security: '/security',
    'the emergencies': '/emergencies',
    'the operation': '/operations',
    'no page': '/nowhere',
  }
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const settled = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  // A page that opens on a form of its own stands behind it.
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('dialog')).first().waitFor()
}

const looks = [
  ['on a desk, light', WIDE, 'light'],
  ['on a desk, dark', WIDE, 'dark'],
  ['on a phone, light', PHONE, 'light'],
  ['on a phone, dark', PHONE, 'dark'],
] as const

describe('Every page', () => {
  for (const [name, viewport, theme] of looks) {
    it(`is whole and usable by all ${name}`, async () => {
      const { page, foreignRequests, faults } = await visit(browser, server.url, { viewport, theme })
      await signIn(page, 'quantri.nari')
      const found: string[] = []

      for (const [title, path] of Object.entries(pages)) {
        await page.goto(path)
        await settled(page)
        for (const violation of await findViolations(page)) found.push(`${title}: ${violation}`)
        const width = await page.evaluate(() => Reflect.get(globalThis, 'document').documentElement.scrollWidth)
        if (width > viewport.width) found.push(`${title}: scrolls sideways, ${width} wide`)
      }

      expect(found).toEqual([])
      expect(foreignRequests).toEqual([])
      expect(faults).toEqual([])
      await page.context().close()
    })
  }

  it('shows the analyst figures and no name', async () => {
    const { page } = await visit(browser, server.url)
    const administrator = await actAs(server.url, 'quantri.nari')
    const people = await administrator.ask<{ candidates: { nodes: { fullName: string }[] } }>(
      '{ candidates(first: 100) { nodes { fullName } } }',
    )
    const names = people.data?.candidates.nodes.map(({ fullName }) => fullName) ?? []
    await signIn(page, 'phantich.nari')

    for (const path of ['/', '/candidates', pages['a candidate'] ?? '', '/mentors', pages['a committee'] ?? '']) {
      await page.goto(path)
      await settled(page)
      const text = await page.locator('body').innerText()
      expect(names.filter((one) => text.includes(one))).toEqual([])
    }

    expect(names).toHaveLength(100)
    await page.context().close()
  })

  it('speaks English after one switch', async () => {
    const { page } = await visit(browser, server.url)
    await page.goto('/')
    await page.getByRole('button', { name: 'English' }).click()
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    await page.context().close()
  })
})
