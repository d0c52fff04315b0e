export const graphiql = {
  title: 'Query',
  fact: 'Ask the server in GraphQL, within your account’s scope and rights.',
  examples: 'Saved examples',
  examplesHint: 'Choose one to open it in a new tab.',
  failed: 'The query editor did not open',
  noPermission: 'Your account may not use the query page',
  noPermissionHint: 'An administrator of the committee grants this right.',
  narrow: 'The query editor needs a wider screen; on a phone only the examples can be read.',
  saved: {
    progress: {
      title: 'Progress of my committee',
      about: 'Result, target, rate and shortfall of a period, as of a day.',
    },
    children: {
      title: 'The level below in a year',
      about: 'Result and target of the year for every committee directly below.',
    },
    stages: { title: 'Candidates by stage', about: 'How many stand in each stage, and the list of one stage.' },
    mentors: { title: 'Mentors and their load', about: 'Who helps most, and how many each can take.' },
    terms: { title: 'Terms and targets', about: 'The terms, and the targets set with their decisions.' },
    allotment: { title: 'Allotment of targets', about: 'How much is allotted, left over or over-allotted.' },
  },
}
