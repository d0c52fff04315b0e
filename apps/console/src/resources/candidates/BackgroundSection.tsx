import { Button } from '@mui/material'
import type { ResultOf } from '@nguon/client'
import { type ReactNode, useState } from 'react'
import { useNotify, useTranslate } from 'react-admin'
import { ConfirmDialog } from '../../components/ConfirmDialog.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState, explain } from '../../components/ErrorState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { usePersonWords } from '../../components/people/use-person-words.ts'
import { Section } from '../../components/Section.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import { DOTS, SecretSeal } from '../../components/secret/SecretSeal.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { type DocumentAnswer, useMutationDocument } from '../../providers/use-document.ts'
import { IntroducerDialog } from './IntroducerDialog.tsx'
import {
  type backgroundDocument,
  removeVerificationDocument,
  withdrawIntroducerDocument,
} from './register-documents.ts'
import { VerificationDialog } from './VerificationDialog.tsx'

type Background = ResultOf<typeof backgroundDocument>
export type VerificationRow = NonNullable<Background['candidate']>['verifications'][number]
type IntroducerRow = NonNullable<Background['candidate']>['introducers'][number]

type Props = {
  answer: DocumentAnswer<Background>
  candidateId: string
  /** Where members are looked for. */
  within: string | null
  today: string
  refusal: string | null
}
type Open = { kind: 'verification'; line: VerificationRow | null } | { kind: 'introducer' }

const STATUS_OF = { VERIFIED: 'passed', TO_VERIFY: 'unknown', EXEMPT: 'notice' } as const

/** The verification of the curriculum vitae, and who introduces the person. */
export function BackgroundSection({ answer, candidateId, within, today, refusal }: Props) {
  const [open, setOpen] = useState<Open | null>(null)
  const { data, error, refetch } = answer
  if (!data?.candidate) return error ? <ErrorState error={error} onRetry={refetch} /> : <LoadingLines />
  const { verifications, introducers, hidden, unmaskedUntil, mayUnmask } = data.candidate
  const secret = hidden.includes('SECRET')
  const close = (): void => setOpen(null)
  return (
    <div className="ledger-columns two even">
      <Verifications
        candidateId={candidateId}
        lines={verifications}
        masked={hidden.includes('SENSITIVE')}
        secret={secret}
        seal={
          <SecretSeal
            subject={{ candidate: candidateId }}
            hidden={hidden}
            unmaskedUntil={unmaskedUntil}
            mayUnmask={mayUnmask}
            onOver={refetch}
          />
        }
        refusal={refusal}
        onOpen={(line) => setOpen({ kind: 'verification', line })}
      />
      <Introducers
        candidateId={candidateId}
        introducers={introducers}
        refusal={refusal}
        onAdd={() => setOpen({ kind: 'introducer' })}
      />
      {open?.kind === 'verification' && (
        <VerificationDialog candidateId={candidateId} line={open.line} secret={secret} today={today} onClose={close} />
      )}
      {open?.kind === 'introducer' && (
        <IntroducerDialog candidateId={candidateId} within={within} today={today} onClose={close} />
      )}
    </div>
  )
}

/** The line that is about to be taken away. */
type Asked = { id: string; name: string }

type VerificationsProps = {
  candidateId: string
  lines: readonly VerificationRow[]
  /** Whether the lines themselves are hidden. */
  masked: boolean
  /** Whether what was found out is hidden. */
  secret: boolean
  seal: ReactNode
  refusal: string | null
  onOpen: (line: VerificationRow | null) => void
}

