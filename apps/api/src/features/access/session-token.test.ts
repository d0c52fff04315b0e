import { createHmac } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tokenOf } from './session-token.ts'

const SECRET = 'a secret of the server'
const signed = (token: string, secret = SECRET): string =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)
const ofCookie = (cookie: string) => tokenOf({ cookie, authorization: undefined }, 'nguon.session_token', SECRET)
const ofBearer = (authorization: string) =>
  tokenOf({ cookie: `nguon.session_token=${signed('cookie')}`, authorization }, 'nguon.session_token', SECRET)

describe('The token of a session', () => {
  it('is the part of the cookie that the secret has signed', () => {
    expect(ofCookie(`theme=dark; nguon.session_token=${signed('abc')}`)).toBe('abc')
    expect(ofCookie(`nguon.session_token=${signed('abc', 'another secret')}`)).toBeNull()
    expect(ofCookie(`nguon.session_token=${signed('abc').replace('abc', 'abd')}`)).toBeNull()
    expect(ofCookie('nguon.session_token=abc')).toBeNull()
    expect(ofCookie('nguon.session_token=abc.')).toBeNull()
    expect(ofCookie('nguon.session_token=%E0%A4%A')).toBeNull()
    expect(ofCookie(`other_nguon.session_token=${signed('abc')}`)).toBeNull()
  })

  it('is that of the bearer, which goes before the cookie', () => {
    expect(ofBearer('Bearer abc')).toBe('abc')
    expect(ofBearer('bearer abc')).toBe('abc')
    expect(ofBearer('Bearer abc.signature')).toBeNull()
    expect(ofBearer('Basic YWJj')).toBeNull()
  })
})
