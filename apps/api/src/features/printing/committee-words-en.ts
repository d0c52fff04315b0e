import type { PrintPeriod } from '@nguon/domain'
import type { CommitteeWords } from './committee-words.ts'
import { wordsEn } from './words-en.ts'

const periodWords = (period: PrintPeriod, part: number, year: number): string => {
  switch (period) {
    case 'QUARTER':
      return `QUARTER ${part} OF ${year}`
    case 'HALF_YEAR':
      return `THE ${part === 1 ? 'FIRST' : 'SECOND'} HALF OF ${year}`
    case 'YEAR':
      return `${year}`
  }
}

export const committeeWordsEn: CommitteeWords = {
  party: wordsEn.party,
  placeAndDay: wordsEn.placeAndDay,
  asOf: (day) => `Data up to and including ${day}`,
  unknown: wordsEn.unknown,
  hidden: wordsEn.hidden,
  maskedNote: wordsEn.maskedNote,
  reportTitle: (period, part, year) => `REPORT ON ADMISSIONS, ${periodWords(period, part, year)}`,
  evidenceTitle: (year) => `ANNEX: EVIDENCE OF ADMISSIONS IN ${year}`,
  evidenceNote:
    'For the yearly assessment by 366-QĐ/TW. The annex states figures; it gives no points and no rank. Admissions are counted by the day of the decision.',
  countedActs:
    'In time: done not after the last day that rule R17 (ceremony), R20 (recognition) or R27 (transfer) of the regulation in force allows. Overdue: not done on the day of printing. The share leaves out what is not known.',
  sections: {
    basis: 'I. What is counted',
    figures: 'II. Results',
    children: 'III. Results of the committees directly below',
    groups: 'IV. Who was admitted',
    shortfalls: 'V. Reasons of shortfalls and measures',
    stages: 'VI. The pool',
    results: 'I. Target and result',
    acts: 'II. Acts in time',
    responsible: 'III. Who answers for it',
  },
  column: {
    figure: 'Figure',
    result: 'Result',
    child: 'Committee',
    target: 'Target of the year',
    inPeriod: 'In the period',
    sinceNewYear: 'Since new year',
    rate: 'Rate',
    expected: 'Required pace',
    yearBefore: 'A year before',
    change: 'Change',
    group: 'Group',
    count: 'Admitted',
    share: 'Share',
    countBefore: 'A year before',
    reason: 'Reason',
    committees: 'Committees',
    times: 'Named',
    underWay: 'Under way',
    overdue: 'Overdue',
    unit: 'Committee',
    goal: 'Target',
    reached: 'Admitted',
    act: 'Act',
    actsDone: 'Done',
    inTime: 'In time',
    late: 'Late',
    notKnown: 'Not known',
    inTimeShare: 'Share in time',
    pastDue: 'Overdue',
    person: 'Full name',
    position: 'Position, committee',
    daysOf: 'Days',
    admitted: 'Admitted',
    stage: 'Stage',
    cases: 'Cases',
  },
  figure: {
    target: 'Target of the year',
    inPeriod: 'Admitted in the period',
    readmitted: 'Re-admitted since new year (counted apart)',
    yearBefore: 'The same days a year before',
    change: 'Change on a year before',
    sinceNewYear: 'Admitted since new year',
    rate: 'Share of the target of the year',
    expected: 'Required pace on the day of the data',
    behind: 'Against the required pace',
    shortfall: 'Missing to the target of the year',
    members: "Share of the official members at last year's end",
    pool: 'Candidates in the pool (on the day of printing)',
    withoutMentor: 'Of them without a mentor',
  },
  basis: {
    DECISION: 'Counted by the day of the decision.',
    CEREMONY: 'Counted by the day of the ceremony.',
  },
  between: (from, to) => `Period: from ${from} to ${to}.`,
  beforeBetween: (from, to) => `A year before: from ${from} to ${to}.`,
  notOver: (asOf) => `The period is not over; the data go up to ${asOf}.`,
  pace: 'Required pace: the target of the year times the share of its days that have passed, rounded to whole persons.',
  people: (count) => `${count} behind`,
  ahead: (count) => `${count} ahead`,
  noTarget: 'none set',
  total: 'Total',
  cut: (shown, count) => `${shown} of ${count} committees are printed.`,
  none: {
    children: 'There are no committees below.',
    groups: 'Nobody was admitted in the period.',
    shortfalls: 'No reason was named for this year.',
    stages: 'There is no case in the pool.',
    acts: 'There was no such act in the year.',
    responsible: 'Nobody is named.',
  },
  signatures: {
    writer: 'PREPARED BY',
    committee: 'FOR THE COMMITTEE',
    secretary: 'SECRETARY',
    sign: '(Signature, full name)',
  },
}
