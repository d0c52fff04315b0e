import { type CalendarDate, DUE_SEVERITIES, formatCount, formatDate, type Locale, labelsOf } from '@nguon/domain'
import type { Notice } from './notice.ts'

export interface DigestText {
  readonly subject: string
  readonly text: string
  readonly html: string
}

const WORDS = {
  vi: {
    subject: (count: string, day: string) => `Nguồn: ${count} việc cần làm, ngày ${day}`,
    greeting: 'Những việc sau đây đã quá hạn hoặc đến hạn trong 30 ngày tới.',
    more: (count: string) => `Và ${count} việc khác.`,
    open: 'Mở danh sách việc cần làm',
    why: 'Bạn nhận thư này vì đã bật thư nhắc việc. Tắt hoặc đổi giờ trong phần tài khoản.',
  },
  en: {
    subject: (count: string, day: string) => `Nguồn: ${count} due items, ${day}`,
    greeting: 'The following is overdue or due within 30 days.',
    more: (count: string) => `And ${count} more.`,
    open: 'Open the list of what is due',
    why: 'You get this mail because the digest is on. Turn it off or change its hour with your account.',
  },
} as const

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? '')

const lineOf = ({ sentence, cell, name }: Notice): string => `${name ? `${name}, ` : ''}${cell}: ${sentence}`

/** The mail of a day, overdue first; `total` counts also what does not fit. */
export const writeDigest = (
  { notices, total }: { readonly notices: readonly Notice[]; readonly total: number },
  { locale, today, publicUrl }: { readonly locale: Locale; readonly today: CalendarDate; readonly publicUrl: string },
): DigestText => {
  const words = WORDS[locale]
  const address = (path: string): string => new URL(path, publicUrl).toString()
  const rest = total - notices.length
  const groups = DUE_SEVERITIES.flatMap((severity) => {
    const own = notices.filter((notice) => notice.severity === severity)
    return own.length > 0 ? [{ title: labelsOf(locale).dueSeverity[severity], own }] : []
  })
  const pageOf = ({ page }: Notice): string => address(page)
  const text = [
    words.greeting,
    ...groups.flatMap(({ title, own }) => [
      '',
      `${title} (${formatCount(own.length, locale)})`,
      ...own.flatMap((notice) => [`- ${lineOf(notice)}`, `  ${pageOf(notice)}`]),
    ]),
    ...(rest > 0 ? ['', words.more(formatCount(rest, locale))] : []),
    '',
    `${words.open}: ${address('/inbox')}`,
    '',
    words.why,
  ].join('\n')
  const html = [
    `<!doctype html><html lang="${locale}"><body style="font-family:sans-serif;line-height:1.5">`,
    `<p>${words.greeting}</p>`,
    ...groups.map(
      ({ title, own }) =>
        `<h2 style="font-size:1rem">${title} (${formatCount(own.length, locale)})</h2><ul>${own
          .map((notice) => `<li><a href="${escaped(pageOf(notice))}">${escaped(lineOf(notice))}</a></li>`)
          .join('')}</ul>`,
    ),
    ...(rest > 0 ? [`<p>${words.more(formatCount(rest, locale))}</p>`] : []),
    `<p><a href="${escaped(address('/inbox'))}">${words.open}</a></p>`,
    `<p style="color:#555">${words.why}</p></body></html>`,
  ].join('\n')
  return { subject: words.subject(formatCount(total, locale), formatDate(today)), text, html }
}
