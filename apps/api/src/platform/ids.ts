import { v7 } from 'uuid'

/** UUIDv7: sorts by the time of making. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
/** Whether the database can compare it with an id; anything else names nothing. */
export const isId = (text: string): boolean => UUID.test(text)
