import { useState } from 'react'
import { useTranslate } from 'react-admin'
import { ConfirmWrite } from '../../components/ConfirmWrite.tsx'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ErrorState } from '../../components/ErrorState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { GuardedButton } from '../../components/GuardedButton.tsx'
import { LoadingLines } from '../../components/LoadingLines.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { shortCommitteeName } from '../../components/people/short-committee-name.ts'
import { Section } from '../../components/Section.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useDocument, useMutationDocument } from '../../providers/use-document.ts'
import { useMay } from '../../providers/viewer.ts'
import { revokeTokenDocument, type TokenRow, tokensDocument } from './documents.ts'
import { CreateTokenDialog, RotateTokenDialog } from './TokenDialogs.tsx'
import { useVerbWords } from './VerbTicks.tsx'
import './tokens.css'

type Asked = { what: 'rotate' | 'revoke'; token: TokenRow }

const PARTS = [
  { key: 'mine', filter: { mine: true, working: true } },
  { key: 'others', filter: { mine: false, working: true } },
  { key: 'over', filter: { working: false } },
] as const

/** Tokens by which programs ask: one's own, and those that reach into what one looks after. */
export function TokensPage() {
  const translate = useTranslate()
  const mayCreate = useMay('TOKEN_CREATE')
  const maySee = useMay('ACCOUNT_READ')
  const [creating, setCreating] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <>
      <PageHeader
        title={translate('tokens.title')}
        facts={translate('tokens.facts')}
        actions={
          mayCreate && (
            <GuardedButton primary icon="add" refusal={null} onClick={() => setCreating(true)}>
              {translate('tokens.create')}
            </GuardedButton>
          )
        }
      />
      {mayCreate || maySee ? (
        PARTS.filter(({ key }) => (key === 'mine' ? mayCreate : key === 'others' ? maySee : true)).map((part) => (
          <Part key={part.key} name={part.key} filter={part.filter} onAsk={setAsked} />
        ))
      ) : (
        <ForbiddenState />
      )}
      {creating && <CreateTokenDialog onClose={() => setCreating(false)} />}
      {asked?.what === 'rotate' && <RotateTokenDialog token={asked.token} onClose={() => setAsked(null)} />}
      {asked?.what === 'revoke' && <Revoke token={asked.token} onClose={() => setAsked(null)} />}
    </>
  )
}

function Revoke({ token, onClose }: { token: TokenRow; onClose: () => void }) {
  const translate = useTranslate()
  const { run } = useMutationDocument(revokeTokenDocument, (result) => result.revokeApiToken)
  return (
    <ConfirmWrite
      title={`${translate('tokens.revokeTitle')}: ${token.name}`}
      explanation={translate('tokens.revokeExplain')}
      submitLabel={translate('tokens.revoke')}
      send={async () => {
        const outcome = await run({ input: { id: token.id, version: token.version } })
        return outcome.__typename === 'ApiTokenSuccess' ? null : outcome.message
      }}
      done="tokens.revoked"
      onClose={onClose}
    />
  )
}

type PartProps = {
  name: (typeof PARTS)[number]['key']
  filter: (typeof PARTS)[number]['filter']
  onAsk: (asked: Asked) => void
}
function Part({ name, filter, onAsk }: PartProps) {
  const translate = useTranslate()
  const { data, error, refetch } = useDocument(tokensDocument, { filter })
  const rows = data?.apiTokens.nodes ?? []
  // What others have, and what is over, is told only where there is some.
  if (data && rows.length === 0 && name !== 'mine') return null
  return (
    <Section title={translate(`tokens.${name}`)} aside={data ? data.apiTokens.totalCount : null}>
      {error && <ErrorState error={error} onRetry={refetch} />}
      {!error && !data && <LoadingLines />}
      {data && rows.length === 0 && (
        <EmptyState icon="lock" title={translate('tokens.none')} hint={translate('tokens.noneHint')} />
      )}
      {rows.length > 0 && <Table rows={rows} onAsk={onAsk} />}
    </Section>
  )
}

function Table({ rows, onAsk }: { rows: readonly TokenRow[]; onAsk: (asked: Asked) => void }) {
  const translate = useTranslate()
  const wordsOf = useVerbWords()
  const { instant } = useFormat()
  return (
    <div className="ledger-scroll">
      <table className="ledger">
        <thead>
          <tr>
            <th scope="col">{translate('tokens.fields.name')}</th>
            <th scope="col" className="wide">
              {translate('tokens.fields.verbs')}
            </th>
            <th scope="col" className="wide">
              {translate('tokens.fields.lastUsed')}
            </th>
            <th scope="col">{translate('tokens.fields.expires')}</th>
            <th scope="col">
              <span className="unseen">{translate('tokens.revoke')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((token) => (
            <tr key={token.id}>
              <td>
                {token.name} <span className="secondary">…{token.hint}</span>
                <p className="small secondary">
                  {[
                    ...(token.mine ? [] : [token.owner]),
                    ...(token.committee ? [shortCommitteeName(token.committee.name)] : []),
                    ...(token.previousUntil !== null && Date.parse(token.previousUntil) > Date.now()
                      ? [translate('tokens.previous', { at: instant(token.previousUntil) })]
                      : []),
                  ].join(' · ')}
                </p>
              </td>
              <td className="wide small">{token.verbs.map(wordsOf).join(', ')}</td>
              <td className="wide">
                {token.lastUsedAt ? (
                  instant(token.lastUsedAt)
                ) : (
                  <span className="quiet">{translate('tokens.unused')}</span>
                )}
              </td>
              <td>{instant(token.expiresAt)}</td>
              <td>
                {token.viewerMayRotate && (
                  <GuardedButton small refusal={null} onClick={() => onAsk({ what: 'rotate', token })}>
                    {translate('tokens.rotate')}
                  </GuardedButton>
                )}
                {token.viewerMayRevoke && (
                  <GuardedButton small refusal={null} onClick={() => onAsk({ what: 'revoke', token })}>
                    {translate('tokens.revoke')}
                  </GuardedButton>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
