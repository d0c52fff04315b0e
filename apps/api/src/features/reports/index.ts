import './forecast-schema.ts'
import './schema.ts'
import './saved-schema.ts'
