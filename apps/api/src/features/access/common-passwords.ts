import { readFileSync } from 'node:fs'

const lines = readFileSync(new URL('./common-passwords.txt', import.meta.url), 'utf8').split('\n')
const COMMON: ReadonlySet<string> = new Set(lines.filter((line) => line !== '' && !line.startsWith('# ')))

/** Whether a password, folded, is one of the most common ones that are long enough. */
export const isCommonPassword = (folded: string): boolean => COMMON.has(folded)
