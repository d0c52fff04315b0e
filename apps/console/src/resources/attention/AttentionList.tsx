import type { ReactNode } from 'react'
import { useTranslate } from 'react-admin'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageLinks } from '../../components/list/PageLinks.tsx'
import { useDocument } from '../../providers/use-document.ts'
import { type AttentionQuestion, askedAnew, PAGE_SIZES } from './attention-question.ts'
import { CommitteeLines } from './CommitteeLines.tsx'
import { attentionDocument, driedUpDocument, progressOfAllDocument } from './documents.ts'
import { attentionFilterOf, type Looking, progressFilterOf } from './looking.ts'
import { SourceLines } from './SourceLines.tsx'

type Props = { question: AttentionQuestion; looking: Looking; onAsk: (question: AttentionQuestion) => void }

const cutOf = ({ page, size }: AttentionQuestion) => ({ first: size, offset: (page - 1) * size })

/** The list of the tab that is open. */
export function AttentionList(props: Props) {
  switch (props.question.tab) {
    case 'PROGRESS':
      return <ProgressOfAll {...props} />
    case 'DRIED_UP':
      return <DriedUp {...props} />
    case 'BEHIND':
    case 'NO_ADMISSION':
    case 'NO_CANDIDATE':
    case 'FEW_MEMBERS':
      return <Wanting {...props} tab={props.question.tab} />
  }
}

function ProgressOfAll({ question, looking, onAsk }: Props) {
  const { kind, order, descending } = question
  // A term has no year before to compare with.
  const field = order === 'CHANGE' && 'term' in looking.period ? 'RATE' : order
  const { data, error, stale, refetch } = useDocument(
    progressOfAllDocument,
    {
      id: looking.within,
      kind,
      period: { ...looking.period },
      asOf: looking.asOf,
      filter: progressFilterOf(question),
      orderBy: { field, direction: descending ? 'DESC' : 'ASC' },
      ...cutOf(question),
    },
    { keepPrevious: true },
  )
  const found = data?.committee?.descendantsProgress
  return (
    <Paged total={found?.totalCount} stale={stale} error={error} refetch={refetch} question={question} onAsk={onAsk}>
      {found && (
        <CommitteeLines
          lines={found.nodes.map(({ committee, progress }) => ({ ...committee, progress }))}
          question={question}
          onAsk={onAsk}
        />
      )}
    </Paged>
  )
}

type Tab = 'BEHIND' | 'NO_ADMISSION' | 'NO_CANDIDATE' | 'FEW_MEMBERS'

function Wanting({ question, looking, onAsk, tab }: Props & { tab: Tab }) {
  const { data, error, stale, refetch } = useDocument(
    attentionDocument,
    {
      kind: tab,
      filter: attentionFilterOf(question, looking),
      period: { ...looking.period },
      asOf: looking.asOf,
      ...cutOf(question),
    },
    { keepPrevious: true },
  )
  const found = data?.attention
  return (
    <Paged total={found?.totalCount} stale={stale} error={error} refetch={refetch} question={question} onAsk={onAsk}>
      {found && <CommitteeLines lines={found.nodes} question={question} onAsk={onAsk} />}
    </Paged>
  )
}

function DriedUp({ question, looking, onAsk }: Props) {
  const { data, error, stale, refetch } = useDocument(
    driedUpDocument,
    { filter: attentionFilterOf(question, looking), ...cutOf(question) },
    { keepPrevious: true },
  )
  const found = data?.driedUpSources
  return (
    <Paged total={found?.totalCount} stale={stale} error={error} refetch={refetch} question={question} onAsk={onAsk}>
      {found && <SourceLines lines={found.nodes} />}
    </Paged>
  )
}

type PagedProps = Pick<Props, 'question' | 'onAsk'> & {
  total: number | undefined
  /** What is shown answers the question before. */
  stale: boolean
  error: Error | null
  refetch: () => unknown
  children: ReactNode
}

function Paged({ total, stale, error, refetch, question, onAsk, children }: PagedProps) {
  const translate = useTranslate()
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (total === undefined) return <LoadingLines count={6} />
  if (total === 0)
    return <EmptyState icon="tick" title={translate('attention.empty')} hint={translate('attention.emptyHint')} />
  return (
    <div className="answer" aria-busy={stale}>
      {children}
      <PageLinks
        page={question.page}
        size={question.size}
        sizes={PAGE_SIZES}
        total={total}
        onPage={(page) => onAsk({ ...question, page })}
        onSize={(size) => onAsk(askedAnew(question, { size }))}
      />
    </div>
  )
}
