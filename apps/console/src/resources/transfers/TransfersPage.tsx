import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { AcceptDialog } from './AcceptDialog.tsx'
import { type TransferRow, transfersDocument } from './documents.ts'
import { TransferTable } from './TransferTable.tsx'

/** Cases that go from cell to cell: what comes in, what went out, and what is done. */
export function TransfersPage() {
  const translate = useTranslate()
  const mayRead = useMay('CANDIDATE_READ')
  return (
    <>
      <PageHeader title={translate('transfers.title')} facts={translate('transfers.facts')} />
      {mayRead ? <Transfers /> : <ForbiddenState />}
    </>
  )
}

const PARTS = [
  { key: 'incoming', filter: { direction: 'INCOMING', open: true } },
  { key: 'outgoing', filter: { direction: 'OUTGOING', open: true } },
  { key: 'done', filter: { open: false } },
] as const

function Transfers() {
  const { past } = useWorkingContext()
  const [accepted, setAccepted] = useState<TransferRow | null>(null)
  return (
    <>
      {PARTS.map(({ key, filter }) => (
        <Part key={key} name={key} filter={filter} onAccept={past ? null : setAccepted} />
      ))}
      {accepted && <AcceptDialog transfer={accepted} onClose={() => setAccepted(null)} />}
    </>
  )
}

type PartProps = {
  name: (typeof PARTS)[number]['key']
  filter: (typeof PARTS)[number]['filter']
  onAccept: ((transfer: TransferRow) => void) | null
}
function Part({ name, filter, onAccept }: PartProps) {
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(transfersDocument, { filter })
  const rows = data?.transfers.nodes ?? []
  return (
    <Section title={translate(`transfers.${name}.title`)} aside={data ? data.transfers.totalCount : null}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && rows.length === 0 && <EmptyState icon="candidates" title={translate(`transfers.${name}.none`)} />}
      {rows.length > 0 && <TransferTable rows={rows} onAccept={onAccept} />}
    </Section>
  )
}
