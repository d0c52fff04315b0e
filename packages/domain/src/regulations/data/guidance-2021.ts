import { checked, edition, USUAL_PAPERS, unchecked } from './texts.ts'

/** 01-HD/TW, 28/09/2021: on particular matters of carrying out the Party Charter. */
export const GUIDANCE_2021 = edition({
  id: '01-HD-TW-2021-09-28',
  series: 'GUIDANCE',
  number: '01-HD/TW',
  issuedOn: '2021-09-28',
  issuer: 'Ban Bí thư',
  inForceFrom: '2021-09-28',
  inForceTo: '2025-06-08',
  replaces: '01-HD-TW-2016-09-20',
  trust: 'CHECKED',
  rules: [
    checked('R2', '1.1', 'DECISION_ISSUED', 'PAPERS', { aboveMonths: 720 }),
    checked('R4', '1.2', 'CELL_MEETING', 'LEVEL', { least: 'PRIMARY' }),
    checked('R5', '1.2', 'CELL_MEETING', 'LEVEL', { least: 'CAN_READ_AND_WRITE' }),
    checked('R6', null, 'CELL_MEETING', 'MONTHS', { most: 60 }),
    checked('R7', null, 'CELL_MEETING', 'MONTHS', { most: 12 }),
    unchecked('R8', null, 'CELL_MEETING', 'PAPERS'),
    checked('R12', null, 'CELL_MEETING', 'PAPERS'),
    checked('R26', null, 'TRANSFER_STARTED', 'PAPERS'),
  ],
  papers: USUAL_PAPERS,
})
