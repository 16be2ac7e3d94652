/** Words of what goes into a chat. */
export const cardsWords = {
  'cards.do': 'Chép cho Zalo',
  'cards.text': 'Nội dung tin nhắn',
  'cards.copy-text': 'Chép nội dung',
  'cards.paste': 'Mở Zalo và dán vào cuộc trò chuyện.',
  'cards.refused-text':
    'Trình duyệt không cho chép. Nội dung đã được chọn sẵn: nhấn Ctrl+C, hoặc giữ ngón tay rồi chọn Sao chép.',
  'cards.copy-picture': 'Chép ảnh',
  'cards.save-picture': 'Lưu ảnh về máy',
  'cards.refused-picture': 'Trình duyệt không cho chép ảnh. Chọn “Lưu ảnh về máy” rồi gửi kèm.',
  'cards.picture': 'Ảnh kèm tin nhắn, cùng nội dung như trên',
  'cards.unreachable':
    'Đường dẫn này chỉ mở được trên máy này. Đặt địa chỉ công khai của hệ thống trong phần Cài đặt để người khác mở được.',
  'cards.for-all': 'Tin nhắn chung',
  'cards.for-each': 'Tin nhắn cho từng cơ quan, kèm đường dẫn trả lời',
  'cards.for-leader': 'Tin nhắn cho lãnh đạo, kèm đường dẫn quyết định',
} as const;
