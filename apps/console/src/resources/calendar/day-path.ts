/** The inbox with what is due on one day. */
export const pathOfDay = (day: string): string =>
  `/inbox?filter=${encodeURIComponent(JSON.stringify({ from: day, to: day }))}`
