import './breaches-schema.ts'
import './clocks-schema.ts'
import './consents-schema.ts'
import './requests-schema.ts'
