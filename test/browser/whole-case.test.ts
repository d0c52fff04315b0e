import { labelsOf } from '@nguon/domain'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findViolations } from '../kit/accessibility.ts'
import { launchBrowser, visit } from '../kit/browser.ts'
import {
  addPaper,
  advance,
  fillDay,
  fillIntroducer,
  fillStep,
  fillVote,
  nameCandidate,
  openStageForm,
  recordStep,
  recordVerification,
} from '../kit/case-forms.ts'
import { signIn } from '../kit/console.ts'
import { type MailServer, startMailServer } from '../kit/mail-server.ts'
import { type RunningServer, startServer } from '../kit/server.ts'

const NAME = 'Lục Thị Thử Nghiệm'
const words = labelsOf('vi')

let mailServer: MailServer
let server: RunningServer
let browser: Browser

beforeAll(async () => {
  mailServer = await startMailServer()
  // The whole path fits before this day: named under 24-QĐ/TW, decided under 208-QĐ/TW, recognised in autumn 2027.
  server = await startServer({
    env: {
      NGUON_TODAY: '2027-12-01',
      ...mailServer.env,
    },
  })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  await mailServer?.stop()
})

/** A refusal as it is read on the screen: what is wrong, and by which document and point. */
const isTold = async (place: Locator, sentence: RegExp, source: string): Promise<void> => {
  const verdict = place.locator('.verdict').filter({ hasText: sentence })
  await verdict.getByText(source).waitFor()
}
const assign = async (page: Page, place: number, from: string): Promise<Locator> => {
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Người giúp đỡ').first().click()
  await page.getByRole('option').nth(place).click()
  await fillDay(dialog.getByLabel('Từ ngày', { exact: true }).first(), from)
  return dialog
}
const send = async (page: Page, dialog: Locator, label: string): Promise<void> => {
  await dialog.getByRole('button', { name: label, exact: true }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
}

const goesToTheOpinions = async (page: Page): Promise<void> => {
  await nameCandidate(page, {
    fullName: NAME,
    bornOn: '15/03/1998',
    cell: 'gia dia',
    cellName: /Giả Dìa/,
    on: '01/10/2024',
  })

  await page.getByRole('button', { name: 'Giao người giúp đỡ' }).first().click()
  const dialog = await assign(page, 0, '01/12/2024')
  const acquainted = dialog.getByLabel('Quen biết từ ngày').first()
  await fillDay(acquainted, '01/01/2024')
  await dialog.getByRole('button', { name: 'Giao', exact: true }).click()
  await isTold(dialog.getByRole('alert'), /11 tháng/, '24-QĐ/TW 30/07/2021, 3.2.1')
  await fillDay(acquainted, '01/01/2019')
  await send(page, dialog, 'Giao')

  await advance(page, { stage: 'CULTIVATING', day: '01/12/2024', document: '05-NQ/CB' })
  await advance(page, {
    stage: 'AWARENESS_TRAINED',
    day: '01/03/2025',
    papers: [['AWARENESS_CERTIFICATE', '15/09/2020']],
  })
  await advance(page, { stage: 'DOSSIER_OPEN', day: '01/09/2025' })
  await advance(page, {
    stage: 'VERIFYING',
    day: '01/10/2025',
    papers: [
      ['APPLICATION', '05/09/2025'],
      ['CURRICULUM_VITAE', '15/09/2025'],
    ],
  })
  await advance(page, {
    stage: 'OPINIONS_COLLECTED',
    day: '01/12/2025',
    papers: [['OPINIONS_SUMMARY', '25/11/2025']],
    morePapers: [['VERIFICATION_SUMMARY', '20/11/2025']],
  })
  await page.getByRole('button', { name: 'Thẩm tra, giới thiệu' }).click()
  for (const relation of ['SELF', 'FATHER', 'MOTHER'] as const)
    await recordVerification(page, relation, '02/10/2025', '10/11/2025')
}

const isProposedByTheCell = async (page: Page): Promise<void> => {
  const roll = { body: 'CELL', members: 14, registeredElsewhere: 2, exemptedAbsent: 1, present: 10 } as const
  const dialog = await openStageForm(page)
  await fillStep(page, dialog, {
    stage: 'CELL_PROPOSED',
    day: '12/01/2026',
    document: '02-NQ/CB',
    papers: [['MEMBER_INTRODUCTION', '05/01/2026']],
  })
  for (const place of [0, 1]) await fillIntroducer(page, dialog, place, '05/01/2026')
  await isTold(dialog.getByRole('status'), /chứng nhận/, '06-HD/TW 09/06/2025, 5.4')
  await addPaper(page, dialog, 'AWARENESS_CERTIFICATE', '20/12/2025')
  await dialog.getByText(/06-HD\/TW/).waitFor({ state: 'detached' })

  await fillVote(dialog, { ...roll, inFavour: 7, against: 3 })
  await isTold(dialog, /7 phiếu tán thành trên 11/, '294-QĐ/TW 26/05/2025, điểm chưa đối chiếu')
  expect(await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).getAttribute('aria-disabled')).toBe('true')
  await fillVote(dialog, { ...roll, inFavour: 9, against: 1 })
  await recordStep(page, dialog, 'CELL_PROPOSED')
}

