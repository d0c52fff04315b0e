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

  it('take keys of 32 bytes, the present one first, and tell nothing of one that is not', () => {
    const [now, former] = [Buffer.alloc(32, 1).toString('base64'), Buffer.alloc(32, 2).toString('base64')]

    expect(readEnvironment({ DATA_KEYS: `${now}, ${former}` })).toMatchObject({
      settings: { DATA_KEYS: [Buffer.alloc(32, 1), Buffer.alloc(32, 2)] },
    })
    for (const DATA_KEYS of ['geheim', `${now},${now}`, `${now},c2hvcnQ=`])
      expect(readEnvironment({ DATA_KEYS })).toEqual({
        problems: ['DATA_KEYS is keys of 32 bytes in base64, parted by commas, the present one first'],
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

  it('want all of a provider of sign-in, by a safe address in production, and tell nothing of its secret', () => {
    const all = { OIDC_ISSUER: 'http://dangnhap.example.vn', OIDC_CLIENT_ID: 'nguon', OIDC_CLIENT_SECRET: 'geheim' }

    expect(readEnvironment(all)).toMatchObject({ settings: all })
    expect(readEnvironment({ OIDC_ISSUER: all.OIDC_ISSUER, OIDC_CLIENT_SECRET: 'geheim' })).toEqual({
      problems: ['OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are required with OIDC_ISSUER'],
    })
    expect(readEnvironment({ ...all, NODE_ENV: 'production', AUTH_SECRET: 'x'.repeat(32) })).toEqual({
      problems: ['OIDC_ISSUER begins with https:// in production'],
    })
  })

  it('want a secret in production, and tell which one is missing without telling any', () => {
    const read = readEnvironment({ NODE_ENV: 'production', DATABASE_URL: 'mysql://geheim@db/x' })

    expect(read).toEqual({
      problems: ['DATABASE_URL begins with postgresql://', 'AUTH_SECRET is required in production'],
    })
  })
})
