import type { PaperKind } from '../papers.ts'
import { dayOfMeeting } from './anchors.ts'
import { lastGoodDay, paperAfter, paperOn } from './papers-at-hand.ts'
import { failed, numberIn, passed, type Rule, unknown } from './seen-case.ts'

/** The papers that grow old, and those of them that every dossier needs. */
const NEEDED_PAPERS: readonly PaperKind[] = [
  'APPLICATION',
  'CURRICULUM_VITAE',
  'MEMBER_INTRODUCTION',
  'OPINIONS_SUMMARY',
]
/** Those with a clock of their own until the cell has met. */
export const AGEING_PAPERS: readonly PaperKind[] = [...NEEDED_PAPERS, 'UNION_INTRODUCTION']
const ORDER: readonly PaperKind[] = ['APPLICATION', 'CURRICULUM_VITAE', 'VERIFICATION_SUMMARY']

/** 06-HD/TW 09/06/2025 5.4: good for 60 months, tested on the day of the cell meeting; the day itself still counts. */
export const CERTIFICATE: Rule = {
  id: 'R6',
  editionOn: dayOfMeeting,
  judge: ({ facts, ...seen }, text) => {
    const on = dayOfMeeting({ facts, ...seen })
    const months = numberIn(text, 'most')
    const certificate = paperOn(facts, 'AWARENESS_CERTIFICATE', on)
    if (!certificate) {
      const later = paperAfter(facts, 'AWARENESS_CERTIFICATE', on)
      return later
        ? failed('CERTIFICATE_LATER', { on, issuedOn: later.issuedOn })
        : unknown('CERTIFICATE_NOT_RECORDED', { on })
    }
    const validUntil = lastGoodDay(certificate.issuedOn, months)
    const values = { on, issuedOn: certificate.issuedOn, validUntil, months }
    return on <= validUntil ? passed('CERTIFICATE_VALID', values) : failed('CERTIFICATE_EXPIRED', values)
  },
}

/** 06-HD/TW 09/06/2025 5.4: application, curriculum vitae, introductions and opinions are good for 12 months at the cell meeting. */
export const FRESH_PAPERS: Rule = {
  id: 'R7',
  editionOn: dayOfMeeting,
  judge: (seen, text) => {
    const on = dayOfMeeting(seen)
    const months = numberIn(text, 'most')
    const held = AGEING_PAPERS.flatMap((kind) => paperOn(seen.facts, kind, on) ?? [])
    const stale = held.find(({ issuedOn }) => on > lastGoodDay(issuedOn, months))
    if (stale) {
      const { kind: paper, issuedOn } = stale
      return failed('PAPER_STALE', { on, paper, issuedOn, validUntil: lastGoodDay(issuedOn, months), months })
    }
    const missing = NEEDED_PAPERS.find((kind) => !held.some((paper) => paper.kind === kind))
    if (missing === undefined) return passed('PAPERS_VALID', { on, papers: held.length, months })
    const later = paperAfter(seen.facts, missing, on)
    return later
      ? failed('PAPER_LATER', { on, paper: missing, issuedOn: later.issuedOn })
      : unknown('PAPER_NOT_RECORDED', { on, paper: missing })
  },
}

/** 06-HD/TW 09/06/2025 3: the application, then the curriculum vitae, then its verification; the same day is in order. */
export const ORDER_OF_PAPERS: Rule = {
  id: 'R8',
  editionOn: dayOfMeeting,
  judge: (seen) => {
    const on = dayOfMeeting(seen)
    const held = ORDER.flatMap((kind) => paperOn(seen.facts, kind, on) ?? [])
    const wrong = held.findIndex((paper, place) => place > 0 && paper.issuedOn < (held[place - 1]?.issuedOn ?? ''))
    const [before, after] = [held[wrong - 1], held[wrong]]
    if (before && after)
      return failed('PAPERS_OUT_OF_ORDER', {
        on,
        paper: after.kind,
        issuedOn: after.issuedOn,
        earlierPaper: before.kind,
        earlierOn: before.issuedOn,
      })
    const missing = ORDER.find((kind) => !held.some((paper) => paper.kind === kind))
    return missing === undefined
      ? passed('PAPERS_IN_ORDER', { on })
      : unknown('PAPER_NOT_RECORDED', { on, paper: missing })
  },
}
