import type { AreaTrait, CommitteeKind } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { useFormat } from '../../components/use-format.ts'
import { useLabels } from '../../components/use-labels.ts'

type Props = {
  committee: {
    kind: CommitteeKind
    code: string | null
    establishedOn: string
    dissolvedOn: string | null
    areaTraits: readonly AreaTrait[]
  }
}

/** Kind, code, area and the days of a committee, in one line. */
export function CommitteeFacts({ committee }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const { date } = useFormat()
  const { kind, code, establishedOn, dissolvedOn, areaTraits } = committee
  const facts = [
    labels.committeeKind[kind],
    code === null ? translate('committees.facts.noCode') : translate('committees.facts.code', { code }),
    ...areaTraits.map((trait) => labels.areaTrait[trait]),
    dissolvedOn === null
      ? translate('committees.facts.established', { date: date(establishedOn) })
      : translate('committees.facts.dissolved', { date: date(dissolvedOn) }),
  ]
  return <>{facts.join(' · ')}</>
}
