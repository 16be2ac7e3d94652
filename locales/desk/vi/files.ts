/** Words of files exchanged on a task. */
export const filesWords = {
  'files.title': 'Tài liệu trao đổi',
  'files.lead':
    'Các cơ quan gửi cho nhau để cùng làm. Đây không phải minh chứng và không tính vào kết quả, trừ khi anh/chị chọn “Dùng làm minh chứng”.',
  'files.send': 'Gửi tài liệu',
  'files.note': 'Ghi chú',
  'files.none': 'Chưa có tài liệu nào được gửi.',
  'files.hint': 'Mỗi tệp tối đa 50 MB. Không gửi tài liệu mật.',
  'files.acts-of': 'Thao tác với tệp {name}',
  'files.use': 'Dùng làm minh chứng',
  'files.remove': 'Bỏ tệp này',
  'files.evidence-title': 'Tên minh chứng',
  'files.for-part': 'Minh chứng của phần việc',
  'files.use-about':
    'Tệp được gửi làm minh chứng của phần việc, có hiệu lực như minh chứng khác, và vẫn giữ ở tài liệu trao đổi.',
  'files.said.sent': 'Đã gửi tài liệu.',
  'files.said.removed': 'Đã bỏ tệp.',
  'files.said.used': 'Đã gửi làm minh chứng.',
  'files.size': '{size} KB',
  'tasks.too-many-files': 'Một nhiệm vụ có nhiều nhất {count} tài liệu trao đổi; xin bỏ bớt tệp cũ.',
  'tasks.act.files-sent': 'Gửi tài liệu trao đổi',
  'tasks.act.file-removed': 'Bỏ tài liệu trao đổi',
} as const;
