import { checked, edition, USUAL_PAPERS, unchecked } from './texts.ts'

/** 06-HD/TW, 09/06/2025: on particular matters of carrying out the Party Charter. */
export const GUIDANCE_2025 = edition({
  id: '06-HD-TW-2025-06-09',
  series: 'GUIDANCE',
  number: '06-HD/TW',
  issuedOn: '2025-06-09',
  issuer: 'Ban Bí thư',
  inForceFrom: '2025-06-09',
  inForceTo: '2026-05-18',
  replaces: '01-HD-TW-2021-09-28',
  trust: 'CHECKED',
  rules: [
    checked('R2', null, 'DECISION_ISSUED', 'PAPERS', { aboveMonths: 720 }),
    checked('R4', null, 'CELL_MEETING', 'LEVEL', { least: 'PRIMARY' }),
    checked('R5', null, 'CELL_MEETING', 'LEVEL', { least: 'CAN_READ_AND_WRITE' }),
    checked('R6', '5.4', 'CELL_MEETING', 'MONTHS', { most: 60 }),
    checked('R7', '5.4', 'CELL_MEETING', 'MONTHS', { most: 12 }),
    unchecked('R8', '3', 'CELL_MEETING', 'PAPERS'),
    checked('R12', '3.4', 'CELL_MEETING', 'PAPERS'),
    checked('R26', null, 'TRANSFER_STARTED', 'PAPERS'),
  ],
  papers: USUAL_PAPERS,
})
