import type { LinkPurpose } from '@nguon/domain'
import type { Context } from '../../platform/context.ts'

const words = (
  name: string,
  username: string,
  url: string,
  until: string,
): Readonly<Record<LinkPurpose, { subject: string; text: string }>> => ({
  INVITATION: {
    subject: 'Nguồn: mời đồng chí mở tài khoản · your account',
    text: `Kính gửi ${name},

Đồng chí được lập tài khoản “${username}” trên hệ thống Nguồn. Mở liên kết dưới đây để đặt mật khẩu. Liên kết dùng một lần, đến ${until}.

${url}

You were given the account “${username}” on Nguồn. Open the link to set your password. It works once, until ${until}.
`,
  },
  NEW_PASSWORD: {
    subject: 'Nguồn: đặt lại mật khẩu · new password',
    text: `Kính gửi ${name},

Người quản trị vừa gửi liên kết đặt lại mật khẩu cho tài khoản “${username}”. Liên kết dùng một lần, đến ${until}. Nếu đồng chí không yêu cầu, hãy báo người quản trị.

${url}

An administrator sent this link to set a new password for “${username}”. It works once, until ${until}. Tell your administrator if you did not ask for it.
`,
  },
})

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\n', '<br>')

const inHanoi = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** Mails a link to set a password; false where there is no mail server, or it does not take the mail. */
export const mailLink = async (
  { mailer, logger, requestId, newId }: Context,
  account: { readonly name: string; readonly username: string | null; readonly email: string },
  url: string,
  { purpose, expiresAt }: { readonly purpose: LinkPurpose; readonly expiresAt: Date },
): Promise<boolean> => {
  if (!mailer) return false
  const { subject, text } = words(account.name, account.username ?? '', url, inHanoi.format(expiresAt))[purpose]
  try {
    await mailer.send({
      messageId: `<${newId()}@nguon.invalid>`,
      to: account.email,
      subject,
      text,
      html: `<p>${escaped(text)}</p>`,
    })
    return true
  } catch (error) {
    logger.error(
      { request: requestId, fault: { name: error instanceof Error ? error.name : typeof error } },
      'A link could not be mailed',
    )
    return false
  }
}
