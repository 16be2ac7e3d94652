/** Words of the page of one agency in all plans. */
export const agencyWords = {
  'agency.title': 'Việc của một cơ quan trong mọi kế hoạch',
  'agency.lead': 'Việc chủ trì và phối hợp trong mọi kế hoạch; số liệu tính theo phần việc của chính cơ quan này.',
  'agency.none': 'Cơ quan này chưa được giao việc nào.',
  'agency.open': 'Việc trong mọi kế hoạch',
  'agency.asked': 'Phần của cơ quan này',
  'agency.file.role': 'Vai trò',
} as const;
