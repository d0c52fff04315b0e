const LIMIT = 10 * 1024 * 1024

export type UploadProblem = 'tooLarge' | 'wrongKind' | 'empty' | 'noRight' | 'failed'
export type UploadAnswer =
  | { ok: true; uploadId: string }
  | { ok: false; problem: UploadProblem; message: string | null }

/** What can be said of a file before it is sent. */
export function problemOfFile({ name, size }: { name: string; size: number }): UploadProblem | null {
  if (!/\.(csv|txt|tsv|xlsx)$/i.test(name)) return 'wrongKind'
  if (size === 0) return 'empty'
  if (size > LIMIT) return 'tooLarge'
  return null
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = await response.json()
    return isRecord(body) ? body : {}
  } catch {
    return {}
  }
}

function problemOfStatus(status: number): UploadProblem {
  if (status === 413) return 'tooLarge'
  if (status === 415) return 'wrongKind'
  if (status === 401 || status === 403) return 'noRight'
  return 'failed'
}

/** Sends a file to the server, which keeps it for an import. */
export async function sendFile(file: File, locale: string, signal: AbortSignal): Promise<UploadAnswer> {
  const problem = problemOfFile(file)
  if (problem) return { ok: false, problem, message: null }
  try {
    const response = await fetch('/uploads', {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'x-file-name': encodeURIComponent(file.name.normalize('NFC')),
        'accept-language': locale,
      },
      body: file,
      credentials: 'same-origin',
      signal,
    })
    const body = await bodyOf(response)
    if (response.ok && typeof body.id === 'string') return { ok: true, uploadId: body.id }
    const message = typeof body.message === 'string' ? body.message : null
    return { ok: false, problem: problemOfStatus(response.status), message }
  } catch (error) {
    if (signal.aborted) throw error
    return { ok: false, problem: 'failed', message: null }
  }
}

export const templateAddress = (kind: string, format: 'csv' | 'xlsx', locale: string): string =>
  `/templates/${kind}.${format}?lang=${locale}`
