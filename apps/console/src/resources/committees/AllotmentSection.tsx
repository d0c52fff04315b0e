import { isCell } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Choice } from '../../components/Choice.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { allotmentYear } from '../../components/targets/allotment-year.ts'
import { termName } from '../../components/term-name.ts'
import { useFormat } from '../../components/use-format.ts'
import { useDocument } from '../../providers/use-document.ts'
import { AllotmentTable } from './AllotmentTable.tsx'
import { allotmentDocument } from './page-documents.ts'

const PAGE = 25

type Term = { name: string; firstYear: number; lastYear: number }
type Props = { committeeId: string; hasChildren: boolean; term: Term; asOf: string; year: number | null }

/** A period's target as it is shared out among the committees directly below. */
export function AllotmentSection({ committeeId, hasChildren, term, asOf, year }: Props) {
  const translate = useTranslate()
  const [chosen, setChosen] = useState<string | null>(null)
  const [page, setPage] = useState(0)
  const period = chosen ?? String(year ?? allotmentYear(term, asOf))
  const chosenYear = period === term.name ? null : Number(period)
  const variables = {
    id: committeeId,
    period: chosenYear === null ? { term: term.name } : { year: chosenYear },
    asOf,
    memberYear: (chosenYear ?? term.firstYear) - 1,
    first: PAGE,
    offset: page * PAGE,
  }
  const { data, error, refetch } = useDocument(allotmentDocument, variables, { enabled: hasChildren })
  const committee = data?.committee
  const first = committee?.children.nodes[0]
  const cells = first !== undefined && isCell(first.kind)
  const title =
    chosenYear === null
      ? translate(cells ? 'committees.allotment.toCellsTerm' : 'committees.allotment.titleTerm')
      : translate(cells ? 'committees.allotment.toCells' : 'committees.allotment.title', { year: chosenYear })

  if (!hasChildren) {
    return (
      <Section title={title}>
        <EmptyState
          icon="target"
          title={translate('committees.allotment.childless')}
          hint={translate('committees.allotment.childlessHint')}
        />
      </Section>
    )
  }
  return (
    <Section
      title={title}
      aside={
        <PeriodChoice
          term={term}
          value={period}
          onChange={(value) => {
            setChosen(value)
            setPage(0)
          }}
        />
      }
    >
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !committee && <LoadingLines />}
      {committee && (
        <>
          <AllotmentTable
            shared={committee.allotment}
            achieved={committee.progress.achieved}
            officialMembers={committee.officialMembers}
            cells={cells}
          >
            {committee.children.nodes}
          </AllotmentTable>
          <p className="note">
            <Pages page={page} total={committee.children.totalCount} onPage={setPage} />
            <Link to="/targets">{translate('committees.allotment.edit')}</Link>
          </p>
        </>
      )}
    </Section>
  )
}

function PeriodChoice({ term, value, onChange }: { term: Term; value: string; onChange: (value: string) => void }) {
  const translate = useTranslate()
  const years = Array.from({ length: term.lastYear - term.firstYear + 1 }, (_, index) => term.firstYear + index)
  return (
    <Choice
      small
      label={translate('committees.allotment.period')}
      value={value}
      options={[
        ...years.map((year) => ({ value: String(year), words: translate('targets.period.year', { year }) })),
        { value: term.name, words: translate('committees.allotment.term', { name: termName(term.name) }) },
      ]}
      onChange={onChange}
    />
  )
}

function Pages({ page, total, onPage }: { page: number; total: number; onPage: (page: number) => void }) {
  const translate = useTranslate()
  const { number } = useFormat()
  if (total <= PAGE) return null
  const from = page * PAGE + 1
  const to = Math.min(total, (page + 1) * PAGE)
  return (
    <>
      {translate('committees.allotment.pages', { from: number(from), to: number(to), total: number(total) })}{' '}
      {page > 0 && (
        <button type="button" className="link-button" onClick={() => onPage(page - 1)}>
          {translate('committees.allotment.previous')}
        </button>
      )}{' '}
      {to < total && (
        <button type="button" className="link-button" onClick={() => onPage(page + 1)}>
          {translate('committees.allotment.next')}
        </button>
      )}{' '}
    </>
  )
}
