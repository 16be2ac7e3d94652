/** Sentences of personal links. */
export const linksWords = {
  'links.no-address': '{name} chưa có thư điện tử hay số điện thoại trong danh bạ đầu mối nên chưa gửi được đường dẫn.',
  'links.no-such-way': 'Chưa đăng ký cách nhận mã này. Chọn cách khác.',
  'links.too-many-codes': 'Đã gửi 5 mã trong một giờ. Xin chờ rồi thử lại, hoặc gọi cơ quan đầu mối.',
} as const;
