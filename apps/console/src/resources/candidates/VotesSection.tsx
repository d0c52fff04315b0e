import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { type CaseEvent, effectiveOf } from './case-history.ts'

/** Every vote of a case: the roll, the number that the share is taken of, and the votes. */
export function VotesSection({ events, masked }: { events: readonly CaseEvent[]; masked: boolean }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const votes = effectiveOf(events).flatMap((event) => (event.vote === null ? [] : [{ event, vote: event.vote }]))
  const title = translate('candidates.votes.title')
  const bodyOf = ({ voteBody, stage }: CaseEvent): string => {
    if (voteBody !== null) return labels.voteBody[voteBody]
    return stage === null ? '' : labels.stage[stage]
  }
  if (votes.length === 0) {
    return (
      <Section title={title}>
        {masked ? (
          <p className="note">{translate('candidates.masked.value')}</p>
        ) : (
          <EmptyState title={translate('candidates.votes.none')} hint={translate('candidates.votes.noneHint')} />
        )}
      </Section>
    )
  }
  return (
    <Section title={title}>
      <div className="ledger-scroll">
        <table className="ledger figures">
          <thead>
            <tr>
              <th scope="col">{translate('candidates.votes.on')}</th>
              <th scope="col">{translate('candidates.votes.body')}</th>
              {(
                ['officialMembers', 'registeredElsewhere', 'exemptedAbsent', 'exemptedPresent', 'present'] as const
              ).map((field) => (
                <th key={field} scope="col" className="figure wide">
                  {translate(`candidates.votes.${field}`)}
                </th>
              ))}
              <th scope="col" className="figure">
                {translate('candidates.votes.denominator')}
              </th>
              <th scope="col" className="figure">
                {translate('candidates.votes.inFavour')}
              </th>
              <th scope="col" className="figure wide">
                {translate('candidates.votes.against')}
              </th>
              <th scope="col" className="figure">
                {translate('candidates.votes.needed')}
              </th>
              <th scope="col">{translate('candidates.votes.outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {votes.map(({ event, vote }) => (
              <tr key={event.id}>
                <td>{date(event.occurredOn)}</td>
                <th scope="row">{bodyOf(event)}</th>
                <td className="figure wide">{vote.officialMembers}</td>
                <td className="figure wide">{vote.registeredElsewhere}</td>
                <td className="figure wide">{vote.exemptedAbsent}</td>
                <td className="figure wide">{vote.exemptedPresent}</td>
                <td className="figure wide">{vote.present}</td>
                <td className="figure">{vote.denominator}</td>
                <td className="figure">
                  <b>
                    {vote.inFavour}/{vote.denominator}
                  </b>
                </td>
                <td className="figure wide">{vote.against}</td>
                <td className="figure">{vote.needed}</td>
                <td>
                  <StatusMark status={vote.outcome === 'PASSED' ? 'passed' : 'failed'}>
                    {labels.voteOutcome[vote.outcome]}
                  </StatusMark>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  )
}
