import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Database, DEMO_ACCOUNTS, fillDemoWorld, isEmpty, migrate, openDatabase } from '@nguon/database'
import { pino } from 'pino'
import PRODUCT from '../package.json' with { type: 'json' }
import { type Environment, readEnvironment } from './environment.ts'
import { hashPassword } from './features/access/index.ts'
import { COMPARE_STAGES } from './features/candidates/index.ts'
import { digestRound, RECOUNT } from './features/due/index.ts'
import { closeLostImports } from './features/exchange/index.ts'
import { answerRequests, backupRound, REQUEST_PAUSE } from './features/operations/index.ts'
import { SEAL, SEAL_PAUSE, sealAll, WALK_AUDIT } from './platform/audit-chain.ts'
import { clockOn, realClock } from './platform/clock.ts'
import { FOLD, FOLD_PAUSE, RECOUNT_COUNTERS } from './platform/counting.ts'
import { doDailyJob } from './platform/daily-jobs.ts'
import { openDataKeys } from './platform/data-keys-store.ts'
import { encryptKeptTexts } from './platform/encrypt-kept-texts.ts'
import { setDataKeys } from './platform/encrypted-texts.ts'
import { newId } from './platform/ids.ts'
import { createReadLog, FLUSH_PAUSE, flushReads } from './platform/read-log.ts'
import { goRounds, type Round } from './platform/rounds.ts'
import { createServer } from './server.ts'
import { startFailureOf } from './start-failure.ts'

const CONSOLE = fileURLToPath(new URL('../../console/dist', import.meta.url))

const say = (text: string): void => {
  process.stdout.write(`${text}\n`)
}
const giveUp = (vi: string, en: string): never => {
  process.stderr.write(`${vi}\n${en}\n`)
  process.exit(1)
}

/** Of the embedded database: made at the first start and kept beside it, readable by its owner alone. */
const keptSecret = async (folder: string): Promise<string> => {
  const file = join(folder, 'secret')
  const kept = await readFile(file, 'utf8').catch(() => null)
  if (kept) return kept
  const made = randomBytes(32).toString('base64url')
  await mkdir(folder, { recursive: true })
  await writeFile(file, made, { mode: 0o600 })
  return made
}

/** The database, at its newest migration. */
const open = async ({ DATABASE_URL, DATABASE_CONNECTIONS, DATA_FOLDER, DATA_KEYS }: Environment): Promise<Database> => {
  try {
    const database = await openDatabase(
      DATABASE_URL
        ? { url: DATABASE_URL, connections: DATABASE_CONNECTIONS, watched: true }
        : { folder: resolve(DATA_FOLDER) },
    )
    await migrate(database)
    setDataKeys((await openDataKeys(database, DATA_KEYS, new Date())).keys)
    return database
  } catch (error) {
    const failure = startFailureOf(error)
    if (failure) return giveUp(failure.vi, failure.en)
    throw error
  }
}

const announce = (url: string, demo: boolean): void => {
  say(`\nNguồn  ${url}\n`)
  if (!demo) return
  say('Tài khoản minh họa · Demo accounts')
  for (const { username, password, name, committeeName } of DEMO_ACCOUNTS)
    say(`  ${username.padEnd(20)} ${password.padEnd(24)} ${name} · ${committeeName}`)
  say('\nDữ liệu minh họa: mọi người trong đó đều do tưởng tượng. · Demo data: all people in it are invented.')
  say('Ctrl-C để dừng. · Ctrl-C stops it.\n')
}

