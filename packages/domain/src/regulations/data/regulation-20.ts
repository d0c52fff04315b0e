import { edition, unchecked } from './texts.ts'

/** 20-QĐ/TW, 08/04/2026: on carrying out the Party Charter. */
export const REGULATION_20 = edition({
  id: '20-QD-TW-2026-04-08',
  series: 'REGULATION',
  number: '20-QĐ/TW',
  issuedOn: '2026-04-08',
  issuer: 'Ban Chấp hành Trung ương',
  inForceFrom: '2026-04-08',
  inForceTo: '2026-07-25',
  replaces: '294-QD-TW-2025-05-26',
  trust: 'UNCHECKED',
  rules: [
    unchecked('R1', null, 'CELL_MEETING', 'MONTHS', { least: 216, most: 720 }),
    unchecked('R3', null, 'CELL_MEETING', 'LEVEL', { least: 'LOWER_SECONDARY', proof: 'DIPLOMA' }),
    unchecked('R9', null, 'ASSIGNMENT', 'MONTHS', { least: 12 }),
    unchecked('R10', null, 'ASSIGNMENT', 'MEMBERS'),
    unchecked('R11', null, 'CELL_MEETING', 'MEMBERS', {
      members: 2,
      membersWithUnion: 1,
      unions: ['YOUTH_UNION', 'TRADE_UNION'],
    }),
    unchecked('R13', null, 'CELL_MEETING', 'VOTES', { numerator: 2, denominator: 3 }),
    unchecked('R14', null, 'CELL_MEETING', 'MEMBERS'),
    unchecked('R15', null, 'DECISION_ISSUED', 'VOTES', {
      decidedBy: ['UPPER_STANDING_COMMITTEE', 'GRASSROOTS_STANDING_COMMITTEE', 'GRASSROOTS_COMMITTEE'],
      // Whether those who decide need two thirds was not read; nobody proposes between the cell and them.
      voteOf: 'DECIDING',
      numerator: 2,
      denominator: 3,
    }),
    unchecked('R16', null, 'CELL_MEETING', 'MEMBERS', { least: 3 }),
    unchecked('R17', null, 'DECISION_ISSUED', 'WORKING_DAYS', { most: 30, from: 'DECISION_RECEIVED' }),
    unchecked('R18', null, 'CEREMONY', 'MONTHS', { months: 12 }),
    unchecked('R19', null, 'PROBATION_END', 'PAPERS'),
    unchecked('R20', null, 'PROBATION_END', 'WORKING_DAYS', { most: 30 }),
    unchecked('R21', null, 'PROBATION_END', 'MONTHS', { months: 12 }),
    unchecked('R23', null, 'CELL_MEETING', 'TIMES', { votes: 3 }),
    unchecked('R24', null, 'DECISION_ISSUED'),
    unchecked('R27', null, 'TRANSFER_STARTED', 'WORKING_DAYS', { most: 60 }),
    unchecked('R28', null, 'SOURCED', 'MONTHS', { least: 36, afterCrime: 60, times: 1 }),
    unchecked('R30', null, 'SOURCED'),
  ],
  papers: [],
})
