export const SAVED_QUERY_NAMES = ['progress', 'children', 'stages', 'mentors', 'terms', 'allotment'] as const
export type SavedQueryName = (typeof SAVED_QUERY_NAMES)[number]

export type QueryContext = { committeeId: string; term: string; year: number; asOf: string }
export type SavedQuery = { query: string; variables: Record<string, string | number> }

type Comment = Record<'vi' | 'en', string>

const write = (locale: 'vi' | 'en', comment: Comment, body: string): string => `# ${comment[locale]}\n${body.trim()}\n`

/** An example query with the viewer's own committee, term and day in its variables, ready to run. */
export function savedQuery(name: SavedQueryName, locale: 'vi' | 'en', context: QueryContext): SavedQuery {
  const { committeeId, term, year, asOf } = context
  switch (name) {
    case 'progress':
      return {
        query: write(
          locale,
          {
            vi: 'rate là phân số: 0.745 nghĩa là 74,5 %. asOf là ngày nào cũng được.',
            en: 'rate is a fraction: 0.745 means 74.5 %. asOf may be any day.',
          },
          `
query MyProgress($id: ID!, $term: String!, $asOf: Date) {
  committee(id: $id) {
    name
    progress(period: { term: $term }, asOf: $asOf) {
      achieved
      rate
      shortfall
      expected
      target {
        kind
        minimum
        maximum
        decisionNumber
      }
    }
    yearlyProgress(term: $term, asOf: $asOf) {
      period {
        name
      }
      achieved
      required
      rate
    }
  }
}`,
        ),
        variables: { id: committeeId, term, asOf },
      }
    case 'children':
      return {
        query: write(
          locale,
          {
            vi: 'Mỗi tổ chức trực thuộc trong một năm; trang sau lấy bằng after.',
            en: 'Every committee directly below in one year; the next page comes by after.',
          },
          `
query ChildrenOfAYear($id: ID!, $year: Int!, $asOf: Date, $after: String) {
  committee(id: $id) {
    name
    children(first: 50, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        name
        kind
        progress(period: { year: $year }, asOf: $asOf) {
          achieved
          required
          rate
          shortfall
        }
      }
    }
  }
}`,
        ),
        variables: { id: committeeId, year, asOf },
      }
    case 'stages':
      return {
        query: write(
          locale,
          {
            vi: 'fullName là null với người không được xem tên; số đếm vẫn đủ.',
            en: 'fullName is null for those who may not see persons; the counts are complete.',
          },
          `
query CandidatesByStage($id: ID!, $stage: Stage!) {
  committee(id: $id) {
    name
    pool {
      total
      withoutMentor
      stages {
        stage
        count
      }
    }
    candidates(first: 25, filter: { stage: $stage }, orderBy: { field: STAGE_SINCE, direction: ASC }) {
      totalCount
      nodes {
        id
        fullName
        masked
        stage
        stageSince
        cell {
          name
        }
      }
    }
  }
}`,
        ),
        variables: { id: committeeId, stage: 'CULTIVATING' },
      }
    case 'mentors':
      return {
        query: write(
          locale,
          {
            vi: 'load là số người đang giúp hôm nay; overloaded: true để lọc người quá sức nhận.',
            en: 'load is how many a mentor helps today; overloaded: true keeps those beyond their capacity.',
          },
          `
query MentorsLoad($id: ID!) {
  mentors(first: 25, filter: { within: $id, active: true }, orderBy: { field: LOAD, direction: DESC }) {
    totalCount
    nodes {
      id
      fullName
      load
      capacity
      committee {
        name
      }
    }
  }
}`,
        ),
        variables: { id: committeeId },
      }
    case 'terms':
      return {
        query: write(
          locale,
          {
            vi: 'Nhiệm kỳ là dữ liệu; mỗi chỉ tiêu giữ đủ các lần điều chỉnh.',
            en: 'Terms are data; every target keeps all its revisions.',
          },
          `
query TermsAndTargets($id: ID!, $term: String!) {
  terms {
    name
    startsOn
    endsOn
    decisionNumber
  }
  targets(first: 50, filter: { within: $id, period: { term: $term } }) {
    totalCount
    nodes {
      committee {
        name
      }
      revisions {
        sequence
        kind
        minimum
        maximum
        memberShare
        decisionNumber
        decidedOn
        issuer
      }
    }
  }
}`,
        ),
        variables: { id: committeeId, term },
      }
    case 'allotment':
      return {
        query: write(
          locale,
          {
            vi: 'Giao vượt là điều cần biết, không phải lỗi.',
            en: 'Over-allotment is worth knowing and not an error.',
          },
          `
query Allotment($id: ID!, $year: Int!, $asOf: Date) {
  committee(id: $id) {
    name
    allotment(period: { year: $year }, asOf: $asOf) {
      required
      allotted
      unallotted
      overAllotted
      childrenWithTarget
      childrenWithoutTarget
    }
    children(first: 50) {
      nodes {
        name
        target(period: { year: $year }) {
          current {
            kind
            minimum
            maximum
            decisionNumber
          }
        }
      }
    }
  }
}`,
        ),
        variables: { id: committeeId, year, asOf },
      }
  }
}
