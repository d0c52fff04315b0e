export const calendar = {
  title: 'Calendar of deadlines',
  month: 'Month %{month}/%{year}',
  thisMonth: 'This month',
  count: '%{count} item due this month |||| %{count} items due this month',
  cut: '%{shown} of %{count} items of the month; narrow the scope to see all',
  none: 'Nothing is due this month',
  more: 'and %{count} more |||| and %{count} more',
  day: '%{date}: %{count} item |||| %{date}: %{count} items',
  weekdays: {
    mon: 'Monday',
    tue: 'Tuesday',
    wed: 'Wednesday',
    thu: 'Thursday',
    fri: 'Friday',
    sat: 'Saturday',
    sun: 'Sunday',
  },
}
