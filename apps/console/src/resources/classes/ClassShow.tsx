import type { ResultOf } from '@nguon/client'
import { useState } from 'react'
import { useGetRecordId, useNotify, useTranslate } from 'react-admin'
import { BulkCertificateDialog } from '../../components/bulk/BulkCertificateDialog.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState, explain } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { CommitteePlace } from '../../components/people/CommitteePlace.tsx'
import { PersonName } from '../../components/people/PersonName.tsx'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useAsk, useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { attendeesDocument, classPageDocument } from './documents.ts'

type ClassPage = NonNullable<ResultOf<typeof classPageDocument>['trainingClass']>

/** A class: who has its certificate, and the certificates of those who attended. */
export function ClassShow() {
  const translate = useTranslate()
  const id = String(useGetRecordId())
  const { data, error, refetch } = useDocument(classPageDocument, { id }, { keepPrevious: true })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  if (!data.trainingClass) return <NotFoundState />
  return (
    <>
      <Head attended={data.trainingClass} />
      <Section
        title={translate('classes.certified')}
        aside={translate('classes.people', { smart_count: data.trainingClass.certified.length })}
      >
        <Certified attended={data.trainingClass} />
      </Section>
    </>
  )
}

function Head({ attended }: { attended: ClassPage }) {
  const translate = useTranslate()
  const notify = useNotify()
  const { date, number } = useFormat()
  const { scope, past } = useWorkingContext()
  const ask = useAsk(attendeesDocument)
  const [ids, setIds] = useState<readonly string[] | null>(null)
  const { id, name, place, startsOn, endsOn, committee } = attended
  const refusal = committee.mayUpdate
    ? past
      ? translate('candidates.refused.past')
      : null
    : translate('classes.noUpdate')

  const record = async (): Promise<void> => {
    try {
      const filter = { within: scope?.id ?? committee.id, status: 'OPEN', certificateMissing: true } as const
      const { candidates } = await ask({ filter })
      if (candidates.totalCount > candidates.nodes.length)
        notify('classes.tooMany', { messageArgs: { count: number(candidates.totalCount) }, type: 'info' })
      setIds(candidates.nodes.map((one) => one.id))
    } catch (error) {
      notify(explain(error, translate), { type: 'error' })
    }
  }
  return (
    <>
      <PageHeader
        title={name}
        path={[{ label: translate('classes.title'), to: '/classes' }]}
        factList={[
          <b key="committee">{committee.name}</b>,
          ...(place === null ? [] : [<span key="place">{place}</span>]),
          <span key="days">{translate('classes.days', { from: date(startsOn), to: date(endsOn) })}</span>,
        ]}
        actions={
          <>
            <GuardedButton icon="edit" to={`/classes/${id}`} refusal={refusal}>
              {translate('classes.edit')}
            </GuardedButton>
            <GuardedButton primary refusal={refusal} onClick={() => void record()}>
              {translate('bulk.kind.certificate')}
            </GuardedButton>
          </>
        }
      />
      {ids && <BulkCertificateDialog ids={ids} classId={id} noneTicked onClose={() => setIds(null)} />}
    </>
  )
}

function Certified({ attended: { id, certified } }: { attended: ClassPage }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  if (certified.length === 0)
    return <EmptyState icon="document" title={translate('classes.nobody')} hint={translate('classes.nobodyHint')} />
  return (
    <div className="ledger-scroll">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{translate('candidates.fields.fullName')}</th>
            <th scope="col" className="wide">
              {translate('candidates.fields.organisation')}
            </th>
            <th scope="col" className="wide">
              {translate('candidates.fields.stage')}
            </th>
            <th scope="col">{translate('bulk.certificate.number')}</th>
            <th scope="col">{translate('bulk.certificate.issuedOn')}</th>
          </tr>
        </thead>
        <tbody>
          {certified.map((person) => {
            const paper = person.papers.find((one) => one.trainingClass?.id === id && one.withdrawnAt === null)
            return (
              <tr key={person.id}>
                <td>
                  <PersonName person={person} to={`/candidates/${person.id}/show`} />
                </td>
                <td className="wide">
                  <CommitteePlace committee={person.cell} />
                </td>
                <td className="wide">{labels.stageShort[person.stage]}</td>
                <td>{paper?.number ?? <span className="quiet">{translate('classes.noNumber')}</span>}</td>
                <td>{paper ? date(paper.issuedOn) : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
