import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  readonly to: string
  /** The whole mail as it came. */
  readonly source: string
}
export interface MailServer {
  /** What has come so far. */
  readonly mails: readonly ReceivedMail[]
  /** What the product is told of it. */
  readonly env: Readonly<Record<'SMTP_URL' | 'MAIL_FROM', string>>
  readonly stop: () => Promise<void>
}

/** A real mail server that keeps what it gets. */
export const startMailServer = async (): Promise<MailServer> => {
  const mails: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    // Whoever signs in is let in, so that a password in the address is really sent.
    allowInsecureAuth: true,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    disabledCommands: ['STARTTLS'],
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        mails.push({ to: session.envelope.rcptTo[0]?.address ?? '', source: Buffer.concat(chunks).toString('utf8') })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.server.address()
  if (typeof address !== 'object' || !address) throw new Error('The mail server has no port')
  return {
    mails,
    env: { SMTP_URL: `smtp://127.0.0.1:${address.port}`, MAIL_FROM: 'nguon@example.invalid' },
    stop: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