const joinsTheParty = async (page: Page): Promise<void> => {
  await advance(page, {
    stage: 'COMMITTEE_PROPOSED',
    day: '02/02/2026',
    document: '11-NQ/ĐU',
    vote: { body: 'COMMITTEE', members: 15, present: 13, inFavour: 12 },
  })
  await advance(page, {
    stage: 'ADMISSION_DECIDED',
    day: '03/08/2026',
    document: '77-QĐ/ĐU',
    decidedBy: 'GRASSROOTS_STANDING_COMMITTEE',
  })
  const dialog = await openStageForm(page)
  // 22/08/2026 was worked and 31/08 to 02/09 were off, so that 17/09 is the thirty-first working day.
  await fillStep(page, dialog, { stage: 'PROBATIONARY', day: '17/09/2026' })
  await isTold(dialog.getByRole('status'), /quá 30 ngày làm việc/, '208-QĐ/TW 26/07/2026, điểm chưa đối chiếu')
  await fillStep(page, dialog, { stage: 'PROBATIONARY', day: '16/09/2026' })
  await recordStep(page, dialog, 'PROBATIONARY')
}

const correctsTheCeremony = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Thao tác khác' }).click()
  await page.getByRole('menuitem', { name: 'Đính chính…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Mục cần đính chính').click()
  await page.getByRole('option', { name: /^16\/09\/2026/ }).click()
  await fillDay(dialog.getByLabel('Ngày theo văn bản').first(), '15/09/2026')
  await dialog.getByLabel('Lý do').fill('Ghi nhầm ngày làm lễ')
  await dialog.getByText('Không mục nào khác trở nên sai.').waitFor()
  await send(page, dialog, 'Đính chính')
}

const isHandedOver = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Bàn giao cho người khác/ }).click()
  const dialog = await assign(page, 1, '01/10/2026')
  await dialog.getByLabel('Biên bản bàn giao').fill('Đã giúp đến lễ kết nạp')
  await send(page, dialog, 'Giao')
  await page.getByText('Nhận thay người giúp đỡ trước').waitFor()
  await page.getByText('Đã giúp đến lễ kết nạp').first().waitFor()
}

const asksForTheDigest = async (page: Page): Promise<void> => {
  await page.goto('/settings')
  await page.getByRole('checkbox', { name: 'Gửi thư nhắc việc' }).check({ force: true })
  await page.getByLabel('Địa chỉ thư').fill('bithu@example.vn')
  await page.getByLabel('Gửi từ lúc').click()
  await page.getByRole('option', { name: '00:00' }).click()
  await page.getByRole('button', { name: 'Lưu' }).first().click()
  await page.getByText('Đã bật thư nhắc việc').waitFor()
}

describe('One case in the console', () => {
  it('goes from the cell that names the person to an official member, each refusal told with document and point', async () => {
    const { page, foreignRequests, faults } = await visit(browser, server.url)
    await signIn(page, 'bientap.yenlac')

    await goesToTheOpinions(page)
    await isProposedByTheCell(page)
    await joinsTheParty(page)
    await correctsTheCeremony(page)
    await isHandedOver(page)
    expect(await findViolations(page)).toEqual([])

    const casePage = page.url()
    await asksForTheDigest(page)
    // The server goes its rounds once a minute.
    await expect
      .poll(() => mailServer.mails.map(({ to }) => to), { timeout: 150_000, interval: 500 })
      .toEqual(['bithu@example.vn'])
    expect(mailServer.mails[0]?.source).toContain(new URL(casePage).pathname)

    await page.goto(casePage)
    await advance(page, {
      stage: 'RECOGNITION_PENDING',
      day: '20/09/2027',
      papers: [['NEW_MEMBER_CERTIFICATE', '10/05/2027']],
      morePapers: [
        ['SELF_REVIEW', '16/09/2027'],
        ['MENTOR_REVIEW', '17/09/2027'],
        ['PROBATION_OPINIONS', '18/09/2027'],
      ],
    })
    await advance(page, {
      stage: 'OFFICIAL',
      day: '05/10/2027',
      document: '31-QĐ/ĐU',
      papers: [['CELL_RECOGNITION_PROPOSAL', '25/09/2027']],
    })
    await page.getByText('Đã là đảng viên chính thức. Không còn bước tiếp theo.').waitFor()
    await page.getByText('15/09/2027').first().waitFor()
    expect(await page.getByText(words.stage.OFFICIAL).count()).toBeGreaterThan(0)
    expect(await findViolations(page)).toEqual([])
    expect(foreignRequests).toEqual([])
    expect(faults).toEqual([])
  }, 300_000)
})

describe('A former member whom nobody followed here', () => {
  it('is refused before the 36 months are over, with everything typed still there, and then followed anew', async () => {
    const { page, faults } = await visit(browser, server.url)
    await signIn(page, 'bientap.yenlac')
    await page.goto('/candidates/create')
    await page.getByRole('link', { name: 'Mở hồ sơ kết nạp lại' }).click()
    await page.getByLabel('Họ và tên').fill('Triệu Văn Thử')
    await page.getByLabel('Ngày sinh').first().fill('01/01/1980')
    await fillDay(page.getByLabel('Ngày ra khỏi Đảng').first(), '02/11/2025')
    await page.getByLabel('Chi bộ', { exact: true }).fill('gia dia')
    await page
      .getByRole('option', { name: /Giả Dìa/ })
      .first()
      .click()
    await fillDay(page.getByLabel('Ngày tạo nguồn').first(), '01/11/2027')
    await page.getByRole('button', { name: 'Mở hồ sơ' }).click()
    await isTold(page.getByRole('alert'), /36 tháng/, '208-QĐ/TW 26/07/2026, điểm chưa đối chiếu')
    expect(await findViolations(page)).toEqual([])

    await fillDay(page.getByLabel('Ngày ra khỏi Đảng').first(), '02/11/2020')
    await page.getByRole('button', { name: 'Mở hồ sơ' }).click()
    await page.getByRole('heading', { level: 1, name: 'Triệu Văn Thử' }).waitFor()
    await page.getByText(words.caseKind.READMISSION).first().waitFor()
    expect(faults).toEqual([])
    await page.context().close()
  })
})
