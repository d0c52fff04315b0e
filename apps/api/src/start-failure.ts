import { FolderInUse } from '@nguon/database'
import { DataKeysMissing } from './platform/data-keys-store.ts'

/** The same sentence in both languages of the product; whoever starts a server has chosen none yet. */
export interface StartFailure {
  readonly vi: string
  readonly en: string
}

// Node's and PostgreSQL's codes for a server that is not there, does not let us in, or has no such database.
const UNREACHABLE =
  /^(ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT|08\w{3}|28\w{3}|3D000|53300|57P03)$/

/** What keeps a program from opening the database, in one sentence; null for a fault that has none. */
export const startFailureOf = (error: unknown): StartFailure | null => {
  if (error instanceof FolderInUse)
    return {
      vi: `Thư mục dữ liệu ${error.folder} đang được tiến trình ${error.pid} sử dụng: hãy dừng tiến trình đó, hoặc đặt DATA_FOLDER khác.`,
      en: `The data folder ${error.folder} is in use by process ${error.pid}: stop that process, or set another DATA_FOLDER.`,
    }
  if (error instanceof DataKeysMissing)
    return error.areSet
      ? {
          vi: 'Dữ liệu được mã hóa bằng khóa khác: DATA_KEYS phải có khóa đã dùng trước đây.',
          en: 'The texts of this database are encrypted with another key: DATA_KEYS has to hold the one that was used before.',
        }
      : {
          vi: 'Dữ liệu đã được mã hóa: cần đặt DATA_KEYS.',
          en: 'The texts of this database are encrypted: DATA_KEYS has to be set.',
        }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (
    UNREACHABLE.test(code) ||
    (error instanceof Error && /^(timeout expired|Connection terminated)/.test(error.message))
  )
    return {
      vi: `Chưa kết nối được cơ sở dữ liệu ở DATABASE_URL${code ? ` (${code})` : ''}.`,
      en: `The database at DATABASE_URL cannot be reached${code ? ` (${code})` : ''}.`,
    }
  return null
}
