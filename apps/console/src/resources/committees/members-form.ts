/** Members at the end of a year as they are typed. */
export type MembersForm = { year: string; officialMembers: string; probationaryMembers: string }

const readWhole = (text: string): number | null => (/^\d{1,8}$/.test(text.trim()) ? Number(text.trim()) : null)

/** Opens on the last year that has ended, unless it was reported already. */
export function firstMembersForm(counts: readonly { year: number }[], today: string): MembersForm {
  const ended = Number(today.slice(0, 4)) - 1
  const missing = counts.every(({ year }) => year !== ended)
  return { year: missing ? String(ended) : '', officialMembers: '', probationaryMembers: '' }
}

/** What is sent, or null while the form does not say it; no probationary members are none. */
export function readMembers(form: MembersForm) {
  const [year, officialMembers] = [readWhole(form.year), readWhole(form.officialMembers)]
  const probationaryMembers = form.probationaryMembers.trim() === '' ? 0 : readWhole(form.probationaryMembers)
  if (year === null || officialMembers === null || probationaryMembers === null) return null
  return { year, officialMembers, probationaryMembers }
}
