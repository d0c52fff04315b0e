import { announced, type HolidayRow, LABOUR_CODE, unchecked } from './rows.ts'

/** Weekdays off and Saturdays worked in public offices. */
export const HOLIDAYS_2020_2023: readonly HolidayRow[] = [
  ['2020-01-01', '2020-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  [
    '2020-01-23',
    '2020-01-29',
    'OFF',
    'Tết Nguyên đán',
    announced('Sở Công Thương Đắk Lắk, 07/01/2020: nghỉ từ 23/1 đến hết 29/1/2020'),
  ],
  ['2020-04-02', '2020-04-02', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2020-04-30', '2020-05-01', 'OFF', '30/4 và 1/5', LABOUR_CODE],
  ['2020-09-02', '2020-09-02', 'OFF', 'Quốc khánh', LABOUR_CODE],
  ['2021-01-01', '2021-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  ['2021-02-10', '2021-02-16', 'OFF', 'Tết Nguyên đán', unchecked],
  ['2021-04-21', '2021-04-21', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2021-04-30', '2021-05-03', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2021-09-02', '2021-09-03', 'OFF', 'Quốc khánh', unchecked],
  ['2022-01-03', '2022-01-03', 'OFF', 'Tết Dương lịch (bù)', LABOUR_CODE],
  [
    '2022-01-31',
    '2022-02-04',
    'OFF',
    'Tết Nguyên đán',
    announced('Văn phòng Chính phủ, công văn 245 (11/01/2022): 5 ngày và hai kỳ nghỉ cuối tuần trước, sau Tết'),
  ],
  ['2022-04-11', '2022-04-11', 'OFF', 'Giỗ Tổ Hùng Vương (bù)', LABOUR_CODE],
  ['2022-05-02', '2022-05-03', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2022-09-01', '2022-09-02', 'OFF', 'Quốc khánh', unchecked],
  ['2023-01-02', '2023-01-02', 'OFF', 'Tết Dương lịch (bù)', LABOUR_CODE],
  ['2023-01-20', '2023-01-26', 'OFF', 'Tết Nguyên đán', unchecked],
  ['2023-05-01', '2023-05-03', 'OFF', 'Giỗ Tổ Hùng Vương, 30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2023-09-01', '2023-09-04', 'OFF', 'Quốc khánh', unchecked],
]
