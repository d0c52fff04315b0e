/** A word of a list as a column keeps it; the database's own checks make any other impossible. */
export const storedWord = <T extends string>(words: readonly T[], text: string): T => {
  const word = words.find((known) => known === text)
  if (word === undefined) throw new Error(`${text} is none of ${words.join(', ')}`)
  return word
}
export const storedWordOrNull = <T extends string>(words: readonly T[], text: string | null): T | null =>
  text === null ? null : storedWord(words, text)
