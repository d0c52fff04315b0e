import type { ReportLabels } from './words.ts'

export const reportLabelsEn: ReportLabels = {
  reportMeasure: {
    ADMITTED: 'People admitted',
    READMITTED: 'People admitted again',
    POOL: 'Pool',
    MEDIAN_DAYS_IN_STAGE: 'Median days in a stage',
    CONVERSION: 'Conversion between stages',
    EXITS: 'People who left the list',
    OVERDUE: 'Overdue items',
    MENTOR_LOAD: 'Candidates per mentor',
    ORGANISATIONS_ADMITTING: 'Cells that admitted anybody',
  },
  reportMethod: {
    ADMITTED:
      'Decisions of first admission, by the chosen date, in the cell where they were made; particulars are those of the day of the decision. A decision annulled by the day of the figures does not count.',
    READMITTED:
      'Decisions of re-admission, by the chosen date, in the cell where they were made; particulars are those of the day of the decision. A decision annulled by the day of the figures does not count.',
    POOL: 'Cases followed today, neither over nor official; particulars are those of today.',
    MEDIAN_DAYS_IN_STAGE:
      'The median of the days from entering a stage to leaving it, of the stays that ended in the period, also by going back or out; particulars are those of today. Groups do not add up to the total.',
    CONVERSION:
      'Of the cases that entered the first stage in the period, the share that came to the second one by the day of the figures; particulars are those of today. Groups do not add up to the total.',
    EXITS:
      'Cases that left the list in the period, by the day of leaving; age is that of the day, other particulars those of today.',
    OVERDUE: 'What was due in a case before today; particulars are those of today.',
    MENTOR_LOAD: 'How many candidates each active mentor helps today, as a mean. Groups do not add up to the total.',
    ORGANISATIONS_ADMITTING:
      'Each cell with at least one decision of admission in the period, once; a cell may be in several groups, so they do not add up to the total.',
  },
  withheldFigure: {
    cell: 'withheld',
    note: 'Groups of fewer than 3 persons are withheld, with the figures that they could be computed from, since you may not see persons in all of this scope.',
    rough:
      'You may not see persons in all of this scope, so figures by particulars of persons are rounded by chance to a multiple of 5 (always the same for the same group; groups may not add up exactly) and go up to the end of last month; groups of fewer than 3, and breakdowns of fewer than 30 persons, are left out. Figures by committee and time are exact.',
  },
  reportDimension: {
    COMMITTEE: 'Committee',
    COMMITTEE_KIND: 'Kind of cell',
    RESIDENTIAL: 'Residential cell',
    YEAR: 'Year',
    QUARTER: 'Quarter',
    MONTH: 'Month',
    SEX: 'Sex',
    AGE_BAND: 'Age band',
    AGE_18_30: 'From 18 to 30',
    ETHNIC_MINORITY: 'Ethnic minority',
    RELIGIOUS: 'Religious',
    EDUCATION: 'Education',
    QUALIFICATION: 'Qualification',
    OCCUPATION: 'Occupation',
    ENTERPRISE_KIND: 'Kind of enterprise',
    YOUTH_UNION: 'Youth Union member',
    SOURCE_KIND: 'Kind of introducing organisation',
    SOURCE_ORGANISATION: 'Introducing organisation',
    STAGE: 'Stage',
    EXIT: 'How it ended',
    DUE_KIND: 'Kind of due item',
    HELPED: 'Candidates helped',
  },
  ageBand: {
    UNDER_18: 'Under 18',
    FROM_18_TO_25: '18–25',
    FROM_26_TO_30: '26–30',
    FROM_31_TO_35: '31–35',
    FROM_36_TO_40: '36–40',
    FROM_41_TO_50: '41–50',
    FROM_51_TO_60: '51–60',
    OVER_60: 'Over 60',
  },
  yesOrNo: { YES: 'Yes', NO: 'No' },
  helpedCount: { NOBODY: 'Nobody', ONE: 'One', TWO: 'Two', THREE: 'Three', MORE: 'Four or more' },
  forecastOutlook: {
    REACHED: 'Target reached',
    LIKELY: 'Likely to be reached',
    OPEN: 'May be reached',
    UNLIKELY: 'Hard to reach',
  },
  attentionKind: {
    NO_ADMISSION: 'Cells without an admission for years',
    NO_CANDIDATE: 'Cells without a candidate',
    FEW_MEMBERS: 'Cells under three official members',
    BEHIND: 'Behind the pace',
    DRIED_UP: 'Organisations that named nobody for years',
  },
  timedAct: {
    CEREMONY: 'Admission ceremony',
    CONSIDERATION: 'Consideration of official membership',
    TRANSFER: 'Transfer of membership',
  },
  reportPeriod: {
    THIS_YEAR: 'This year',
    LAST_YEAR: 'Last year',
    THIS_HALF_YEAR: 'This half year',
    LAST_HALF_YEAR: 'The half year before',
    THIS_QUARTER: 'This quarter',
    LAST_QUARTER: 'The quarter before',
    DAYS: 'From a day to a day',
  },
  printPeriod: { QUARTER: 'Quarter', HALF_YEAR: 'Half year', YEAR: 'Year' },
  reportComparison: {
    YEAR_BEFORE: 'The same days a year before',
    DAYS: 'Other days',
    COMMITTEE: 'Another committee',
  },
  reportView: { TABLE: 'Table', CHART: 'Chart' },
}
