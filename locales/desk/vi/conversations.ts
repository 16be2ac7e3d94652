/** Words of the module conversations; the keys of every language. */
export const conversationsWords = {
  'conversations.none': 'Chưa có trao đổi nào.',
  'conversations.text': 'Nội dung trao đổi',
  'conversations.hint': 'Gõ @ và tên để nhắc một người.',
  'conversations.hint-quote':
    'Gõ @ và tên để nhắc một người. Bôi đen một đoạn của văn bản trên màn hình này để trao đổi về đoạn đó.',
  'conversations.quote': 'Trích đoạn đã chọn: “{words}”',
  'conversations.unquote': 'Bỏ đoạn trích',
  'conversations.open-passage': 'Xem trong văn bản',
  'conversations.people': 'Người có thể nhắc',
  'conversations.send': 'Gửi',
  'conversations.edited': 'đã sửa',
  'conversations.removed': '{name} đã gỡ nội dung này.',
  'conversations.remove': 'Gỡ',
  'conversations.remove-about': 'Nội dung không còn hiển thị; vị trí của nó vẫn còn trong trao đổi.',
  'conversations.already-removed': 'Ý kiến này đã được gỡ nên không sửa được.',
  'conversations.unknown-person': 'Có người được nhắc tên không còn làm việc.',
} as const;
