/** The accounts of the demo world; there is none of them in production. */
export const DEMO_ACCOUNTS = [
  {
    username: 'quantri.nari',
    password: 'nguon-nari-2023',
    name: 'Quản trị huyện Na Rì',
    role: 'ADMINISTRATOR',
    committeeName: 'Đảng bộ huyện Na Rì',
  },
  {
    username: 'bientap.yenlac',
    password: 'nguon-yenlac-2023',
    name: 'Cập nhật thị trấn Yến Lạc',
    role: 'EDITOR',
    committeeName: 'Đảng bộ thị trấn Yến Lạc',
  },
  {
    username: 'phantich.nari',
    password: 'nguon-phantich-2023',
    name: 'Phân tích huyện Na Rì',
    role: 'ANALYST',
    committeeName: 'Đảng bộ huyện Na Rì',
  },
  {
    username: 'quantri.quangnam',
    password: 'nguon-quangnam-2024',
    name: 'Quản trị tỉnh Quảng Nam',
    role: 'ADMINISTRATOR',
    committeeName: 'Đảng bộ tỉnh Quảng Nam',
  },
  {
    username: 'quantri.trunguong',
    password: 'nguon-trunguong-2023',
    name: 'Quản trị trung ương',
    role: 'ADMINISTRATOR',
    committeeName: 'Đảng bộ toàn quốc (minh họa)',
  },
] as const
