import { messageFor, TWO_THIRDS, type VoteBody, voteOutcome, votesNeeded } from '@nguon/domain'
import { useLocaleState, useTranslate } from 'react-admin'
import { PlainField } from '../people/PlainField.tsx'
import { StatusMark } from '../StatusMark.tsx'
import { useLabels } from '../use-labels.ts'
import { calledTo, isVoteBegun, readVote, VOTE_FIELDS, type VoteTexts } from './stage-form.ts'
import { VerdictLine } from './VerdictLine.tsx'
import { verdictsOnCellVote } from './vote-verdicts.ts'

type Props = {
  body: VoteBody
  required: boolean
  on: string
  texts: VoteTexts
  onChange: (texts: VoteTexts) => void
  /** What the server found wrong, by field. */
  problems: Readonly<Record<string, string>>
  /** After sending was tried: then what is not filled in is a problem too. */
  checked: boolean
}

/** The roll and the count of a vote, with the number that the share is taken of and the votes that are needed. */
export function VoteFields({ body, required, on, texts, onChange, problems, checked }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const [language] = useLocaleState()
  const locale = language === 'en' ? 'en' : 'vi'
  const begun = isVoteBegun(texts)
  const { vote, problems: found } = readVote(texts)
  const called = calledTo(texts)
  const isTold = (field: (typeof VOTE_FIELDS)[number]): boolean =>
    (begun || (checked && required)) && (checked || texts[field].trim() !== '')
  const problemOf = (field: (typeof VOTE_FIELDS)[number]): string | undefined => {
    const problem = found.find((each) => each.field === field)
    if (problem && isTold(field)) return messageFor(problem, locale)
    return problems[`vote.${field}`]
  }
  return (
    <fieldset className="plain-group">
      <legend>
        {labels.voteBody[body]} {!required && <span className="optional">{translate('app.form.optional')}</span>}
      </legend>
      <div className="fields four">
        {VOTE_FIELDS.map((field) => (
          <PlainField
            key={field}
            id={`vote-${field}`}
            label={translate(`case.vote.${field}`)}
            value={texts[field]}
            onChange={(text) => onChange({ ...texts, [field]: text })}
            problem={problemOf(field)}
            numeric
          />
        ))}
      </div>
      <div aria-live="polite" className="vote-count">
        {called !== null && (
          <p className="small secondary">
            {translate('case.vote.called', { called, needed: votesNeeded(called, TWO_THIRDS) })}
          </p>
        )}
        {vote !== null &&
          (body === 'CELL' ? (
            verdictsOnCellVote(vote, on).map(({ outcome = 'FAILED', ...verdict }) => (
              <VerdictLine
                key={verdict.rule}
                verdict={{ ...verdict, outcome, values: [], message: messageFor(verdict, locale) }}
              />
            ))
          ) : (
            <p>
              <StatusMark status={voteOutcome(vote) === 'PASSED' ? 'passed' : 'failed'}>
                {translate('case.vote.result', {
                  outcome: labels.voteOutcome[voteOutcome(vote)],
                  inFavour: vote.inFavour,
                  called: called ?? 0,
                })}
              </StatusMark>
            </p>
          ))}
      </div>
    </fieldset>
  )
}
