/** A day and a time of it, as they are typed. */
export type Moment = { readonly day: string; readonly time: string }

/** The instant in Vietnam, which knows no summer time; null where the time is none. */
export function instantOf({ day, time }: Moment): string | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || !/^([01]?\d|2[0-3]):[0-5]\d$/.test(time.trim())) return null
  return new Date(`${day}T${time.trim().padStart(5, '0')}:00+07:00`).toISOString()
}
