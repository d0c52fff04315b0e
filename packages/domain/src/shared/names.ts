import type { FieldProblem } from './result.ts'

/** NFC, one space between words, none at the ends. */
export const normaliseText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** Lower case, no accents, đ as d: what a search compares. */
export const foldText = (text: string): string =>
  normaliseText(text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase())

const hasControlCharacters = (text: string): boolean => /[^\P{C}\s]/u.test(text.replace(/[\u200b-\u200d\ufeff]/g, ''))

/** What is wrong with a text that a person typed into a field. */
export const textProblem = (
  field: string,
  text: string | null,
  bounds: { readonly required: boolean; readonly maximum: number },
): FieldProblem[] => {
  const written = normaliseText(text ?? '')
  if (written === '') return bounds.required ? [{ field, code: 'REQUIRED' }] : []
  if (hasControlCharacters(written)) return [{ field, code: 'CONTROL_CHARACTERS' }]
  if (written.length > bounds.maximum) return [{ field, code: 'TOO_LONG', params: { maximum: bounds.maximum } }]
  return []
}

const ALPHABET = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'
// The order of tones in Vietnamese dictionaries: none, grave, hook, tilde, acute, dot below.
const TONES = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323']

const keyOfWord = (word: string): { letters: string; tones: string } => {
  let letters = ''
  let tones = ''
  for (const character of word.normalize('NFC').toLowerCase()) {
    const marks = character.normalize('NFD')
    const tone = TONES.findIndex((mark, index) => index > 0 && marks.includes(mark))
    const letter = tone > 0 ? marks.replace(TONES[tone] ?? '', '').normalize('NFC') : character
    const index = ALPHABET.indexOf(letter)
    letters += index >= 0 ? String.fromCharCode(0x41 + index) : letter < 'A' ? letter : `z${letter}`
    tones += Math.max(tone, 0)
  }
  return { letters, tones }
}

/** The letters of all words first, then their tones: a tone decides only between words of the same letters. */
const keyOfWords = (words: readonly string[]): string => {
  const keys = words.map(keyOfWord)
  return `${keys.map(({ letters }) => letters).join(' ')}\u0001${keys.map(({ tones }) => tones).join(' ')}`
}

/** Orders names, byte by byte, as a Vietnamese list does: by the given name (the last word), then from the family name on. */
export const nameSortKey = (fullName: string): string => {
  const words = normaliseText(fullName).split(' ')
  return keyOfWords([...words.slice(-1), ...words.slice(0, -1)])
}

/** Orders committees by their name as written, and numbers by their value: "Tổ 2" before "Tổ 10". */
export const committeeSortKey = (name: string): string =>
  keyOfWords(
    normaliseText(name)
      .replace(/\d+/g, (digits) => digits.padStart(6, '0'))
      .split(' '),
  )

/** The same but for accents, case and spaces, as lists typed by different hands differ. */
export const isSamePersonName = (one: string, other: string): boolean => foldText(one) === foldText(other)
