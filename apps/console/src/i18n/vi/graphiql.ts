export const graphiql = {
  title: 'Truy vấn',
  fact: 'Hỏi máy chủ bằng GraphQL, trong đúng phạm vi và quyền của tài khoản.',
  examples: 'Truy vấn mẫu',
  examplesHint: 'Bấm để mở trong một thẻ mới.',
  failed: 'Chưa mở được trình soạn truy vấn',
  noPermission: 'Tài khoản của đồng chí chưa có quyền dùng trang truy vấn',
  noPermissionHint: 'Người quản trị của tổ chức giao quyền này.',
  narrow: 'Trình soạn truy vấn cần màn hình rộng hơn; trên điện thoại chỉ xem được truy vấn mẫu.',
  saved: {
    progress: {
      title: 'Tiến độ của tổ chức tôi',
      about: 'Kết quả, chỉ tiêu, tỷ lệ và số còn thiếu của một kỳ, đến một ngày.',
    },
    children: { title: 'Cấp dưới trong một năm', about: 'Kết quả và chỉ tiêu năm của từng tổ chức trực thuộc.' },
    stages: { title: 'Quần chúng theo giai đoạn', about: 'Số người ở mỗi giai đoạn và danh sách của một giai đoạn.' },
    mentors: { title: 'Người giúp đỡ và số người đang giúp', about: 'Ai giúp nhiều nhất, sức nhận là bao nhiêu.' },
    terms: { title: 'Nhiệm kỳ và chỉ tiêu', about: 'Các nhiệm kỳ và chỉ tiêu đã giao, kèm quyết định.' },
    allotment: { title: 'Phân bổ chỉ tiêu', about: 'Đã giao xuống bao nhiêu, chưa giao hay giao vượt.' },
  },
}
