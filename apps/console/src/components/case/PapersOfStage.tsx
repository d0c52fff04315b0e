import { MenuItem } from '@mui/material'
import { PAPER_KINDS, type PaperKind } from '@nguon/domain'
import { useTranslate } from 'react-admin'
import { PlainField } from '../people/PlainField.tsx'
import { useLabels } from '../use-labels.ts'
import { PaperFields } from './PaperFields.tsx'
import { emptyPaper, type PaperTexts } from './stage-form.ts'

export type WantedPaper = { readonly paper: PaperKind; readonly form: string | null; readonly required: boolean }
type Props = {
  /** What the stage wants and the register lacks. */
  wanted: readonly WantedPaper[]
  papers: readonly PaperTexts[]
  onChange: (papers: readonly PaperTexts[]) => void
  today: string
  problems: Readonly<Partial<Record<PaperKind, string>>>
}

/** The papers that the stage must have, open; any other by choice. */
export function PapersOfStage({ wanted, papers, onChange, today, problems }: Props) {
  const translate = useTranslate()
  const labels = useLabels()
  const needed = wanted.filter(({ required }) => required)
  const added = papers.filter(({ kind }) => !needed.some(({ paper }) => paper === kind))
  const others = [
    ...wanted.filter(({ required }) => !required).map(({ paper }) => paper),
    ...PAPER_KINDS.filter((kind) => !wanted.some(({ paper }) => paper === kind)),
  ].filter((kind) => !papers.some((paper) => paper.kind === kind))
  const formOf = (kind: PaperKind): string | null => wanted.find(({ paper }) => paper === kind)?.form ?? null
  const put = (changed: PaperTexts): void =>
    onChange(
      papers.some(({ kind }) => kind === changed.kind)
        ? papers.map((paper) => (paper.kind === changed.kind ? changed : paper))
        : [...papers, changed],
    )
  return (
    <section className="papers-of-stage" aria-label={translate('case.paper.title')}>
      <p className="small secondary">{translate(needed.length > 0 ? 'case.paper.needed' : 'case.paper.noneNeeded')}</p>
      {[...needed.map(({ paper }) => papers.find(({ kind }) => kind === paper) ?? emptyPaper(paper)), ...added].map(
        (paper) => {
          const required = needed.some((each) => each.paper === paper.kind)
          return (
            <PaperFields
              key={paper.kind}
              paper={paper}
              form={formOf(paper.kind)}
              required={required}
              today={today}
              onChange={put}
              problem={problems[paper.kind]}
              {...(required ? {} : { onRemove: () => onChange(papers.filter(({ kind }) => kind !== paper.kind)) })}
            />
          )
        },
      )}
      <PlainField
        id="paper-add"
        label={translate('case.paper.add')}
        optional
        value=""
        onChange={(chosen) => {
          const kind = PAPER_KINDS.find((each) => each === chosen)
          if (kind) put(emptyPaper(kind))
        }}
      >
        {others.map((kind) => (
          <MenuItem key={kind} value={kind}>
            {labels.paperKind[kind]}
          </MenuItem>
        ))}
      </PlainField>
    </section>
  )
}
