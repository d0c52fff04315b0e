import { edition, unchecked } from './texts.ts'

/** 208-QĐ/TW, 26/07/2026: on carrying out the Party Charter. */
export const REGULATION_208 = edition({
  id: '208-QD-TW-2026-07-26',
  series: 'REGULATION',
  number: '208-QĐ/TW',
  issuedOn: '2026-07-26',
  issuer: 'Ban Chấp hành Trung ương',
  inForceFrom: '2026-07-26',
  inForceTo: null,
  replaces: '20-QD-TW-2026-04-08',
  trust: 'UNCHECKED',
  rules: [
    unchecked('R1', null, 'CELL_MEETING', 'MONTHS', { least: 216, most: 720 }),
    unchecked('R3', null, 'CELL_MEETING', 'LEVEL', { least: 'LOWER_SECONDARY', proof: 'COMPLETED' }),
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
      decidedBy: ['GRASSROOTS_STANDING_COMMITTEE'],
      // Whether those who decide need two thirds was not read; nobody proposes between the cell and them.
      voteOf: 'DECIDING',
      numerator: 2,
      denominator: 3,
    }),
    unchecked('R16', null, 'CELL_MEETING', 'MEMBERS', { least: 3 }),
    unchecked('R17', null, 'DECISION_ISSUED', 'WORKING_DAYS', { most: 30, from: 'DECISION_ISSUED' }),
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
