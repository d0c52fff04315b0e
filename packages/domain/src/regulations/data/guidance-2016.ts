import { checked, edition, USUAL_PAPERS, unchecked } from './texts.ts'

/** 01-HD/TW, 20/09/2016: on particular matters of carrying out the Party Charter. */
export const GUIDANCE_2016 = edition({
  id: '01-HD-TW-2016-09-20',
  series: 'GUIDANCE',
  number: '01-HD/TW',
  issuedOn: '2016-09-20',
  issuer: 'Ban Bí thư',
  inForceFrom: '2016-09-20',
  inForceTo: '2021-09-27',
  replaces: null,
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
