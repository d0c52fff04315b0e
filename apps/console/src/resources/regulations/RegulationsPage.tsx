import { EDITION_SERIES, editionName, parseCalendarDate } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { type Edition, editionsDocument } from './documents.ts'
import { checkedIn, standingOf } from './edition-facts.ts'
import './regulations.css'

/** Every edition of the rules, the one in force first, with how much of it was compared with the official text. */
export function RegulationsPage() {
  const translate = useTranslate()
  const labels = useLabels()
  const { data, error, refetch } = useDocument(editionsDocument, {})
  return (
    <>
      <PageHeader title={translate('regulations.title')} facts={translate('regulations.facts')} />
      {error && !data && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines count={5} />}
      {data &&
        EDITION_SERIES.map((series) => (
          <Section key={series} title={labels.editionSeries[series]}>
            <Editions editions={data.editions.filter((each) => each.series === series).toReversed()} />
          </Section>
        ))}
    </>
  )
}

function Editions({ editions }: { editions: readonly Edition[] }) {
  const translate = useTranslate()
  const { number, date } = useFormat()
  const { today } = useWorkingContext()
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{translate('regulations.document')}</th>
          <th scope="col" className="wide">
            {translate('regulations.issuer')}
          </th>
          <th scope="col">{translate('regulations.inForce')}</th>
          <th scope="col" className="wide">
            {translate('regulations.standing')}
          </th>
          <th scope="col" className="figure">
            {translate('regulations.comparedShort')}
          </th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => {
          const { checked, all } = checkedIn(edition)
          const standing = standingOf(edition, today)
          return (
            <tr key={edition.id}>
              <td>
                <Link className="name" to={`/regulations/${edition.id}`}>
                  {nameOf(edition)}
                </Link>
              </td>
              <td className="wide">{edition.issuer}</td>
              <td>
                {edition.inForceTo === null
                  ? translate('regulations.from', { from: date(edition.inForceFrom) })
                  : translate('regulations.between', {
                      from: date(edition.inForceFrom),
                      to: date(edition.inForceTo),
                    })}
              </td>
              <td className="wide">
                <StatusMark status={standing === 'now' ? 'passed' : standing === 'future' ? 'notYet' : 'paused'}>
                  {translate(`regulations.standings.${standing}`)}
                </StatusMark>
              </td>
              <td className="figure">
                {number(checked)}/{number(all)}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** The number and the day of a document: the same number comes again. */
export function nameOf({ number, issuedOn }: Pick<Edition, 'number' | 'issuedOn'>): string {
  const day = parseCalendarDate(issuedOn)
  return day ? editionName({ number, issuedOn: day }) : number
}
