import { editionName, REGULATIONS } from '@nguon/domain'
import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import type { Status } from '../StatusMark.tsx'
import { useFormat } from '../use-format.ts'
import { VerdictRow } from '../VerdictRow.tsx'
import { type StepVerdict, sentencesOf } from './next-step-verdicts.ts'

/** The shape and word of a verdict: what passes by a text that nobody compared with the official one says so. */
export const statusOf = ({ outcome, trust }: Pick<StepVerdict, 'outcome' | 'trust'>): RowStatus => {
  switch (outcome) {
    case 'FAILED':
      return 'failed'
    case 'UNKNOWN':
      return 'unknown'
    case 'NOT_APPLICABLE':
      return 'notYet'
    case 'PASSED':
      return trust === 'UNCHECKED' ? 'unchecked' : 'passed'
  }
}
type RowStatus = Extract<Status, 'passed' | 'failed' | 'unknown' | 'unchecked' | 'notYet'>

/** One rule's answer, in words, with document, point and edition. */
export function VerdictLine({ verdict, action }: { verdict: StepVerdict; action?: ReactNode }) {
  const translate = useTranslate()
  const { date } = useFormat()
  const { condition, advice } = sentencesOf(verdict.message)
  const edition = REGULATIONS.editions.find(({ id }) => id === verdict.edition)
  const status = statusOf(verdict)
  const unchecked = uncheckedWords(status, verdict)
  return (
    <VerdictRow
      status={status}
      {...(status === 'notYet' ? { word: translate('case.verdict.notApplicable') } : {})}
      condition={condition}
      evidence={[advice, unchecked && translate(`case.verdict.${unchecked}`)].filter(Boolean).join(' · ')}
      document={verdict.document}
      point={verdict.point}
      {...(edition
        ? {
            edition: translate('case.verdict.edition', {
              name: editionName(edition),
              issuer: edition.issuer,
              date: date(edition.inForceFrom),
            }),
          }
        : {})}
      {...(action ? { action } : {})}
    />
  )
}

/** That the text was not compared with the official one; where its point is not known, the source says so already. */
const uncheckedWords = (
  status: RowStatus,
  { trust, point }: Pick<StepVerdict, 'trust' | 'point'>,
): 'referenceOnly' | 'unchecked' | null => {
  if (trust !== 'UNCHECKED' || status === 'notYet') return null
  if (status === 'unchecked') return 'referenceOnly'
  return point ? 'unchecked' : null
}