/** Starts the server. Prints where it is; every reason not to start is one clear sentence and exit code 1. */
export const start = async (): Promise<void> => {
  const read = readEnvironment(process.env)
  if ('problems' in read)
    return giveUp(
      `Thiết lập chưa đúng: ${read.problems.join('; ')}.`,
      `The settings are not right: ${read.problems.join('; ')}.`,
    )
  const { settings } = read
  const production = settings.NODE_ENV === 'production'
  const logger = pino({
    level: production ? settings.LOG_LEVEL : settings.LOG_LEVEL === 'info' ? 'warn' : settings.LOG_LEVEL,
  })
  const endTracing = settings.OTEL_EXPORTER_OTLP_ENDPOINT
    ? (await import('./trace-export.ts')).startTracing(settings.OTEL_EXPORTER_OTLP_ENDPOINT, PRODUCT.version)
    : null
  const database = await open(settings)
  await closeLostImports(database, new Date())
  // Of two servers that start at once on one empty database one fills it, and the other waits.
  const filled = await database.whileAlone(async () => {
    if (production || !(await isEmpty(database))) return false
    say('Đang tạo dữ liệu minh họa… · Filling the demo world…')
    await fillDemoWorld(database, { hashPassword })
    return true
  })
  const demo =
    !production && (await database.prisma.user.count({ where: { username: DEMO_ACCOUNTS[0]?.username ?? '' } })) > 0
  const publicUrl = settings.PUBLIC_URL ?? `http://localhost:${settings.PORT}`
  const mailer =
    settings.SMTP_URL && settings.MAIL_FROM
      ? (await import('./platform/mailer.ts')).createMailer(settings.SMTP_URL, settings.MAIL_FROM)
      : null
  const services = {
    database,
    clock: settings.NGUON_TODAY ? clockOn(settings.NGUON_TODAY) : realClock,
    newId,
    logger,
    demo,
    publicUrl,
    mailer,
    operation: { version: PRODUCT.version, backupsOrdered: settings.BACKUP_FOLDER !== undefined },
  }
  const readLog = createReadLog(database, services.clock)
  // What is due in the demo world is there before anybody looks.
  if (filled) await doDailyJob(services, RECOUNT)
  const app = await createServer({
    ...services,
    readLog,
    demoAccounts: demo ? DEMO_ACCOUNTS : [],
    secret: settings.AUTH_SECRET ?? (await keptSecret(resolve(settings.DATA_FOLDER))),
    production,
    provider:
      settings.OIDC_ISSUER && settings.OIDC_CLIENT_ID && settings.OIDC_CLIENT_SECRET
        ? {
            issuer: settings.OIDC_ISSUER,
            clientId: settings.OIDC_CLIENT_ID,
            clientSecret: settings.OIDC_CLIENT_SECRET,
            name: settings.OIDC_NAME ?? new URL(settings.OIDC_ISSUER).hostname,
          }
        : null,
    trustedProxies: settings.TRUSTED_PROXIES,
    consoleFolder: CONSOLE,
    printForms: settings.PRINT_FORMS,
    mostAtOnce: settings.MOST_REQUESTS,
    metricsToken: settings.METRICS_TOKEN,
    tracing: endTracing !== null,
  })

  let goings: readonly ReturnType<typeof goRounds>[] = []
  let stopping = false
  const stop = async (): Promise<void> => {
    if (stopping) return
    stopping = true
    await app.close()
    await Promise.all(goings.map((going) => going.stop()))
    // A reading that was answered is written down before the server is gone.
    await readLog.flush().catch(() => logger.error('The last readings could not be written down'))
    // What waits is sealed by the next server otherwise.
    await sealAll(database, services.clock.now()).catch(() => {})
    mailer?.close()
    await database.close()
    await endTracing?.().catch(() => {})
    process.exit(0)
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  try {
    await app.listen({ port: settings.PORT, host: settings.HOST ?? (production ? '0.0.0.0' : 'localhost') })
  } catch (error) {
    await database.close()
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
      return giveUp(
        `Cổng ${settings.PORT} đang được chương trình khác sử dụng: hãy đặt PORT khác.`,
        `Port ${settings.PORT} is in use by another program: set another PORT.`,
      )
    throw error
  }
  if (stopping) return
  // Whoever waits for the server comes first, then what it does by itself.
  goings = [
    goRounds(services, [
      ...[COMPARE_STAGES, RECOUNT, RECOUNT_COUNTERS, WALK_AUDIT].map(
        (job): Round => ({
          name: job.name,
          go: (shared, stopping) => doDailyJob(shared, job, { stopping, resting: true }),
        }),
      ),
      ...(mailer ? [digestRound(mailer)] : []),
      ...(settings.BACKUP_FOLDER
        ? [
            backupRound({
              folder: resolve(settings.BACKUP_FOLDER),
              keep: settings.BACKUP_KEEP,
              hour: settings.BACKUP_HOUR,
            }),
          ]
        : []),
    ]),
    goRounds(services, [FOLD], FOLD_PAUSE),
    goRounds(services, [encryptKeptTexts()]),
    goRounds(services, [SEAL], SEAL_PAUSE),
    goRounds(services, [flushReads(readLog)], FLUSH_PAUSE),
    // A server of PostgreSQL is backed up by the command itself.
    ...(settings.DATABASE_URL
      ? []
      : [goRounds(services, [answerRequests(resolve(settings.DATA_FOLDER))], REQUEST_PAUSE)]),
  ]
  announce(publicUrl, demo)
}
