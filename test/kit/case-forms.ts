import { type DecidingBody, labelsOf, type PaperKind, type Relation, type Stage, type VoteBody } from '@nguon/domain'
import type { Locator, Page } from 'playwright-core'

/** Days as people type them: "10/02/2025". */
type Day = string
/** The papers that a form is given, each with its day. */
type DatedPapers = readonly (readonly [PaperKind, Day])[]

export interface Vote {
  readonly body: VoteBody
  readonly members: number
  readonly registeredElsewhere?: number
  readonly exemptedAbsent?: number
  readonly present?: number
  readonly inFavour: number
  readonly against?: number
}
export interface Step {
  readonly stage: Stage
  readonly day: Day
  readonly document?: string
  /** Those that the form asks for. */
  readonly papers?: DatedPapers
  /** Those that it may do without. */
  readonly morePapers?: DatedPapers
  readonly vote?: Vote
  readonly decidedBy?: DecidingBody
}
const words = labelsOf('vi')

export const fillDay = async (field: Locator, day: Day): Promise<void> => {
  await field.fill(day)
  // A day is read when the field is left; the form is not to be sent before.
  await field.press('Tab')
}
export const choose = async (page: Page, field: Locator, option: string): Promise<void> => {
  await field.click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

/** Names a person on the form for new candidates, in the first cell that the words find. */
export const nameCandidate = async (
  page: Page,
  person: {
    readonly fullName: string
    readonly bornOn: Day
    readonly cell: string
    readonly cellName: RegExp
    readonly on: Day
  },
): Promise<void> => {
  await page.goto('/candidates/create')
  await page.getByLabel('Họ và tên').fill(person.fullName)
  await page.getByLabel('Ngày sinh').first().fill(person.bornOn)
  await choose(page, page.getByLabel('Học vấn phổ thông'), words.education.UPPER_SECONDARY)
  await page.getByLabel('Chi bộ', { exact: true }).fill(person.cell)
  await page.getByRole('option', { name: person.cellName }).first().click()
  await page.getByLabel('Ngày tạo nguồn').first().fill(person.on)
  await page
    .getByRole('button', { name: /Thêm|Lưu/ })
    .last()
    .click()
  await page.getByRole('heading', { level: 1, name: person.fullName }).waitFor()
}

export const fillVote = async (dialog: Locator, vote: Vote): Promise<void> => {
  const group = dialog.getByRole('group', { name: words.voteBody[vote.body] })
  const counts = {
    'Đảng viên chính thức': vote.members,
    'Sinh hoạt tạm thời nơi khác': vote.registeredElsewhere ?? 0,
    'Được miễn, vắng mặt': vote.exemptedAbsent ?? 0,
    'Được miễn, có mặt': 0,
    'Có mặt': vote.present ?? vote.members,
    'Tán thành': vote.inFavour,
    'Không tán thành': vote.against ?? 1,
  }
  for (const [label, count] of Object.entries(counts))
    await group.getByLabel(label, { exact: true }).fill(String(count))
}

/** Puts a paper into the form of a stage that does not ask for it. */
export const addPaper = async (page: Page, dialog: Locator, kind: PaperKind, day: Day): Promise<void> => {
  await dialog.getByLabel('Thêm giấy tờ').click()
  await page.getByRole('option', { name: words.paperKind[kind] }).click()
  await datePaper(dialog, kind, day)
}
const datePaper = (dialog: Locator, kind: PaperKind, day: Day): Promise<void> =>
  fillDay(dialog.getByRole('group', { name: words.paperKind[kind] }).getByLabel('Ngày ký').first(), day)

/** Opens the form of the next stage; where today refuses the step, for a day that is past. */
export const openStageForm = async (page: Page): Promise<Locator> => {
  await page
    .getByRole('button', { name: 'Chuyển giai đoạn' })
    .and(page.locator(':not([aria-disabled="true"])'))
    .or(page.getByRole('button', { name: 'Ghi cho ngày đã qua' }))
    .first()
    .click()
  return page.getByRole('dialog')
}

export const fillStep = async (page: Page, dialog: Locator, step: Step): Promise<void> => {
  await fillDay(dialog.getByLabel('Ngày theo văn bản').first(), step.day)
  await dialog.getByLabel('Số văn bản').fill(step.document ?? '')
  if (step.decidedBy) await choose(page, dialog.getByLabel('Cấp quyết định'), words.decidingBody[step.decidedBy])
  if (step.vote) await fillVote(dialog, step.vote)
  for (const [kind, day] of step.morePapers ?? []) await addPaper(page, dialog, kind, day)
  for (const [kind, day] of step.papers ?? []) await datePaper(dialog, kind, day)
}

/** Sends the form of a step, and waits until the page has read what it left. */
export const recordStep = async (page: Page, dialog: Locator, stage: Stage): Promise<void> => {
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.getByText(`Đã chuyển sang ${words.stage[stage]}`).first().waitFor()
  await page.waitForLoadState('networkidle')
}

/** Takes a case into its next stage by the form of that stage. */
export const advance = async (page: Page, step: Step): Promise<void> => {
  const dialog = await openStageForm(page)
  await fillStep(page, dialog, step)
  await recordStep(page, dialog, step.stage)
}

const record = async (page: Page, dialog: Locator): Promise<void> => {
  await dialog.getByRole('button', { name: 'Ghi vào hồ sơ' }).click()
  await dialog.waitFor({ state: 'hidden' })
  await page.waitForLoadState('networkidle')
}

/** On the part of the page for it: a relative, or the person, whose record was verified. */
export const recordVerification = async (
  page: Page,
  relation: Relation,
  sentOn: Day,
  answeredOn: Day,
): Promise<void> => {
  await page.getByRole('button', { name: 'Thêm người cần thẩm tra' }).click()
  const dialog = page.getByRole('dialog')
  await choose(page, dialog.getByLabel('Quan hệ'), words.relation[relation])
  await choose(page, dialog.getByLabel('Tình trạng'), words.verificationState.VERIFIED)
  await fillDay(dialog.getByLabel('Ngày gửi').first(), sentOn)
  await fillDay(dialog.getByLabel('Ngày trả lời').first(), answeredOn)
  await record(page, dialog)
}

/** In the form of a stage that needs introducers: the member at that place of the list is the one at that place. */
export const fillIntroducer = async (page: Page, dialog: Locator, place: number, day: Day): Promise<void> => {
  const group = dialog.getByRole('group', { name: `Người giới thiệu ${place + 1}` })
  await group.getByLabel('Đảng viên giới thiệu').click()
  await page.getByRole('option').nth(place).click()
  await fillDay(group.getByLabel('Ngày giới thiệu').first(), day)
}

/** On the part of the page for it: the member at that place of the list introduces the person. */
export const recordIntroducer = async (page: Page, place: number, day: Day): Promise<void> => {
  await page.getByRole('button', { name: 'Thêm người giới thiệu' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Đảng viên giới thiệu').first().click()
  await page.getByRole('option').nth(place).click()
  await fillDay(dialog.getByLabel('Ngày giới thiệu').first(), day)
  await record(page, dialog)
}
