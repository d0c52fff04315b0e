/** What a reading was for: the pages of this console by name, files and sheets; the question of a program as it was named. */
const KEYS: Readonly<Record<string, string>> = {
  'list:export': 'export',
  'candidate:print': 'print',
  CandidatePage: 'page',
  CandidateList: 'list',
  CandidateRecord: 'edit',
  CandidateDossier: 'dossier',
  CandidateBackground: 'background',
  CandidateAssessments: 'assessments',
  CandidateChecks: 'checks',
  CandidateAsOf: 'asOf',
  MentorPage: 'page',
  MentorList: 'list',
  MentorRecord: 'edit',
  BoardColumn: 'board',
  graphql: 'unnamed',
}

export function purposeWords(purpose: string, translate: (key: string) => string): string {
  const key = KEYS[purpose]
  return key === undefined ? purpose : translate(`app.audit.reads.purposes.${key}`)
}
