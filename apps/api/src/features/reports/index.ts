import './attention-schema.ts'
import './evidence-schema.ts'
import './forecast-schema.ts'
import './schema.ts'
import './saved-schema.ts'

export { AttentionKindEnum } from './attention-schema.ts'
export { type AttentionFilter, askForAttention, askForDriedUp } from './attention-service.ts'
export {
  attentionList,
  type CommitteeAttention,
  driedUpList,
  lastAdmissionOf,
  lastIntroductionOf,
} from './attention-store.ts'
export { type WrittenReportInput, writeReport } from './written-report.ts'
