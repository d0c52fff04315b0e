import { IMPORT_KINDS, type ImportKind } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { Link, useSearchParams } from 'react-router'
import { CommitteeField } from '../../components/CommitteeField.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { Section } from '../../components/Section.tsx'
import { useLabels } from '../../components/use-labels.ts'
import { useDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import { CheckStep } from './CheckStep.tsx'
import { ColumnGuide } from './ColumnGuide.tsx'
import { importColumnsDocument, importRightsDocument } from './documents.ts'
import { FileStep } from './FileStep.tsx'
import { FinishedImport } from './FinishedImport.tsx'
import { useImport } from './use-import.ts'
import './exchange.css'

/** A table on its way in, step by step; nothing is written before a trial has found no fault. */
export function ImportPage() {
  const translate = useTranslate()
  if (!useMay('IMPORT_RUN')) {
    return <ForbiddenState title={translate('exchange.noPermission')} hint={translate('exchange.noPermissionHint')} />
  }
  return <ImportSteps />
}

function ImportSteps() {
  const translate = useTranslate()
  const [search] = useSearchParams()
  const { scope } = useWorkingContext()
  const [kind, setKind] = useState<ImportKind>(IMPORT_KINDS.find((each) => each === search.get('kind')) ?? 'CANDIDATES')
  const [committeeId, setCommitteeId] = useState<string | null>(search.get('within') ?? scope?.id ?? null)
  const flow = useImport(kind, committeeId)
  const refusal = useImportRefusal(kind, committeeId)
  const columns = useDocument(importColumnsDocument, { kind })
  const known = columns.data?.importColumns ?? []
  const headingOf = (name: string): string => known.find((column) => column.name === name)?.heading ?? name
  const busy = flow.starting || flow.runId !== null
  return (
    <>
      <PageHeader
        title={translate('exchange.title')}
        facts={translate('exchange.fact')}
        actions={<Link to="/imports">{translate('exchange.history')}</Link>}
      />
      <Section title={translate('exchange.steps.what')}>
        <div className="import-what">
          <KindField kind={kind} onKind={setKind} disabled={busy} />
          <CommitteeField
            id="import-within"
            label={translate('exchange.what.committee')}
            help={translate('exchange.what.committeeHelp')}
            value={committeeId}
            onChange={setCommitteeId}
          />
        </div>
        {columns.error && <ErrorState error={columns.error} onRetry={columns.refetch} />}
        <ColumnGuide kind={kind} columns={known} />
      </Section>
      {flow.runId === null ? (
        <>
          <Section title={translate('exchange.steps.file')}>
            <FileStep file={flow.file} onFile={flow.choose} refusal={refusal} />
          </Section>
          <CheckStep flow={flow} columns={known} headingOf={headingOf} refusal={refusal} />
        </>
      ) : (
        <Section title={translate('exchange.steps.run')}>
          <FinishedImport runId={flow.runId} headingOf={headingOf} onAgain={flow.forget} />
        </Section>
      )}
    </>
  )
}

type KindProps = { kind: ImportKind; onKind: (kind: ImportKind) => void; disabled: boolean }

function KindField({ kind, onKind, disabled }: KindProps) {
  const translate = useTranslate()
  const labels = useLabels()
  return (
    <fieldset className="import-kinds" disabled={disabled}>
      <legend>{translate('exchange.what.kind')}</legend>
      {IMPORT_KINDS.map((each) => (
        <label key={each}>
          <input type="radio" name="import-kind" value={each} checked={each === kind} onChange={() => onKind(each)} />
          {labels.importKind[each]}
        </label>
      ))}
    </fieldset>
  )
}

const RIGHTS = {
  COMMITTEES: 'mayCommittees',
  MENTORS: 'mayMentors',
  CANDIDATES: 'mayCandidates',
  TARGETS: 'mayTargets',
  MEMBERS: 'mayMembers',
} as const satisfies Record<ImportKind, string>

/** Why this kind of table may not go into that committee; null while it may, or is not known yet. */
function useImportRefusal(kind: ImportKind, committeeId: string | null): string | null {
  const translate = useTranslate()
  const { data } = useDocument(importRightsDocument, { id: committeeId ?? '' }, { enabled: committeeId !== null })
  if (committeeId === null) return translate('exchange.what.choose')
  const committee = data?.committee
  if (!committee || (committee.mayImport && committee[RIGHTS[kind]])) return null
  return translate('exchange.what.noRight', { name: committee.name })
}
