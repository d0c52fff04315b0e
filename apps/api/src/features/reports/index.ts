import './schema.ts'
import './saved-schema.ts'
