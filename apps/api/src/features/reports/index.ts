import './attention-schema.ts'
import './evidence-schema.ts'
import './forecast-schema.ts'
import './schema.ts'
import './saved-schema.ts'

export { askForAttention, askForDriedUp } from './attention-service.ts'
export { attentionList, driedUpList } from './attention-store.ts'
export { type WrittenCell, type WrittenReport, type WrittenReportInput, writeReport } from './written-report.ts'
