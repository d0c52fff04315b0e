import { announced, type HolidayRow, LABOUR_CODE } from './rows.ts'

const DAYS_OF_2021 = announced('Báo Tuổi Trẻ 28/11/2020: Thủ tướng đồng ý nghỉ từ 10/2 đến 16/2 và từ 2/9 đến 5/9/2021')
const DAYS_OF_2022 = announced('công văn 245/VPCP-KGVX ngày 11/01/2022')
const DAYS_OF_2023 = announced('văn bản 8056/VPCP-KGVX ngày 01/12/2022')

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
  ['2021-02-10', '2021-02-16', 'OFF', 'Tết Nguyên đán', DAYS_OF_2021],
  ['2021-04-21', '2021-04-21', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2021-04-30', '2021-05-03', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2021-09-02', '2021-09-03', 'OFF', 'Quốc khánh', DAYS_OF_2021],
  ['2022-01-03', '2022-01-03', 'OFF', 'Tết Dương lịch (bù)', LABOUR_CODE],
  ['2022-01-31', '2022-02-04', 'OFF', 'Tết Nguyên đán', DAYS_OF_2022],
  ['2022-04-11', '2022-04-11', 'OFF', 'Giỗ Tổ Hùng Vương (bù)', LABOUR_CODE],
  ['2022-05-02', '2022-05-03', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2022-09-01', '2022-09-02', 'OFF', 'Quốc khánh', DAYS_OF_2022],
  ['2023-01-02', '2023-01-02', 'OFF', 'Tết Dương lịch (bù)', LABOUR_CODE],
  ['2023-01-20', '2023-01-26', 'OFF', 'Tết Nguyên đán', DAYS_OF_2023],
  ['2023-05-01', '2023-05-03', 'OFF', 'Giỗ Tổ Hùng Vương, 30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2023-09-01', '2023-09-04', 'OFF', 'Quốc khánh', DAYS_OF_2023],
]
