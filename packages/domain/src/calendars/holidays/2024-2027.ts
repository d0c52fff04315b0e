import { announced, type HolidayRow, LABOUR_CODE, unchecked } from './rows.ts'

const DAYS_OF_2024 = announced('văn bản 8662/VPCP-KGVX ngày 03/11/2023')
const SWAP_OF_2024 = announced('văn bản 2450/VPCP-KGVX ngày 12/4/2024')
const DAYS_OF_2025 = announced('thông báo 6150/TB-BLĐTBXH ngày 03/12/2024')
const NEW_YEAR_2026 = announced('văn bản 12729/VPCP-KGVX ngày 25/12/2025')
const DAYS_OF_2026 = announced('thông báo 9441/TB-BNV ngày 16/10/2025')
const CULTURE_DAY = announced('nghị quyết 28/2026/QH16, điều 2')

/** Weekdays off and Saturdays worked in public offices. */
export const HOLIDAYS_2024_2027: readonly HolidayRow[] = [
  ['2024-01-01', '2024-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  ['2024-02-08', '2024-02-14', 'OFF', 'Tết Nguyên đán', DAYS_OF_2024],
  ['2024-04-18', '2024-04-18', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2024-04-29', '2024-05-01', 'OFF', '30/4 và 1/5 (hoán đổi)', SWAP_OF_2024],
  ['2024-05-04', '2024-05-04', 'WORKED', 'làm bù 29/4', SWAP_OF_2024],
  ['2024-09-02', '2024-09-03', 'OFF', 'Quốc khánh', DAYS_OF_2024],
  ['2025-01-01', '2025-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  ['2025-01-27', '2025-01-31', 'OFF', 'Tết Nguyên đán', DAYS_OF_2025],
  ['2025-04-07', '2025-04-07', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2025-04-26', '2025-04-26', 'WORKED', 'làm bù 2/5', DAYS_OF_2025],
  ['2025-04-30', '2025-05-02', 'OFF', '30/4 và 1/5 (hoán đổi)', DAYS_OF_2025],
  ['2025-09-01', '2025-09-02', 'OFF', 'Quốc khánh', DAYS_OF_2025],
  ['2026-01-01', '2026-01-02', 'OFF', 'Tết Dương lịch (hoán đổi)', NEW_YEAR_2026],
  ['2026-01-10', '2026-01-10', 'WORKED', 'làm bù 2/1', NEW_YEAR_2026],
  ['2026-02-16', '2026-02-20', 'OFF', 'Tết Nguyên đán', DAYS_OF_2026],
  ['2026-04-27', '2026-04-27', 'OFF', 'Giỗ Tổ Hùng Vương (bù)', LABOUR_CODE],
  ['2026-04-30', '2026-05-01', 'OFF', '30/4 và 1/5', LABOUR_CODE],
  ['2026-08-22', '2026-08-22', 'WORKED', 'làm bù 31/8', DAYS_OF_2026],
  ['2026-08-31', '2026-09-02', 'OFF', 'Quốc khánh (hoán đổi)', DAYS_OF_2026],
  // The day is law, but a swap of the Monday before it was proposed, and what was decided was not read.
  ['2026-11-24', '2026-11-24', 'OFF', 'Ngày Văn hóa Việt Nam', unchecked],
  ['2027-01-01', '2027-01-01', 'OFF', 'Tết Dương lịch', LABOUR_CODE],
  // As in 2017, 2020 and 2024, when the first day of Tết was a Saturday too.
  ['2027-02-04', '2027-02-10', 'OFF', 'Tết Nguyên đán', unchecked],
  ['2027-04-16', '2027-04-16', 'OFF', 'Giỗ Tổ Hùng Vương', LABOUR_CODE],
  ['2027-04-30', '2027-05-03', 'OFF', '30/4 và 1/5 (bù)', LABOUR_CODE],
  ['2027-09-02', '2027-09-03', 'OFF', 'Quốc khánh', unchecked],
  ['2027-11-24', '2027-11-24', 'OFF', 'Ngày Văn hóa Việt Nam', CULTURE_DAY],
]
