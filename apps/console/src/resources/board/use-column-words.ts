import { useTranslate } from 'react-admin'
import { sentencesOf } from '../../components/case/next-step-verdicts.ts'
import { useLabels } from '../../components/use-labels.ts'
import { useRuleSource } from '../../components/use-rule-source.ts'
import type { ColumnReason, ColumnState } from './column-verdicts.ts'

export type ColumnWords = { state: string; reason: string; source: string }

/** What a column says to a lifted card: one word, why, and by which document and point. */
export function useColumnWords(): (state: ColumnState) => ColumnWords {
  const translate = useTranslate()
  const labels = useLabels()
  const sourceOf = useRuleSource()

  const needsOf = ({ step, passed }: Extract<ColumnState, { kind: 'forward' }>): string => {
    const needs = [
      ...(step.vote === null ? [] : [translate('board.needs.vote')]),
      ...(step.documentRequired ? [translate('board.needs.document')] : []),
      ...(step.missingPapers.length > 0 ? [translate('board.needs.papers', step.missingPapers.length)] : []),
    ]
    const met = passed > 0 ? [translate('board.met', passed)] : []
    return [...met, ...(needs.length > 0 ? [translate('board.asks', { needs: needs.join(', ') })] : [])].join('; ')
  }
  const reasonWords = (reason: ColumnReason): { reason: string; source: string } => {
    switch (reason.says) {
      case 'through':
        return { reason: translate('board.reason.through', { stage: labels.stageShort[reason.stage] }), source: '' }
      case 'stepsBefore':
        return { reason: translate('board.reason.stepsBefore', reason.count), source: '' }
      case 'verdict': {
        const { verdict, more } = reason
        const source = sourceOf(verdict)
        const others = more > 0 ? translate('board.reason.more', more) : ''
        return {
          reason: sentencesOf(verdict.message).condition,
          source: [source, others].filter(Boolean).join(' · '),
        }
      }
      case 'noWayBack':
        return { reason: translate('board.reason.noWayBack'), source: translate('board.reason.noWayBackHint') }
      case 'past':
      case 'noRight':
      case 'noWay':
        return { reason: translate(`board.reason.${reason.says}`), source: '' }
    }
  }
  return (state) => {
    switch (state.kind) {
      case 'here':
      case 'asking':
        return { state: translate(`board.state.${state.kind}`), reason: '', source: '' }
      case 'forward':
        return { state: translate('board.state.allowed'), reason: needsOf(state), source: '' }
      case 'back':
        return { state: translate('board.state.allowed'), reason: translate('board.reason.back'), source: '' }
      case 'refused':
        return { state: translate('board.state.refused'), ...reasonWords(state.reason) }
    }
  }
}
