import type { PrivacyLabels } from './words.ts'

export const privacyLabelsEn: PrivacyLabels = {
  dataSet: {
    CASES: 'Cases of candidates',
    DOSSIERS: 'Register of papers and verifications',
    MENTORS: 'Mentors and assessments',
    FIGURES: 'Figures of admissions and targets',
    ACCOUNTS: 'Accounts of users',
    RECORDS_OF_USE: 'Records of changes and reading',
  },
  purpose: {
    CASES: 'To find, prepare, admit and recognise members',
    DOSSIERS: 'To check the conditions and the procedure of an admission',
    MENTORS: 'To assign help and to follow it',
    FIGURES: 'To report what came of the targets',
    ACCOUNTS: 'To know who does what in the software',
    RECORDS_OF_USE: 'To show that data are used by those who may',
  },
  legalBasis: {
    TASK_SET_BY_RULES: "A task of the Party's statute and regulations",
    DUTY_SET_BY_LAW: 'A duty that the law sets',
    CONSENT: "The person's consent",
  },
  consentAct: { GIVEN: 'Consent given', WITHDRAWN: 'Consent withdrawn' },
  consentForm: { ON_PAPER: 'On paper', ELECTRONIC: 'By electronic means', RECORDED_VOICE: 'Spoken and recorded' },
  requestKind: {
    ACCESS: 'To see the data or have a copy',
    CORRECTION: 'To correct data',
    DELETION: 'To delete data',
    RESTRICTION: 'To restrict their use',
    WITHDRAWAL: 'To withdraw a consent',
    OBJECTION: 'To object to their use',
  },
  requestState: {
    RECEIVED: 'Not answered',
    ANSWERED: 'Answered, under way',
    DONE: 'Done',
    TURNED_DOWN: 'Turned down, with reasons',
  },
  requestStep: { ANSWER: 'Record the answer', COMPLETE: 'Record that it is done', TURN_DOWN: 'Turn down' },
  breachState: { FOUND: 'Not reported', REPORTED: 'Reported', CLOSED: 'Closed' },
  breachStep: { REPORT: 'Record the report', CLOSE: 'Close' },
}
