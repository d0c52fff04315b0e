import { edition, USUAL_PAPERS, unchecked } from './texts.ts'

/** 01-HD/TW, 19/05/2026: on particular matters of carrying out the Party Charter. */
export const GUIDANCE_2026 = edition({
  id: '01-HD-TW-2026-05-19',
  series: 'GUIDANCE',
  number: '01-HD/TW',
  issuedOn: '2026-05-19',
  issuer: 'Ban Bí thư',
  inForceFrom: '2026-05-19',
  inForceTo: null,
  replaces: '06-HD-TW-2025-06-09',
  trust: 'UNCHECKED',
  rules: [
    unchecked('R2', null, 'DECISION_ISSUED', 'PAPERS', { aboveMonths: 720 }),
    unchecked('R4', null, 'CELL_MEETING', 'LEVEL', { least: 'PRIMARY' }),
    unchecked('R5', null, 'CELL_MEETING', 'LEVEL', { least: 'CAN_READ_AND_WRITE' }),
    unchecked('R6', null, 'CELL_MEETING', 'MONTHS', { most: 60 }),
    unchecked('R7', null, 'CELL_MEETING', 'MONTHS', { most: 12 }),
    unchecked('R8', null, 'CELL_MEETING', 'PAPERS'),
    unchecked('R12', null, 'CELL_MEETING', 'PAPERS'),
    unchecked('R26', null, 'TRANSFER_STARTED', 'PAPERS'),
  ],
  papers: USUAL_PAPERS,
})
