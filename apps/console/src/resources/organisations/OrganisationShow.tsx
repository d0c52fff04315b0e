import { useTranslate } from 'react-admin'
import { Link, useParams } from 'react-router'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { KeyFigures } from '../../components/KeyFigures.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { CaseStatusMark } from '../../components/people/CaseStatusMark.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { type OrganisationPage, organisationPageDocument } from './documents.ts'
import '../../components/people/people.css'

/** An organisation with the people whom it introduced. */
export function OrganisationShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(organisationPageDocument, { id })
  const list = translate('organisations.title')
  if (error && !data) {
    return (
      <>
        <PageHeader title={list} />
        <ErrorState error={error} onRetry={refetch} />
      </>
    )
  }
  if (!data) return <LoadingLines />
  if (!data.sourceOrganisation) {
    return (
      <>
        <PageHeader title={list} />
        <NotFoundState title={translate('organisations.missing')} back={{ to: '/organisations', label: list }} />
      </>
    )
  }
  return <Organisation organisation={data.sourceOrganisation} />
}

function Organisation({ organisation }: { organisation: OrganisationPage }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { number } = useFormat()
  const { id, name, kind, introduced, inPool, admitted, exited, committee, candidates } = organisation
  const label = (field: string): string => translate(`organisations.fields.${field}`)
  const nodes = candidates?.nodes ?? []
  const total = candidates?.totalCount ?? 0
  const all = `/candidates?filter=${encodeURIComponent(JSON.stringify({ sourceOrganisation: { id, name } }))}`
  return (
    <>
      <PageHeader
        title={name}
        path={[{ label: translate('organisations.title'), to: '/organisations' }]}
        factList={[
          <b key="kind">{labels.sourceOrganisationKind[kind]}</b>,
          <Link key="committee" to={`/committees/${committee.id}/show`}>
            {committee.name}
          </Link>,
        ]}
      />
      <KeyFigures
        figures={[
          { value: number(introduced), caption: label('introduced') },
          { value: number(inPool), caption: label('inPool') },
          { value: number(admitted), caption: label('admitted') },
          { value: number(exited), caption: label('exited') },
        ]}
      />
      <Section
        title={translate('organisations.people')}
        aside={
          total > nodes.length ? <Link to={all}>{translate('organisations.all', { count: number(total) })}</Link> : null
        }
      >
        <People nodes={nodes} />
      </Section>
    </>
  )
}

function People({ nodes }: { nodes: NonNullable<OrganisationPage['candidates']>['nodes'] }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  if (nodes.length === 0) {
    return <EmptyState icon="candidates" title={translate('organisations.nobody')} />
  }
  return (
    <table className="ledger">
      <thead>
        <tr>
          <th scope="col">{translate('organisations.fields.person')}</th>
          <th scope="col" className="wide">
            {translate('organisations.fields.cell')}
          </th>
          <th scope="col" className="wide">
            {translate('organisations.fields.sourcedOn')}
          </th>
          <th scope="col">{translate('organisations.fields.stage')}</th>
          <th scope="col">{translate('organisations.fields.status')}</th>
        </tr>
      </thead>
      <tbody>
        {nodes.map(({ id, fullName, masked, stage, status, exit, sourcedOn, cell }) => (
          <tr key={id}>
            <td>
              <PersonName person={{ id, fullName, masked }} to={`/candidates/${id}/show`} />
            </td>
            <td className="wide">
              <CommitteePlace committee={cell} />
            </td>
            <td className="wide">{date(sourcedOn)}</td>
            <td>{labels.stageShort[stage]}</td>
            <td>
              <CaseStatusMark status={status} exit={exit} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
