import { formatDate, type Labels, RULE_IDS } from '@nguon/domain'
import type { PrintedCase } from './case-document.ts'
import type { EVENT_COLUMNS, Line, PrintWords, VERDICT_COLUMNS, VOTE_COLUMNS } from './words.ts'

/** The language of a sheet: the labels of lists and the words between them. */
export interface Language {
  readonly labels: Labels
  readonly words: PrintWords
}
type CaseEvent = PrintedCase['events'][number]
type Verdict = PrintedCase['nextSteps'][number]['verdicts'][number]

export const dayOr = (day: string | null, otherwise: string): string => (day ? formatDate(day) : otherwise)

const joined = (parts: readonly (string | null | undefined)[], separator = '; '): string =>
  parts.filter((part) => part).join(separator)

/** "R6 · Giấy chứng nhận": what the product itself asks has no number. */
const ruleWords = (rule: string, labels: Labels): string => {
  const known = RULE_IDS.find((one) => one === rule)
  return known ? `${known} · ${labels.ruleId[known]}` : ''
}

export const verdictLine = (verdict: Verdict, { labels, words }: Language): Line<(typeof VERDICT_COLUMNS)[number]> => ({
  outcome: labels.verdictOutcome[verdict.outcome],
  rule: ruleWords(verdict.rule, labels) || words.unknown,
  message: verdict.message,
  source:
    joined(
      [
        joined([verdict.document, verdict.point && words.point(verdict.point)], ', '),
        verdict.trust === 'UNCHECKED' ? `(${words.uncompared})` : null,
      ],
      ' ',
    ) || words.unknown,
})

const eventWords = (event: CaseEvent, { labels, words }: Language): string => {
  const { kind, stage, exit, returnReason, voteBody, escalationOutcome } = event
  if (kind === 'STAGE_ENTERED' && stage) return labels.stage[stage]
  if (kind === 'EXITED' && exit) return labels.exit[exit]
  if (kind === 'RETURNED' && stage && returnReason)
    return words.backTo(labels.stage[stage], labels.returnReason[returnReason])
  if (kind === 'VOTE_HELD' && voteBody) return labels.voteBody[voteBody]
  if (kind === 'ESCALATION_DECIDED' && escalationOutcome)
    return `${labels.caseEventKind[kind]}: ${labels.escalationOutcome[escalationOutcome]}`
  if (kind === 'CORRECTED')
    return event.voids.length > 0
      ? words.corrected(event.voids.join(', '), event.correctionReason ?? words.hidden)
      : joined([labels.caseEventKind[kind], event.correctionReason], ': ')
  return labels.caseEventKind[kind]
}

export const eventLine = (
  event: CaseEvent,
  masked: boolean,
  language: Language,
): Line<(typeof EVENT_COLUMNS)[number]> => {
  const { labels, words } = language
  const { sequence, occurredOn, documentNumber, documentIssuer, decidedBy, note, correctedBy } = event
  return {
    occurredOn: formatDate(occurredOn),
    event: `${sequence}. ${joined([eventWords(event, language), decidedBy && labels.decidingBody[decidedBy]], ' · ')}`,
    document: masked ? words.hidden : joined([documentNumber, documentIssuer], ', ') || words.unknown,
    note: joined([note, correctedBy === null ? null : words.correctedBy(correctedBy)]),
  }
}

/** The votes of the case, whether or not they led to a stage, each with how its denominator comes about. */
export const voteLines = (
  events: readonly CaseEvent[],
  { labels, words }: Language,
): Line<(typeof VOTE_COLUMNS)[number]>[] =>
  events.flatMap(({ vote, voteBody, stage, occurredOn, correctedBy }) => {
    if (!vote) return []
    const body = voteBody ? labels.voteBody[voteBody] : stage ? labels.stage[stage] : words.unknown
    const left = [vote.registeredElsewhere, vote.exemptedAbsent].filter((count) => count > 0)
    return {
      votedOn: formatDate(occurredOn),
      body: joined([body, correctedBy === null ? null : words.correctedBy(correctedBy)]),
      denominator:
        left.length > 0
          ? `${vote.denominator} (${[vote.officialMembers, ...left].join(' − ')})`
          : `${vote.denominator}`,
      needed: `${vote.needed}`,
      present: `${vote.present}`,
      inFavour: `${vote.inFavour}`,
      against: `${vote.against}`,
      voteOutcome: labels.voteOutcome[vote.outcome],
    }
  })
