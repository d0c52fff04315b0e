import { parseCalendarDate } from '@nguon/domain'
import { z } from 'zod'

const optional = z
  .string()
  .trim()
  .transform((text) => text || undefined)
  .optional()

const PROXY = '(loopback|linklocal|uniquelocal|[0-9a-fA-F.:]+(/[0-9]{1,3})?)'
const PROXIES = new RegExp(`^${PROXY}( *, *${PROXY})*$`)

const Variables = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
    HOST: optional,
    DATABASE_URL: optional.refine(
      (url) => url === undefined || /^postgres(ql)?:\/\//.test(url),
      'begins with postgresql://',
    ),
    BACKUP_FOLDER: optional,
    BACKUP_HOUR: z.coerce.number().int().min(0).max(23).default(1),
    BACKUP_KEEP: z.coerce.number().int().min(1).max(3_650).default(14),
    DATABASE_CONNECTIONS: z.coerce.number().int().min(2).max(200).default(10),
    DATA_FOLDER: z.string().trim().min(1).default('.data'),
    DATA_KEYS: optional.transform((text, issues) => {
      const keys = (text ?? '').split(',').flatMap((key) => (key.trim() ? [Buffer.from(key.trim(), 'base64')] : []))
      if (
        keys.some(({ length }) => length !== 32) ||
        new Set(keys.map((key) => key.toString('base64'))).size < keys.length
      )
        issues.addIssue({
          code: 'custom',
          message: 'is keys of 32 bytes in base64, parted by commas, the present one first',
        })
      return keys
    }),
    AUTH_SECRET: optional.refine((secret) => secret === undefined || secret.length >= 32, 'has at least 32 characters'),
    PUBLIC_URL: optional.refine(
      (url) => url === undefined || URL.canParse(url),
      'is an address like https://nguon.example.vn',
    ),
    SMTP_URL: optional.refine(
      (url) => url === undefined || (/^smtps?:\/\//.test(url) && URL.canParse(url)),
      'is an address like smtp://user:password@mail.example.vn:587',
    ),
    MAIL_FROM: optional,
    METRICS_TOKEN: optional.refine((token) => token === undefined || token.length >= 16, 'has at least 16 characters'),
    MOST_REQUESTS: z.coerce.number().int().min(1).max(100_000).default(500),
    OIDC_ISSUER: optional.refine(
      (url) => url === undefined || (/^https?:\/\//.test(url) && URL.canParse(url)),
      'is an address like https://dangnhap.example.vn',
    ),
    OIDC_CLIENT_ID: optional,
    OIDC_CLIENT_SECRET: optional,
    OIDC_NAME: optional,
    OTEL_EXPORTER_OTLP_ENDPOINT: optional.refine(
      (url) => url === undefined || (/^https?:\/\//.test(url) && URL.canParse(url)),
      'is an address like http://collector:4318',
    ),
    PRINT_FORMS: optional,
    TRUSTED_PROXIES: z
      .string()
      .trim()
      .regex(PROXIES, 'is "loopback" or addresses and networks, parted by commas')
      .default('loopback'),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
    NGUON_TODAY: optional.transform((text, issues) => {
      const day = text === undefined ? null : parseCalendarDate(text)
      if (text !== undefined && !day) issues.addIssue({ code: 'custom', message: 'is a day like 2026-11-24' })
      return day
    }),
  })
  .refine(({ NODE_ENV, AUTH_SECRET }) => NODE_ENV !== 'production' || AUTH_SECRET !== undefined, {
    path: ['AUTH_SECRET'],
    message: 'is required in production',
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: 'is required with SMTP_URL',
  })
  .refine(
    ({ OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET }) =>
      OIDC_ISSUER === undefined || (OIDC_CLIENT_ID !== undefined && OIDC_CLIENT_SECRET !== undefined),
    { path: ['OIDC_CLIENT_ID'], message: 'and OIDC_CLIENT_SECRET are required with OIDC_ISSUER' },
  )
  .refine(
    ({ NODE_ENV, OIDC_ISSUER }) =>
      NODE_ENV !== 'production' || OIDC_ISSUER === undefined || OIDC_ISSUER.startsWith('https://'),
    { path: ['OIDC_ISSUER'], message: 'begins with https:// in production' },
  )
  .refine(({ NODE_ENV, NGUON_TODAY }) => NODE_ENV !== 'production' || NGUON_TODAY === null, {
    path: ['NGUON_TODAY'],
    message: 'is not for production',
  })

export type Environment = z.infer<typeof Variables>

/** The settings, or one sentence for each that is wrong; never a value, since some are secrets. */
export const readEnvironment = (variables: NodeJS.ProcessEnv): { settings: Environment } | { problems: string[] } => {
  const parsed = Variables.safeParse(variables)
  return parsed.success
    ? { settings: parsed.data }
    : { problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`) }
}
