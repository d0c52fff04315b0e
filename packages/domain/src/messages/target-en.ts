import type { TargetCode } from './target-codes.ts'

export const targetMessagesEn: Readonly<Record<TargetCode, string>> = {
  BEFORE_LAST_REVISION_OF: '“{committee}” has a newer decision, of {last}, than the day {on}.',
  SHORTFALL_WITHDRAWN: 'The entry was withdrawn, so it cannot change.',
  BEFORE_LAST_NOTE: 'The day {on} is before the latest note, of {last}.',
  GROUP_TWICE: 'The group “{group:targetGroup}” is named twice.',
  COUNT_OR_SHARE: 'Give a number of people or a share, one of the two.',
  NOT_BELOW: 'The committee does not stand directly below the one that issues.',
  NOT_A_GROUP_AMOUNT: 'A number of people from 0 up is needed, or a share above 0 and up to 100 %, as in 40 %.',
  DAY_OF_WHAT_IS_DONE: 'A measure that is done gets no new day.',
  BEFORE_NOTE: 'The new day is not before that of the note.',
  TOO_MANY_LINES: 'One decision gives targets to {most} committees at most.',
}
