export const calendar = {
  title: 'Lịch các thời hạn',
  month: 'Tháng %{month}/%{year}',
  thisMonth: 'Tháng này',
  count: '%{count} việc đến hạn trong tháng |||| %{count} việc đến hạn trong tháng',
  cut: 'Hiện %{shown} trong %{count} việc của tháng; thu hẹp phạm vi để thấy đủ',
  none: 'Không có việc nào đến hạn trong tháng',
  more: 'và %{count} việc nữa |||| và %{count} việc nữa',
  day: '%{date}: %{count} việc |||| %{date}: %{count} việc',
  weekdays: {
    mon: 'Thứ hai',
    tue: 'Thứ ba',
    wed: 'Thứ tư',
    thu: 'Thứ năm',
    fri: 'Thứ sáu',
    sat: 'Thứ bảy',
    sun: 'Chủ nhật',
  },
}
