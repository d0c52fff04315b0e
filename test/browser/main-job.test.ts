import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { actAs } from '../kit/actors.ts'
import { launchBrowser, visit } from '../kit/browser.ts'
import { advance, nameCandidate, recordIntroducer, recordVerification, type Step } from '../kit/case-forms.ts'
import { signIn } from '../kit/console.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  // A day in the world's present, so that the papers of the walk are fresh whenever it is run.
  server = await startServer({ env: { NGUON_TODAY: '2026-11-06' } })
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

const STEPS_TO_THE_OPINIONS: readonly Step[] = [
  { stage: 'CULTIVATING', day: '10/02/2025', document: '05-NQ/CB' },
  {
    stage: 'AWARENESS_TRAINED',
    day: '20/06/2025',
    document: '118-GCN',
    papers: [['AWARENESS_CERTIFICATE', '15/06/2025']],
  },
  { stage: 'DOSSIER_OPEN', day: '05/01/2026' },
  {
    stage: 'VERIFYING',
    day: '02/02/2026',
    papers: [
      ['APPLICATION', '08/01/2026'],
      ['CURRICULUM_VITAE', '20/01/2026'],
    ],
  },
  {
    stage: 'OPINIONS_COLLECTED',
    day: '20/03/2026',
    papers: [['OPINIONS_SUMMARY', '18/03/2026']],
    morePapers: [['VERIFICATION_SUMMARY', '15/03/2026']],
  },
]
const STEPS_TO_THE_DECISION: readonly Step[] = [
  {
    stage: 'CELL_PROPOSED',
    day: '10/08/2026',
    document: '02-NQ/CB',
    papers: [['MEMBER_INTRODUCTION', '01/08/2026']],
    vote: { body: 'CELL', members: 12, inFavour: 8 },
  },
  {
    stage: 'COMMITTEE_PROPOSED',
    day: '25/08/2026',
    document: '11-NQ/ĐU',
    vote: { body: 'COMMITTEE', members: 15, inFavour: 13 },
  },
  {
    stage: 'ADMISSION_DECIDED',
    day: '15/09/2026',
    document: '77-QĐ/ĐU',
    decidedBy: 'GRASSROOTS_STANDING_COMMITTEE',
  },
]

/** The verifications are answered and two members introduce the person, before the cell meets. */
const completeDossier = async (page: Page) => {
  await page.getByRole('button', { name: 'Thẩm tra, giới thiệu' }).click()
  for (const relation of ['SELF', 'FATHER', 'MOTHER'] as const)
    await recordVerification(page, relation, '04/02/2026', '10/03/2026')
  for (const place of [0, 1]) await recordIntroducer(page, place, '01/08/2026')
}

describe('The main job', () => {
  it('takes a person whom a cell of Yến Lạc names to admission, and the town is one further', async () => {
    const before = await townProgress()
    const { page, foreignRequests, faults } = await visit(browser, server.url)
    await signIn(page, 'bientap.yenlac')

    await nameCandidate(page, {
      fullName: 'Hoàng Thị Minh Nguyệt',
      bornOn: '14/05/1998',
      cell: 'gia dia',
      cellName: /Giả Dìa/,
      on: '10/01/2025',
    })

    await page.getByRole('button', { name: 'Giao người giúp đỡ' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Người giúp đỡ').first().click()
    await page.getByRole('option').first().click()
    await dialog.getByLabel('Từ ngày', { exact: true }).first().fill('01/02/2025')
    await dialog.getByLabel('Quen biết từ ngày').first().fill('01/01/2023')
    await dialog.getByRole('button', { name: 'Giao', exact: true }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.waitForLoadState('networkidle')

    for (const step of STEPS_TO_THE_OPINIONS) await advance(page, step)
    await completeDossier(page)
    for (const step of STEPS_TO_THE_DECISION) await advance(page, step)

    const after = await townProgress()
    expect(after?.progress.achieved).toBe((before?.progress.achieved ?? Number.NaN) + 1)
    expect(after?.candidates?.nodes.every(({ fullName }) => fullName === null)).toBe(true)
    expect(await findViolations(page)).toEqual([])
    expect(foreignRequests).toEqual([])
    expect(faults).toEqual([])
  })
})
