import type { ForecastOutlook } from '../forecast/forecast.ts'
import type { AttentionKind } from './attention.ts'
import type { AgeBand, HelpedCount, ReportDimension, YesOrNo } from './dimensions.ts'
import type { TimedAct } from './evidence.ts'
import type { ReportMeasure } from './measures.ts'
import type { PrintPeriod, ReportPeriod } from './presets.ts'
import type { ReportComparison, ReportView } from './saved.ts'

/** The words of reports, in one language. */
export interface ReportLabels {
  readonly reportMeasure: Readonly<Record<ReportMeasure, string>>
  /** What is counted, on which day, and of whom, as a report says it below its figures. */
  readonly reportMethod: Readonly<Record<ReportMeasure, string>>
  /** What stands for a figure that is kept from the reader, and the sentence below the figures that says why. */
  readonly withheldFigure: Readonly<Record<'cell' | 'note' | 'rough', string>>
  readonly reportDimension: Readonly<Record<ReportDimension, string>>
  readonly ageBand: Readonly<Record<AgeBand, string>>
  readonly yesOrNo: Readonly<Record<YesOrNo, string>>
  readonly helpedCount: Readonly<Record<HelpedCount, string>>
  readonly forecastOutlook: Readonly<Record<ForecastOutlook, string>>
  readonly attentionKind: Readonly<Record<AttentionKind, string>>
  readonly timedAct: Readonly<Record<TimedAct, string>>
  readonly reportPeriod: Readonly<Record<ReportPeriod, string>>
  readonly printPeriod: Readonly<Record<PrintPeriod, string>>
  readonly reportComparison: Readonly<Record<ReportComparison, string>>
  readonly reportView: Readonly<Record<ReportView, string>>
}
