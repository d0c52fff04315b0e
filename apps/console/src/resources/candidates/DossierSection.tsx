import type { ResultOf } from '@nguon/client'
import type { PaperKind, PaperState } from '@nguon/domain'
import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { CASE_ANCHORS } from '../../components/due/due-words.ts'
import { ErrorState } from '../../components/ErrorState.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { Section } from '../../components/Section.tsx'
import { type Status, StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import type { DocumentAnswer } from '../../providers/use-document.ts'
import type { dossierDocument } from './register-documents.ts'

export type Dossier = ResultOf<typeof dossierDocument>
type Register = NonNullable<Dossier['candidate']>
export type RegisteredPaper = Register['papers'][number]
type Line = Register['dossier'][number]

type Props = {
  answer: DocumentAnswer<Dossier>
  /** Why nothing may be written now; null while it may. */
  refusal: string | null
  onAdd: (paper: PaperKind) => void
  onOpen: (paper: RegisteredPaper) => void
}

const STATUS_OF: Readonly<Record<PaperState, Status>> = {
  HAVE: 'passed',
  MISSING: 'unknown',
  EXPIRED: 'failed',
  OUT_OF_ORDER: 'failed',
  NOT_YET: 'notYet',
}

/** The checklist of the papers that the stages want, and what else lies in the register. */
export function DossierSection({ answer: { data, error, refetch }, refusal, onAdd, onOpen }: Props) {
  const translate = useTranslate()
  const title = translate('candidates.dossier.title')
  const [all, setAll] = useState(false)
  if (!data?.candidate) {
    return (
      <Section anchor={CASE_ANCHORS.dossier} title={title}>
        {error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />}
      </Section>
    )
  }
  const { papers } = data.candidate
  const dossier = eachPaperOnce(data.candidate.dossier)
  const later = dossier.filter(({ state }) => state === 'NOT_YET')
  const shown = all ? dossier : dossier.filter(({ state }) => state !== 'NOT_YET')
  const wanted = new Set(dossier.flatMap(({ record }) => (record === null ? [] : [record.id])))
  const others = papers.filter(({ id, withdrawnAt }) => withdrawnAt === null && !wanted.has(id))
  const have = dossier.filter(({ state }) => state === 'HAVE').length
  return (
    <Section
      anchor={CASE_ANCHORS.dossier}
      title={title}
      aside={translate('candidates.dossier.count', { have, of: dossier.length })}
    >
      <ul className="dossier">
        {shown.map((line) => (
          <DossierLine
            key={`${line.stage}:${line.paper}`}
            line={line}
            record={papers.find(({ id }) => id === line.record?.id) ?? null}
            onAdd={refusal === null ? () => onAdd(line.paper) : null}
            onOpen={onOpen}
          />
        ))}
        {others.map((paper) => (
          <OtherPaper key={paper.id} paper={paper} onOpen={() => onOpen(paper)} />
        ))}
      </ul>
      {later.length > 0 && (
        <p className="note">
          <button type="button" className="link-button" onClick={() => setAll(!all)}>
            {all
              ? translate('candidates.dossier.lessLater')
              : translate('candidates.dossier.later', { smart_count: later.length })}
          </button>
        </p>
      )}
      {dossier.some(({ trust }) => trust === 'UNCHECKED') && (
        <p className="note small">
          <StatusMark status="unchecked">{translate('candidates.dossier.unchecked')}</StatusMark>
        </p>
      )}
    </Section>
  )
}

/** A paper that two stages want stands once, as the stage wants it that cannot do without. */
const eachPaperOnce = (lines: readonly Line[]): Line[] =>
  lines.filter(
    (line, index) =>
      !lines.some(
        (other, place) =>
          other.paper === line.paper &&
          place !== index &&
          (other.required === line.required ? place < index : other.required),
      ),
  )

type LineProps = {
  line: Line
  record: RegisteredPaper | null
  onAdd: (() => void) | null
  onOpen: (paper: RegisteredPaper) => void
}

function DossierLine({ line, record, onAdd, onOpen }: LineProps) {
  const translate = useTranslate()
  const labels = useLabels()
  const { shortDate } = useFormat()
  const { paper, form, stage, state, required, validUntil } = line
  const name = labels.paperKind[paper]
  const open = record === null ? onAdd : () => onOpen(record)
  const facts = [
    form,
    record?.number,
    required || record !== null || state === 'NOT_YET' ? null : translate('app.form.optional'),
    record !== null && validUntil !== null
      ? translate('candidates.dossier.until', { date: shortDate(validUntil) })
      : null,
  ].filter(Boolean)
  return (
    <li className={state === 'NOT_YET' ? 'later' : undefined}>
      <StatusMark status={STATUS_OF[state]} iconOnly>
        {labels.paperState[state]}
      </StatusMark>
      <span>
        {open === null ? (
          name
        ) : (
          <button
            type="button"
            className="line-button"
            aria-label={record === null ? translate('candidates.dossier.addNamed', { paper: name }) : name}
            onClick={open}
          >
            {name}
          </button>
        )}
        {facts.length > 0 && <span className="small secondary facts">{facts.join(' · ')}</span>}
      </span>
      <span className="small secondary when">
        {record !== null
          ? shortDate(record.issuedOn)
          : state === 'NOT_YET'
            ? labels.stageShort[stage].toLocaleLowerCase()
            : labels.paperState[state].toLocaleLowerCase()}
      </span>
    </li>
  )
}

function OtherPaper({ paper: { kind, number, issuedOn }, onOpen }: { paper: RegisteredPaper; onOpen: () => void }) {
  const labels = useLabels()
  const { shortDate } = useFormat()
  return (
    <li>
      <StatusMark status="notice" iconOnly>
        {labels.paperState.HAVE}
      </StatusMark>
      <span>
        <button type="button" className="line-button" onClick={onOpen}>
          {labels.paperKind[kind]}
        </button>
        {number !== null && <span className="small secondary facts">{number}</span>}
      </span>
      <span className="small secondary when">{shortDate(issuedOn)}</span>
    </li>
  )
}
