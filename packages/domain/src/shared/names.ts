/** NFC, one space between words, none at the ends. */
export const normaliseText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

export const foldText = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase().replace(/\s+/g, ' ').trim()

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
// Order of tones in Vietnamese dictionaries: none, grave, hook, tilde, acute, dot below.
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

/** Letters first, tones as the tie-breaker: two strings that compare bytewise as a Vietnamese dictionary would. */
const keyOfWord = (word: string): { letters: string; tones: string } => {
  let letters = ''
  let tones = ''
  for (const cluster of word.normalize('NFC').toLowerCase()) {
    const marks = cluster.normalize('NFD')
    const tone = TONES.findIndex((mark, index) => index > 0 && marks.includes(mark))
    const base = tone > 0 ? marks.replace(TONES[tone] ?? '', '').normalize('NFC') : cluster
    const index = ALPHABET.indexOf(base)
    letters += index >= 0 ? String.fromCharCode(0x41 + index) : base < 'A' ? base : `z${base}`
    tones += Math.max(tone, 0)
  }
  return { letters, tones }
}

const keyOfWords = (words: readonly string[]): string => {
  const keys = words.map(keyOfWord)
  return `${keys.map(({ letters }) => letters).join(' ')}\u0001${keys.map(({ tones }) => tones).join(' ')}`
}

/** Given name (the last word) first, then the rest from the family name on. */
export const nameSortKey = (fullName: string): string => {
  const words = normaliseText(fullName).split(' ')
  return keyOfWords([words.at(-1) ?? '', ...words.slice(0, -1)])
}

/** The name as it is written, numbers by their value ("Tổ 2" before "Tổ 10"). */
export const committeeSortKey = (name: string): string =>
  keyOfWords(
    normaliseText(name)
      .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
      .split(' '),
  )
