import { describe, expect, it } from 'vitest'
import { readEnvironment } from './environment.ts'

describe('The settings', () => {
  it('have a value for everything on a developer’s machine', () => {
    const read = readEnvironment({})

    expect(read).toMatchObject({
      settings: { NODE_ENV: 'development', PORT: 4000, DATA_FOLDER: '.data', NGUON_TODAY: null },
    })
  })

  it('believe of proxies those on the machine itself, or those that are named', () => {
    expect(readEnvironment({})).toMatchObject({ settings: { TRUSTED_PROXIES: 'loopback' } })
    expect(readEnvironment({ TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' })).toMatchObject({
      settings: { TRUSTED_PROXIES: 'loopback, 10.0.0.0/8' },
    })
    expect(readEnvironment({ TRUSTED_PROXIES: 'everybody' })).toEqual({
      problems: ['TRUSTED_PROXIES is "loopback" or addresses and networks, parted by commas'],
    })
  })

  it('want a sender with a mail server, and tell nothing of its password', () => {
    const SMTP_URL = 'smtp://nguon:geheim@mail.example.vn:587'

    expect(readEnvironment({ SMTP_URL, MAIL_FROM: 'nguon@example.vn' })).toMatchObject({ settings: { SMTP_URL } })
    expect(readEnvironment({ SMTP_URL })).toEqual({ problems: ['MAIL_FROM is required with SMTP_URL'] })
    expect(readEnvironment({ SMTP_URL: 'mail.example.vn', MAIL_FROM: 'nguon@example.vn' })).toEqual({
      problems: ['SMTP_URL is an address like smtp://user:password@mail.example.vn:587'],
    })
  })

  it('want a secret in production, and tell which one is missing without telling any', () => {
    const read = readEnvironment({ NODE_ENV: 'production', DATABASE_URL: 'mysql://geheim@db/x' })

    expect(read).toEqual({
      problems: ['DATABASE_URL begins with postgresql://', 'AUTH_SECRET is required in production'],
    })
  })
})
