import { addDays } from '@nguon/domain'
import type { FastifyInstance } from 'fastify'
import type { Services } from '../../platform/context.ts'
import { createRateLimit } from '../../platform/rate-limit.ts'
import { type CalendarFeed, openFeed } from './digest-store.ts'
import { contextFor, findNotices, type Notice } from './notice.ts'
import { hashOfSecret } from './settings-service.ts'

const BEHIND_DAYS = 90
const AHEAD_DAYS = 400
const MOST_EVENTS = 200

const TITLES = { vi: 'Nguồn: việc cần làm', en: 'Nguồn: what is due' } as const

/** The items as an iCalendar, each a whole day. */
const writeCalendar = async (
  notices: readonly Notice[],
  { language }: CalendarFeed,
  publicUrl: string,
  now: Date,
): Promise<string> => {
  const { ICalEventTransparency, default: ical } = await import('ical-generator')
  const { hostname } = new URL(publicUrl)
  const calendar = ical({
    name: TITLES[language],
    prodId: { company: 'nguon', product: 'due', language: language.toUpperCase() },
  })
  for (const { id, page, dueOn, sentence, cell, name } of notices)
    calendar.createEvent({
      id: `${id}@${hostname}`,
      stamp: now,
      start: new Date(`${dueOn}T00:00:00Z`),
      end: new Date(`${addDays(dueOn, 1)}T00:00:00Z`),
      timezone: 'UTC',
      allDay: true,
      summary: name ?? cell,
      description: `${sentence}${name ? `\n${cell}` : ''}`,
      url: new URL(page, publicUrl).toString(),
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}

/**
 * GET /calendar/SECRET.ics: what is due for the account that made the address, with the rights that it has at that
 * moment. Whatever else is asked for answers 404 alike, and guessing is slowed down.
 */
export const serveCalendars = (app: FastifyInstance, services: Services): void => {
  const { database, clock, publicUrl } = services
  const guesses = createRateLimit({ most: 20, minutes: 10 })
  const reads = createRateLimit({ most: 60, minutes: 60 })
  app.get<{ Params: { file: string } }>('/calendar/:file', async (request, reply) => {
    reply.header('cache-control', 'private, no-store').header('x-robots-tag', 'noindex')
    const tooMany = () => reply.status(429).header('retry-after', '600').send({ error: 'TOO_MANY_REQUESTS' })
    const absent = () =>
      guesses.allows(request.ip, clock.now()) ? reply.status(404).send({ error: 'NOT_FOUND' }) : tooMany()
    const secret = /^([\w-]{43})\.ics$/.exec(request.params.file)?.[1]
    if (secret === undefined) return absent()
    const hash = hashOfSecret(secret)
    if (!reads.allows(hash, clock.now())) return tooMany()
    const feed = await openFeed(database, hash, clock.now())
    const context = feed && (await contextFor(services, feed.userId, feed.language))
    if (!feed || !context) return absent()
    const today = clock.today()
    const { notices } = await findNotices(
      context,
      { from: addDays(today, -BEHIND_DAYS), to: addDays(today, AHEAD_DAYS) },
      { first: MOST_EVENTS, withNames: feed.withNames },
    )
    return reply.type('text/calendar; charset=utf-8').send(await writeCalendar(notices, feed, publicUrl, clock.now()))
  })
}
