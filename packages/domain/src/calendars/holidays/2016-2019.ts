import { announced, type HolidayRow, LABOUR_CODE } from './rows.ts'

const DAYS_OF_2019 = announced('công văn 6519/VPCP-KGVX năm 2018; Báo Pháp luật TP.HCM: mọi dịp lễ, Tết năm 2019')

/** Weekdays off and Saturdays worked in public offices. */
export const HOLIDAYS_2016_2019: readonly HolidayRow[] = [
  ['2016-01-01', '2016-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  [
    '2016-02-08',
    '2016-02-12',
    'OFF',
    'Tết Nguyên đán',
    announced('phiên họp Chính phủ 29/10/2015: nghỉ từ 6/2 đến hết 14/2/2016, không hoán đổi'),
  ],
  ['2016-04-18', '2016-04-18', 'OFF', 'Giỗ Tổ Hùng Vương (bù)', LABOUR_CODE],
  ['2016-05-02', '2016-05-03', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2016-09-02', '2016-09-02', 'OFF', 'Quốc khánh', LABOUR_CODE],
  ['2017-01-02', '2017-01-02', 'OFF', 'Tết Dương lịch (bù)', LABOUR_CODE],
  [
    '2017-01-26',
    '2017-02-01',
    'OFF',
    'Tết Nguyên đán',
    announced('Ban An toàn giao thông Cà Mau, theo ý kiến Thủ tướng: nghỉ từ 26/1 đến 1/2/2017, không hoán đổi'),
  ],
  ['2017-04-06', '2017-04-06', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2017-05-01', '2017-05-02', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2017-09-04', '2017-09-04', 'OFF', 'Quốc khánh (bù)', LABOUR_CODE],
  ['2018-01-01', '2018-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  [
    '2018-02-14',
    '2018-02-20',
    'OFF',
    'Tết Nguyên đán',
    announced('Báo Ninh Bình: Chính phủ đồng ý nghỉ Tết Nguyên đán 2018 bảy ngày, trước Tết hai ngày'),
  ],
  ['2018-04-25', '2018-04-25', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2018-04-30', '2018-05-01', 'OFF', '30/4 và 1/5', LABOUR_CODE],
  ['2018-09-03', '2018-09-03', 'OFF', 'Quốc khánh (bù)', LABOUR_CODE],
  ['2018-12-31', '2018-12-31', 'OFF', 'Tết Dương lịch 2019 (hoán đổi)', DAYS_OF_2019],
  ['2019-01-01', '2019-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  ['2019-01-05', '2019-01-05', 'WORKED', 'làm bù 31/12/2018', DAYS_OF_2019],
  ['2019-02-04', '2019-02-08', 'OFF', 'Tết Nguyên đán', DAYS_OF_2019],
  ['2019-04-15', '2019-04-15', 'OFF', 'Giỗ Tổ Hùng Vương (bù)', LABOUR_CODE],
  ['2019-04-29', '2019-05-01', 'OFF', '30/4 và 1/5 (hoán đổi)', DAYS_OF_2019],
  ['2019-05-04', '2019-05-04', 'WORKED', 'làm bù 29/4', DAYS_OF_2019],
  ['2019-09-02', '2019-09-02', 'OFF', 'Quốc khánh', LABOUR_CODE],
]
