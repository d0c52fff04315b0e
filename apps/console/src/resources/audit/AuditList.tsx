import { AUDITED_ACTS, VERBS } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { Link } from 'react-router'
import { Changes } from '../../components/audit/Changes.tsx'
import { useOrigin } from '../../components/audit/use-origin.ts'
import { verbWords } from '../../components/audit/verb-words.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { ForbiddenState } from '../../components/ForbiddenState.tsx'
import { choiceFilter, dayFilter, textFilter } from '../../components/list/filters.tsx'
import { LedgerList } from '../../components/list/LedgerList.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useMay } from '../../providers/viewer.ts'
import { useWorkingContext } from '../../providers/working-context.ts'
import type { AuditEntry } from './documents.ts'
import { SUBJECT_TYPES, subjectPath } from './subjects.ts'

/** Who wrote what and when, the latest first. */
export function AuditList() {
  const translate = useTranslate()
  const mayRead = useMay('AUDIT_READ')
  if (!mayRead) {
    return (
      <>
        <PageHeader title={translate('app.audit.title')} />
        <ForbiddenState />
      </>
    )
  }
  return <Entries />
}

function Entries() {
  const translate = useTranslate()
  const { instant } = useFormat()
  const { scope } = useWorkingContext()
  const labels = useLabels()
  const originOf = useOrigin()
  const wordsOf = (verb: string): string => verbWords(verb, labels, translate)
  const typeWords = (type: string) => translate(`app.audit.types.${type}`, { _: type })
  return (
    <LedgerList<AuditEntry>
      resource="audit"
      title={translate('app.audit.title')}
      facts={translate('app.audit.fact')}
      permanentFilter={scope ? { within: scope.id } : {}}
      filters={[
        choiceFilter(
          'subjectType',
          translate('app.audit.filterType'),
          Object.fromEntries(SUBJECT_TYPES.map((type) => [type, typeWords(type)])),
        ),
        choiceFilter(
          'verb',
          translate('app.audit.filterVerb'),
          Object.fromEntries([...VERBS, ...AUDITED_ACTS].map((verb) => [verb, wordsOf(verb)])),
        ),
        textFilter('requestId', translate('app.audit.filterRequest')),
        dayFilter('from', translate('app.audit.filterFrom')),
        dayFilter('to', translate('app.audit.filterTo')),
      ]}
      columns={[
        { key: 'at', label: translate('app.audit.at'), fixed: true, render: ({ at }) => instant(at) },
        {
          key: 'actor',
          label: translate('app.audit.actor'),
          render: ({ actor }) => actor ?? <Quiet words="app.audit.noActor" />,
        },
        {
          key: 'verb',
          label: translate('app.audit.verb'),
          render: ({ verb }) => wordsOf(verb),
        },
        {
          key: 'subject',
          label: translate('app.audit.subject'),
          render: (entry) => <Subject entry={entry} words={typeWords(entry.subjectType)} />,
        },
        {
          key: 'committee',
          label: translate('app.audit.committee'),
          render: ({ committee }) => committee && <Link to={`/committees/${committee.id}/show`}>{committee.name}</Link>,
        },
        { key: 'from', label: translate('app.audit.from'), render: (entry) => originOf(entry) },
        {
          key: 'request',
          label: translate('app.audit.request'),
          optional: true,
          render: ({ requestId }) => requestId && <span className="small">{requestId}</span>,
        },
        {
          key: 'seal',
          label: translate('app.audit.seal'),
          optional: true,
          render: ({ sequence }) => sequence ?? <Quiet words="app.audit.unsealed" />,
        },
        {
          key: 'changes',
          label: translate('app.audit.changes'),
          render: ({ changes }) => <Changes changes={changes} />,
        },
      ]}
      phoneRow={(entry) => (
        <div className="phone-row">
          <div>
            <Subject entry={entry} words={typeWords(entry.subjectType)} />
            <p className="small">
              {wordsOf(entry.verb)} · {entry.actor ?? translate('app.audit.noActor')} · {originOf(entry)}
            </p>
            <div className="small">
              <Changes changes={entry.changes} />
            </div>
          </div>
          <span className="small">{instant(entry.at)}</span>
        </div>
      )}
      empty={<EmptyState icon="log" title={translate('app.audit.empty')} />}
    />
  )
}

function Subject({ entry, words }: { entry: AuditEntry; words: string }) {
  const to = subjectPath(entry)
  return to ? (
    <Link className="name" to={to}>
      {words}
    </Link>
  ) : (
    words
  )
}

function Quiet({ words }: { words: string }) {
  const translate = useTranslate()
  return <span className="quiet">{translate(words)}</span>
}
