import type { IntroducerKind } from '@nguon/domain'
import type { MentorChoice } from '../people/assign/MentorField.tsx'
import { writtenOrNull } from '../people/step-form.ts'

/** An introducer as it is typed. */
export type IntroducerTexts = {
  readonly kind: IntroducerKind
  readonly member: MentorChoice | null
  readonly organisationName: string
  readonly introducedOn: string
  readonly paperNumber: string
}
export type IntroducerProblems = {
  readonly member: boolean
  readonly organisationName: boolean
  readonly introducedOn: boolean
}

export const emptyIntroducer = (introducedOn: string): IntroducerTexts => ({
  kind: 'MEMBER',
  member: null,
  organisationName: '',
  introducedOn,
  paperNumber: '',
})

/** What is not filled in of an introducer. */
export const problemsOfIntroducer = ({
  kind,
  member,
  organisationName,
  introducedOn,
}: IntroducerTexts): IntroducerProblems => ({
  member: kind === 'MEMBER' && member === null,
  organisationName: kind !== 'MEMBER' && organisationName.trim() === '',
  introducedOn: introducedOn === '',
})
export const isIntroducerFilledIn = (texts: IntroducerTexts): boolean =>
  !Object.values(problemsOfIntroducer(texts)).includes(true)

/** Whether anything of an introducer was typed; a line that was left alone is not sent. */
export const isIntroducerBegun = ({ member, organisationName, paperNumber }: IntroducerTexts): boolean =>
  member !== null || [organisationName, paperNumber].some((text) => text.trim() !== '')

/** An introducer as the API takes it. */
export const introducerToRecord = ({ kind, member, organisationName, introducedOn, paperNumber }: IntroducerTexts) => ({
  kind,
  mentorId: kind === 'MEMBER' ? (member?.id ?? null) : null,
  organisationName: kind === 'MEMBER' ? null : writtenOrNull(organisationName),
  introducedOn,
  paperNumber: writtenOrNull(paperNumber),
})
