import { useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { CaseEvent } from './case-history.ts'

/** An event of a case as a title and the lines under it. */
export function useEventWords() {
  const translate = useTranslate()
  const labels = useLabels()
  const { date, instant } = useFormat()

  const titleOf = ({ kind, stage, exit, sequence, voteBody, vote }: CaseEvent): string => {
    if (exit) return labels.exit[exit]
    if (kind === 'RETURNED' && stage !== null)
      return translate('candidates.history.returned', { stage: labels.stage[stage] })
    if (kind === 'VOTE_HELD' && voteBody !== null && vote !== null)
      return `${labels.voteBody[voteBody]}: ${labels.voteOutcome[vote.outcome].toLocaleLowerCase()}`
    if (stage === null) return labels.caseEventKind[kind]
    return sequence === 1
      ? translate('candidates.history.first')
      : translate('candidates.history.entered', { stage: labels.stage[stage] })
  }
  const documentOf = ({ documentNumber: number, documentIssuer: issuer }: CaseEvent): string | null => {
    if (number === null) return issuer
    return issuer === null
      ? translate('candidates.history.document', { number })
      : translate('candidates.history.documentBy', { number, issuer })
  }
  const recordOf = ({ recordedBy: name, recordedAt }: CaseEvent): string =>
    name === null
      ? translate('candidates.history.recorded', { at: instant(recordedAt) })
      : translate('candidates.history.recordedBy', { name, at: instant(recordedAt) })
  const correctionOf = ({ voids, amends }: CaseEvent): string[] => [
    ...(voids.length > 0 ? [translate('candidates.history.voids', { sequences: voids.join(', ') })] : []),
    ...(amends === null
      ? []
      : [
          translate('candidates.history.amends', {
            sequence: amends.sequence,
            date: date(amends.occurredOn),
            number: amends.documentNumber ?? translate('candidates.none'),
          }),
        ]),
  ]
  const detailsOf = (event: CaseEvent): string[] => {
    const { vote, decidedBy, returnReason, escalationOutcome, correctionReason, note } = event
    return [
      documentOf(event),
      decidedBy && labels.decidingBody[decidedBy],
      returnReason && labels.returnReason[returnReason],
      escalationOutcome && labels.escalationOutcome[escalationOutcome],
      vote &&
        translate('candidates.history.vote', {
          inFavour: vote.inFavour,
          denominator: vote.denominator,
          needed: vote.needed,
        }),
      correctionReason,
      ...correctionOf(event),
      note,
      recordOf(event),
    ].filter((line): line is string => line !== null && line !== '')
  }
  return { titleOf, detailsOf }
}
