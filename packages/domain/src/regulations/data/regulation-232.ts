import { checked, edition, unchecked } from './texts.ts'

/** 232-QĐ/TW, 20/01/2025: on carrying out the Party Charter. */
export const REGULATION_232 = edition({
  id: '232-QD-TW-2025-01-20',
  series: 'REGULATION',
  number: '232-QĐ/TW',
  issuedOn: '2025-01-20',
  issuer: 'Ban Chấp hành Trung ương',
  inForceFrom: '2025-01-20',
  inForceTo: '2025-06-30',
  replaces: '24-QD-TW-2021-07-30',
  trust: 'CHECKED',
  rules: [
    checked('R1', '1.1.1', 'CELL_MEETING', 'MONTHS', { least: 216, most: 720 }),
    checked('R3', '1.2.1', 'CELL_MEETING', 'LEVEL', { least: 'LOWER_SECONDARY', proof: 'DIPLOMA' }),
    checked('R9', null, 'ASSIGNMENT', 'MONTHS', { least: 12 }),
    checked('R10', null, 'ASSIGNMENT', 'MEMBERS'),
    checked('R11', null, 'CELL_MEETING', 'MEMBERS', {
      members: 2,
      membersWithUnion: 1,
      unions: ['YOUTH_UNION', 'TRADE_UNION'],
    }),
    unchecked('R13', null, 'CELL_MEETING', 'VOTES', { numerator: 2, denominator: 3 }),
    unchecked('R14', null, 'CELL_MEETING', 'MEMBERS'),
    unchecked('R15', null, 'DECISION_ISSUED', 'VOTES', {
      decidedBy: ['DISTRICT_STANDING_COMMITTEE'],
      numerator: 2,
      denominator: 3,
    }),
    unchecked('R16', null, 'CELL_MEETING', 'MEMBERS', { least: 3 }),
    checked('R17', '4.1', 'DECISION_ISSUED', 'WORKING_DAYS', { most: 30, from: 'DECISION_RECEIVED' }),
    checked('R18', null, 'CEREMONY', 'MONTHS', { months: 12 }),
    checked('R19', null, 'PROBATION_END', 'PAPERS'),
    checked('R20', null, 'PROBATION_END', 'WORKING_DAYS', { most: 30 }),
    checked('R21', null, 'PROBATION_END', 'MONTHS', { months: 12 }),
    checked('R23', null, 'CELL_MEETING', 'TIMES', { votes: 3 }),
    checked('R24', null, 'DECISION_ISSUED'),
    checked('R27', null, 'TRANSFER_STARTED', 'WORKING_DAYS', { most: 60 }),
    checked('R28', null, 'SOURCED', 'MONTHS', { least: 36, afterCrime: 60, times: 1 }),
    checked('R30', null, 'SOURCED'),
  ],
  papers: [],
})
