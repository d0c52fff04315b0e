import { useTranslate } from 'react-admin'
import { StatusMark } from '../../components/StatusMark.tsx'
import { useFormat } from '../../components/use-format.ts'
import type { RuleCheck } from './documents.ts'

type Props = { trust: 'CHECKED' | 'UNCHECKED'; check: RuleCheck | null }

/** Whether a rule was compared with the official text, by whom, when and where it was read. */
export function TrustMark({ trust, check }: Props) {
  const translate = useTranslate()
  const { date } = useFormat()
  if (trust === 'UNCHECKED') return <StatusMark status="unchecked" />
  return (
    <>
      <StatusMark status="passed">{translate('regulations.checked')}</StatusMark>
      {check && (
        <p className="small secondary">
          {[
            translate(check.checkedBy === null ? 'regulations.checkedOn' : 'regulations.checkedBy', {
              name: check.checkedBy ?? '',
              date: date(check.checkedAt.slice(0, 10)),
            }),
            check.source,
            check.note,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
    </>
  )
}
