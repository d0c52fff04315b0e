import { checked, edition, unchecked } from './texts.ts'

/** 24-QĐ/TW, 30/07/2021: on carrying out the Party Charter. */
export const REGULATION_24 = edition({
  id: '24-QD-TW-2021-07-30',
  series: 'REGULATION',
  number: '24-QĐ/TW',
  issuedOn: '2021-07-30',
  issuer: 'Ban Chấp hành Trung ương',
  inForceFrom: '2021-07-30',
  inForceTo: '2025-01-19',
  replaces: '29-QD-TW-2016-07-25',
  trust: 'CHECKED',
  rules: [
    checked('R1', '1.1.1', 'CELL_MEETING', 'MONTHS', { least: 216, most: 720 }),
    checked('R3', '1.2.1', 'CELL_MEETING', 'LEVEL', { least: 'LOWER_SECONDARY', proof: 'DIPLOMA' }),
    checked('R9', '3.2.1', 'ASSIGNMENT', 'MONTHS', { least: 12 }),
    checked('R10', '3.2.2', 'ASSIGNMENT', 'MEMBERS'),
    checked('R11', '3.1', 'CELL_MEETING', 'MEMBERS', {
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
    checked('R17', null, 'DECISION_ISSUED', 'WORKING_DAYS', { most: 30, from: 'DECISION_RECEIVED' }),
    checked('R18', null, 'CEREMONY', 'MONTHS', { months: 12 }),
    checked('R19', null, 'PROBATION_END', 'PAPERS'),
    checked('R20', null, 'PROBATION_END', 'WORKING_DAYS', { most: 30 }),
    checked('R21', null, 'PROBATION_END', 'MONTHS', { months: 12 }),
    checked('R23', null, 'CELL_MEETING', 'TIMES', { votes: 3 }),
    checked('R24', null, 'DECISION_ISSUED'),
    checked('R27', null, 'TRANSFER_STARTED', 'WORKING_DAYS', { most: 60 }),
    checked('R28', '3.5.1', 'SOURCED', 'MONTHS', { least: 36, afterCrime: 60, times: 1 }),
    checked('R30', '3.5.2', 'SOURCED'),
  ],
  papers: [],
})
