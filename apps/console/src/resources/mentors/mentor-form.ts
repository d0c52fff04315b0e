import { MOST_CAPACITY, SEXES } from '@nguon/domain'
import { choiceIn, countIn, type FormValues, textIn } from '../../components/people/read-values.ts'

/** Fields of the API's input that the form knows by another name. */
export const MENTOR_FIELD_NAMES = { committee: 'committeeId' } as const

// The form asks for no more of the person than this; what it leaves out stays as it is.
const personInput = (values: FormValues) => ({
  fullName: textIn(values, 'fullName'),
  birthDate: textIn(values, 'birthDate'),
  sex: choiceIn(values, 'sex', SEXES),
})

const memberInput = (values: FormValues) => ({
  person: personInput(values),
  cardNumber: textIn(values, 'cardNumber'),
  position: textIn(values, 'position'),
  officialSince: textIn(values, 'officialSince'),
  capacity: countIn(values, 'capacity'),
})

export const createMentorInput = (values: FormValues) => ({
  ...memberInput(values),
  committeeId: textIn(values, 'committeeId'),
  idempotencyKey: textIn(values, 'idempotencyKey'),
})

export const updateMentorInput = (id: string, values: FormValues) => ({
  id,
  version: countIn(values, 'version'),
  ...memberInput(values),
  endedOn: textIn(values, 'endedOn'),
})

/** What a capacity has to be: a whole number from 1 up. */
export const isCapacity = (value: unknown): boolean => {
  const count = countIn({ value }, 'value')
  return count !== null && count >= 1 && count <= MOST_CAPACITY
}
