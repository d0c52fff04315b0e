import { type DecidingBody, labelsOf, type PaperKind, type Stage, type VoteBody } from '@nguon/domain'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { actAs } from '../kit/actors.ts'
import { launchBrowser, visit } from '../kit/browser.ts'
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

interface Step {
  readonly stage: Stage
  readonly day: string
  readonly document?: string
  /** The papers that the form asks for, each with its day. */
  readonly papers?: readonly (readonly [PaperKind, string])[]
  /** Papers that it may do without. */
  readonly morePapers?: readonly (readonly [PaperKind, string])[]
  readonly vote?: { readonly body: VoteBody; readonly members: number; readonly inFavour: number }
  readonly decidedBy?: DecidingBody
}
const words = labelsOf('vi')

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

const fillVote = async (dialog: Locator, { body, members, inFavour }: NonNullable<Step['vote']>) => {
  const vote = dialog.getByRole('group', { name: words.voteBody[body] })
  const counts = {
    'Đảng viên chính thức': members,
    'Sinh hoạt tạm thời nơi khác': 0,
    'Được miễn, vắng mặt': 0,
    'Được miễn, có mặt': 0,
    'Có mặt': members,
    'Tán thành': inFavour,
    'Không tán thành': 1,
  }
  for (const [label, count] of Object.entries(counts)) await vote.getByLabel(label, { exact: true }).fill(String(count))
}

const advance = async (page: Page, step: Step) => {
  // Where today lacks something that the form takes, the form is opened for a day that is past.
  await page
    .getByRole('button', { name: 'Chuyển giai đoạn' })
    .and(page.locator(':not([aria-disabled="true"])'))
    .or(page.getByRole('button', { name: 'Ghi cho ngày đã qua' }))
    .first()
    .click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Ngày theo văn bản').first().fill(step.day)
  await dialog.getByLabel('Số văn bản').fill(step.document ?? '')
  if (step.decidedBy) {
    await dialog.getByLabel('Cấp quyết định').click()
    await page.getByRole('option', { name: words.decidingBody[step.decidedBy], exact: true }).click()
  }
  if (step.vote) await fillVote(dialog, step.vote)
  for (const [kind] of step.morePapers ?? []) {
    await dialog.getByLabel('Thêm giấy tờ').click()
    await page.getByRole('option', { name: words.paperKind[kind] }).click()
  }
  for (const [kind, day] of [...(step.papers ?? []), ...(step.morePapers ?? [])]) {
    const paper = dialog.getByRole('group', { name: words.paperKind[kind] })
    await fillDay(paper.getByLabel('Ngày ký').first(), day)
  }
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(`Đã chuyển sang ${words.stage[step.stage]}`).first().waitFor()
  // The next step is written on what this one left: wait until the page has read it.
  await page.waitForLoadState('networkidle')
}

const fillDay = async (field: Locator, day: string) => {
  await field.fill(day)
  // A day is read when the field is left; the form is not to be sent before.
  await field.press('Tab')
}

/** The verifications are answered and two members introduce the person, before the cell meets. */
const completeDossier = async (page: Page) => {
  await page.getByRole('button', { name: 'Thẩm tra, giới thiệu' }).click()
  const dialog = page.getByRole('dialog')
  const record = async () => {
    await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
    await dialog.waitFor({ state: 'hidden' })
    await page.waitForLoadState('networkidle')
  }
  for (const relation of ['SELF', 'FATHER', 'MOTHER'] as const) {
    await page.getByRole('button', { name: 'Thêm người cần thẩm tra' }).click()
    await dialog.getByLabel('Quan hệ').click()
    await page.getByRole('option', { name: words.relation[relation], exact: true }).click()
    await dialog.getByLabel('Tình trạng').click()
    await page.getByRole('option', { name: words.verificationState.VERIFIED, exact: true }).click()
    await fillDay(dialog.getByLabel('Ngày gửi').first(), '04/02/2026')
    await fillDay(dialog.getByLabel('Ngày trả lời').first(), '10/03/2026')
    await record()
  }
  for (const place of [0, 1]) {
    await page.getByRole('button', { name: 'Thêm người giới thiệu' }).click()
    await dialog.getByLabel('Đảng viên giới thiệu').first().click()
    await page.getByRole('option').nth(place).click()
    await fillDay(dialog.getByLabel('Ngày giới thiệu').first(), '01/08/2026')
    await record()
  }
}

describe('The main job', () => {
  it('takes a person whom a cell of Yến Lạc names to admission, and the town is one further', async () => {
    const before = await townProgress()
    const { page, foreignRequests, faults } = await visit(browser, server.url)
    await signIn(page, 'bientap.yenlac')

    await page.goto('/candidates/create')
    await page.getByLabel('Họ và tên').fill('Hoàng Thị Minh Nguyệt')
    await page.getByLabel('Ngày sinh').first().fill('14/05/1998')
    await page.getByLabel('Học vấn phổ thông').click()
    await page.getByRole('option', { name: words.education.UPPER_SECONDARY, exact: true }).click()
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