function Verifications({ candidateId, lines, masked, secret, seal, refusal, onOpen }: VerificationsProps) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const remove = useRemoval(useMutationDocument(removeVerificationDocument, (result) => result.removeVerification).run)
  const [asked, setAsked] = useState<Asked | null>(null)
  const verified = lines.filter(({ state }) => state !== 'TO_VERIFY').length
  return (
    <Section
      title={translate('candidates.verification.title')}
      aside={lines.length === 0 ? null : `${verified}/${lines.length}`}
    >
      {masked && <p className="note">{translate('candidates.masked.value')}</p>}
      {lines.length === 0 && !masked && (
        <EmptyState
          title={translate('candidates.verification.none')}
          hint={translate('candidates.verification.noneHint')}
        />
      )}
      {lines.map((line) => {
        const { id, relation, state, place, sentOn, answeredOn, note } = line
        const facts = [
          place,
          sentOn && translate('candidates.verification.sent', { date: date(sentOn) }),
          answeredOn && translate('candidates.verification.answered', { date: date(answeredOn) }),
          secret ? DOTS : note,
        ].filter(Boolean)
        return (
          <div key={id} className="case-entry">
            <div>
              <b>{labels.relation[relation]}</b>{' '}
              <StatusMark status={STATUS_OF[state]}>{labels.verificationState[state]}</StatusMark>
              {facts.length > 0 && <p className="small secondary">{facts.join(' · ')}</p>}
            </div>
            {refusal === null && (
              <span className="acts">
                <Button
                  size="small"
                  aria-label={`${translate('candidates.page.edit')}: ${labels.relation[relation]}`}
                  onClick={() => onOpen(line)}
                >
                  {translate('candidates.page.edit')}
                </Button>
                <Button
                  size="small"
                  variant="text"
                  aria-label={`${translate('candidates.verification.remove')}: ${labels.relation[relation]}`}
                  onClick={() => setAsked({ id, name: labels.relation[relation] })}
                >
                  {translate('candidates.verification.remove')}
                </Button>
              </span>
            )}
          </div>
        )
      })}
      {lines.length > 0 && seal}
      <p className="note">
        <GuardedButton small icon="add" refusal={refusal} onClick={() => onOpen(null)}>
          {translate('candidates.verification.add')}
        </GuardedButton>
      </p>
      {asked && (
        <ConfirmDialog
          title={translate('candidates.verification.removeTitle', { name: asked.name })}
          explain={translate('candidates.verification.removeExplain')}
          submitLabel={translate('candidates.verification.remove')}
          onConfirm={() => remove({ input: { candidateId, id: asked.id } })}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}

type IntroducersProps = {
  candidateId: string
  introducers: readonly IntroducerRow[]
  refusal: string | null
  onAdd: () => void
}

function Introducers({ candidateId, introducers, refusal, onAdd }: IntroducersProps) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const wordsOf = usePersonWords()
  const withdraw = useRemoval(
    useMutationDocument(withdrawIntroducerDocument, (result) => result.withdrawIntroducer).run,
  )
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <Section title={translate('candidates.introducers.title')}>
      {introducers.length === 0 && (
        <EmptyState
          icon="mentors"
          title={translate('candidates.introducers.none')}
          hint={translate('candidates.introducers.noneHint')}
        />
      )}
      {introducers.map(({ id, kind, introducedOn, member, organisationName, paperNumber }) => {
        const name = member ? wordsOf(member) : (organisationName ?? labels.introducerKind[kind])
        return (
          <div key={id} className="case-entry">
            <div>
              <b>{name}</b>
              <p className="small secondary">
                {[
                  labels.introducerKind[kind],
                  date(introducedOn),
                  paperNumber && translate('candidates.history.document', { number: paperNumber }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
            {refusal === null && (
              <Button
                size="small"
                variant="text"
                aria-label={`${translate('candidates.introducers.withdraw')}: ${name}`}
                onClick={() => setAsked({ id, name })}
              >
                {translate('candidates.introducers.withdraw')}
              </Button>
            )}
          </div>
        )
      })}
      <p className="note">
        <GuardedButton small icon="add" refusal={refusal} onClick={onAdd}>
          {translate('candidates.introducers.add')}
        </GuardedButton>
      </p>
      {asked && (
        <ConfirmDialog
          title={translate('candidates.introducers.withdrawTitle', { name: asked.name })}
          explain={translate('candidates.introducers.withdrawExplain')}
          submitLabel={translate('candidates.introducers.withdraw')}
          onConfirm={() => withdraw({ input: { candidateId, id: asked.id } })}
          onClose={() => setAsked(null)}
        />
      )}
    </Section>
  )
}

/** Takes a line away; what the server says against it is told below the page. */
function useRemoval<Variables>(
  run: (variables: Variables) => Promise<{ readonly __typename: string; readonly message?: string }>,
): (variables: Variables) => Promise<void> {
  const notify = useNotify()
  const translate = useTranslate()
  return async (variables) => {
    try {
      const { __typename, message } = await run(variables)
      if (!__typename.endsWith('Success') && message !== undefined) notify(message, { type: 'warning' })
    } catch (error) {
      notify(explain(error, translate), { type: 'error' })
    }
  }
}
