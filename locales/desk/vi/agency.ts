/** Words of the page of one agency in all plans. */
export const agencyWords = {
  'agency.title': 'Việc của một cơ quan trong mọi kế hoạch',
  'agency.lead': 'Việc chủ trì và phối hợp trong mọi kế hoạch; số liệu tính theo phần việc của chính cơ quan này.',
  'agency.none': 'Cơ quan này chưa được giao việc nào.',
  'agency.open': 'Việc trong mọi kế hoạch',
  'agency.asked': 'Phần của cơ quan này',
  'agency.file.role': 'Vai trò',
  'agency.file.note': 'Kết quả thực hiện',
  'agency.file.done-on': 'Ngày hoàn thành',
  'agency.reports': 'Nhập báo cáo của cơ quan từ Excel',
  'agency.reports-do': 'Nhập báo cáo',
  'agency.reports-lead':
    'Tải danh sách việc của cơ quan, ghi vào cột “Kết quả thực hiện” và “Ngày hoàn thành” rồi thả tệp vào đây. Ô trống giữ nguyên.',
  'agency.reports-says': 'Sẽ ghi',
  'agency.reports-progress': 'Báo cáo tiến độ',
  'agency.reports-complete': 'Báo xong ngày {day}',
} as const;
