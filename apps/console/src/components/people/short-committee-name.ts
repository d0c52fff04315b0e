const SHORT_FORMS: readonly (readonly [RegExp, string])[] = [
  [/^Chi bộ (?=\S)/iu, 'CB '],
  [/^Đảng bộ thị trấn (?=\S)/iu, 'TT '],
  [/^Đảng bộ xã (?=\S)/iu, ''],
  [/^Đảng bộ phường (?=\S)/iu, 'P. '],
  [/^Đảng bộ (?=\S)/iu, 'ĐB '],
]

/** "Chi bộ Nà Khon" as "CB Nà Khon", "Đảng bộ xã Kim Lư" as "Kim Lư": a row of a table has one line. */
export function shortCommitteeName(name: string): string {
  const form = SHORT_FORMS.find(([start]) => start.test(name))
  return form ? name.replace(form[0], form[1]) : name
}
