import './schema.ts'

export { type Certificate, previewCertificate, recordCertificate } from './service.ts'
