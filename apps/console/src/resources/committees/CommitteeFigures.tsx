import { type CommitteeKind, isCell } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { KeyFigures } from '../../components/KeyFigures.tsx'
import { StatusMark } from '../../components/StatusMark.tsx'
import '../../components/targets/targets.css'
import { useFormat } from '../../components/use-format.ts'

export type SummaryFigures = {
  kind: CommitteeKind
  children: { totalCount: number; nodes: readonly { kind: CommitteeKind }[] }
  officialMembers: number | null
  memberCounts: readonly { year: number; officialMembers: number; probationaryMembers: number }[]
  pool: { total: number; withoutMentor: number }
  whole: { achieved: number; required: number | null; rate: number | null }
}

type Props = { committee: SummaryFigures; memberYear: number }

/** Admitted in the term, committees below, members, and people followed. */
export function CommitteeFigures({ committee, memberYear }: Props) {
  const translate = useTranslate()
  const { number, percent } = useFormat()
  const { whole, children, pool, officialMembers } = committee
  const reported = committee.memberCounts.find(({ year }) => year === memberYear)
  const cells = children.nodes[0] !== undefined && isCell(children.nodes[0].kind)
  return (
    <div className="figures-grid">
      <KeyFigures
        figures={[
          {
            value: number(whole.achieved),
            ...(whole.required === null ? {} : { target: number(whole.required) }),
            caption:
              whole.rate === null
                ? translate('committees.figures.admittedNoTarget')
                : translate('committees.figures.admitted', { rate: percent(whole.rate) }),
          },
          ...(isCell(committee.kind)
            ? []
            : [
                {
                  value: number(children.totalCount),
                  caption: translate(cells ? 'committees.figures.cells' : 'committees.figures.children'),
                },
              ]),
          {
            value: officialMembers === null ? translate('committees.figures.unknown') : number(officialMembers),
            caption:
              officialMembers === null
                ? translate('committees.figures.membersUnknown')
                : reported && reported.probationaryMembers > 0
                  ? translate('committees.figures.membersWithProbationary', {
                      count: number(reported.probationaryMembers),
                    })
                  : translate('committees.figures.members', { year: memberYear }),
          },
          {
            value: number(pool.total),
            caption: translate('committees.figures.pool'),
            ...(pool.withoutMentor === 0
              ? {}
              : {
                  verdict: (
                    <StatusMark status="dueSoon">
                      {translate('committees.figures.withoutMentor', { count: number(pool.withoutMentor) })}
                    </StatusMark>
                  ),
                }),
          },
        ]}
      />
    </div>
  )
}
