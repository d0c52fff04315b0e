import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { useParams } from 'react-router'
import { ErrorState } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { NotFoundState } from '../../components/NotFoundState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { FactsList } from '../../components/people/FactsList.tsx'
import { Section } from '../../components/Section.tsx'
import { ShortfallDialog } from '../../components/shortfalls/ShortfallDialog.tsx'
import { ShortfallStateMark } from '../../components/shortfalls/ShortfallStateMark.tsx'
import { Timeline } from '../../components/Timeline.tsx'
import { termName } from '../../components/term-name.ts'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { type ShortfallPageValue, shortfallPageDocument } from './documents.ts'
import { FollowUpDialog } from './FollowUpDialog.tsx'
import { WithdrawDialog } from './WithdrawDialog.tsx'
import '../../components/people/people.css'
import './shortfalls.css'

/** A reason with its measure, and what became of it. */
export function ShortfallShow() {
  const { id = '' } = useParams()
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(shortfallPageDocument, { id }, { keepPrevious: true })
  if (error) return <ErrorState error={error} onRetry={refetch} />
  if (!data) return <LoadingLines />
  if (!data.shortfall)
    return (
      <NotFoundState
        title={translate('shortfalls.notFound')}
        back={{ to: '/shortfalls', label: translate('shortfalls.title') }}
      />
    )
  return <ShortfallOf shortfall={data.shortfall} />
}

function ShortfallOf({ shortfall }: { shortfall: ShortfallPageValue }) {
  const translate = useTranslate()
  const labels = useLabels()
  const { past, today } = useWorkingContext()
  const [open, setOpen] = useState<'edit' | 'note' | 'withdraw' | null>(null)
  const { committee, period } = shortfall
  const words =
    period.year === null
      ? translate('targets.period.term', { name: termName(period.name) })
      : translate('targets.period.year', { year: period.year })
  const refusal = refusalOf(shortfall, past)
  const close = (): void => setOpen(null)
  return (
    <>
      <PageHeader
        title={labels.shortfallReason[shortfall.reason]}
        path={[...committee.ancestors, committee].map(({ id, name }) => ({
          label: name,
          to: `/committees/${id}/show`,
        }))}
        factList={[
          <b key="committee">{committee.name}</b>,
          <span key="period">{words}</span>,
          <ShortfallStateMark key="state" shortfall={shortfall} />,
        ]}
        actions={
          <>
            <GuardedButton refusal={refusal && translate(refusal)} onClick={() => setOpen('withdraw')}>
              {translate('shortfalls.withdraw.title')}
            </GuardedButton>
            <GuardedButton icon="edit" refusal={refusal && translate(refusal)} onClick={() => setOpen('edit')}>
              {translate('shortfalls.edit')}
            </GuardedButton>
            <GuardedButton primary refusal={refusal && translate(refusal)} onClick={() => setOpen('note')}>
              {translate('shortfalls.followUp.title')}
            </GuardedButton>
          </>
        }
      />
      <Section title={translate('shortfalls.what')}>
        <Facts shortfall={shortfall} />
      </Section>
      <Section title={translate('shortfalls.followUp.history')}>
        <Notes notes={shortfall.notes} />
      </Section>
      {open === 'edit' && (
        <ShortfallDialog
          committee={committee}
          period={period.year === null ? { term: period.name } : { year: period.year }}
          periodWords={words}
          known={{
            id: shortfall.id,
            version: shortfall.version,
            form: {
              reason: shortfall.reason,
              text: shortfall.text ?? '',
              measure: shortfall.measure ?? '',
              personInCharge: shortfall.personInCharge ?? '',
              dueOn: shortfall.dueOn ?? '',
            },
          }}
          onClose={close}
        />
      )}
      {open === 'note' && <FollowUpDialog shortfall={shortfall} today={today} onClose={close} />}
      {open === 'withdraw' && <WithdrawDialog shortfall={shortfall} onClose={close} />}
    </>
  )
}

/** Why nothing may be changed; null where it may. Whoever does not see the words would overwrite them unread. */
function refusalOf({ state, mayReport, mayReadPersons }: ShortfallPageValue, past: boolean): string | null {
  if (!mayReport || !mayReadPersons) return 'shortfalls.noRight'
  if (state === 'WITHDRAWN') return 'shortfalls.withdrawn'
  return past ? 'app.top.locked' : null
}

function Facts({ shortfall }: { shortfall: ShortfallPageValue }) {
  const translate = useTranslate()
  const { date, instant } = useFormat()
  const { mayReadPersons, hasMeasure } = shortfall
  const written = (value: string | null, none: string): string =>
    value ?? translate(mayReadPersons ? none : 'shortfalls.masked')
  return (
    <FactsList
      facts={[
        { label: translate('shortfalls.fields.text'), value: written(shortfall.text, 'shortfalls.noText') },
        {
          label: translate('shortfalls.fields.measure'),
          value: hasMeasure ? written(shortfall.measure, 'shortfalls.noMeasure') : translate('shortfalls.noMeasure'),
        },
        {
          label: translate('shortfalls.fields.personInCharge'),
          value: hasMeasure ? written(shortfall.personInCharge, 'shortfalls.nobody') : translate('shortfalls.nobody'),
        },
        {
          label: translate('shortfalls.fields.dueOn'),
          value: shortfall.dueOn === null ? translate('shortfalls.noDay') : date(shortfall.dueOn),
        },
        {
          label: translate('shortfalls.fields.recorded'),
          value: [instant(shortfall.recordedAt), shortfall.recordedBy].filter(Boolean).join(', '),
        },
        ...(shortfall.state === 'WITHDRAWN'
          ? [
              {
                label: translate('shortfalls.withdraw.reason'),
                value: written(shortfall.withdrawReason, 'shortfalls.noText'),
              },
            ]
          : []),
      ]}
    />
  )
}

function Notes({ notes }: { notes: ShortfallPageValue['notes'] }) {
  const translate = useTranslate()
  const { date, instant } = useFormat()
  if (notes.length === 0) return <p className="nothing quiet">{translate('shortfalls.followUp.none')}</p>
  return (
    <Timeline
      items={notes.map(({ id, notedOn, text, done, recordedAt, recordedBy }) => ({
        key: id,
        when: date(notedOn),
        title: text ?? translate('shortfalls.masked'),
        details: [
          translate(done ? 'shortfalls.followUp.wasDone' : 'shortfalls.followUp.wasOpen'),
          [instant(recordedAt), recordedBy].filter(Boolean).join(', '),
        ],
      }))}
    />
  )
}
