import { checked, edition, unchecked } from './texts.ts'

/** 294-QĐ/TW, 26/05/2025: on carrying out the Party Charter. */
export const REGULATION_294 = edition({
  id: '294-QD-TW-2025-05-26',
  series: 'REGULATION',
  number: '294-QĐ/TW',
  issuedOn: '2025-05-26',
  issuer: 'Ban Chấp hành Trung ương',
  inForceFrom: '2025-07-01',
  inForceTo: '2026-04-07',
  replaces: '232-QD-TW-2025-01-20',
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
    unchecked('R14', '9.3.2', 'CELL_MEETING', 'MEMBERS'),
    unchecked('R15', null, 'DECISION_ISSUED', 'VOTES', {
      decidedBy: ['UPPER_STANDING_COMMITTEE', 'GRASSROOTS_COMMITTEE'],
      numerator: 2,
      denominator: 3,
    }),
    unchecked('R16', null, 'CELL_MEETING', 'MEMBERS', { least: 3 }),
    checked('R17', '4.1', 'DECISION_ISSUED', 'WORKING_DAYS', { most: 30, from: 'DECISION_RECEIVED' }),
    checked('R18', null, 'CEREMONY', 'MONTHS', { months: 12 }),
    checked('R19', null, 'PROBATION_END', 'PAPERS'),
    checked('R20', '4.2', 'PROBATION_END', 'WORKING_DAYS', { most: 30 }),
    checked('R21', null, 'PROBATION_END', 'MONTHS', { months: 12 }),
    checked('R23', null, 'CELL_MEETING', 'TIMES', { votes: 3 }),
    checked('R24', null, 'DECISION_ISSUED'),
    checked('R27', null, 'TRANSFER_STARTED', 'WORKING_DAYS', { most: 60 }),
    checked('R28', '3.5.1', 'SOURCED', 'MONTHS', { least: 36, afterCrime: 60, times: 1 }),
    checked('R30', '3.5.2', 'SOURCED'),
  ],
  papers: [],
})
