/** What was put before the leaders of Thuận Giang, and what they decided. */
import type { Day } from '#platform/values/day.ts';

/** Addresses of those who decide. */
export const deputyDirector = 'hien.vtm@thuangiang.example';
export const viceChairwoman = 'chau.lb@thuangiang.example';

/** Decided at the desk, in the course of two days. */
export const decidedAtTheDesk = {
  on: '2026-10-15' as Day,
  answeredOn: '2026-10-16' as Day,
  task: 'Xây dựng bộ từ khóa truyền thông',
  leader: deputyDirector,
  question: 'Xin ý kiến việc thuê đơn vị tư vấn rà soát bộ từ khóa tiếng Hàn trong dự toán đã giao.',
  note: 'Đồng ý; chọn đơn vị theo quy định về mua sắm, xong trước 20/11.',
};

/** Decided on paper; the focal officer recorded it with a photograph of the paper. */
export const decidedOnPaper = {
  on: '2026-10-26' as Day,
  recordedOn: '2026-10-28' as Day,
  task: 'Giới thiệu Thuận Giang tại Hàn Quốc',
  leader: viceChairwoman,
  question: 'Xin chủ trương mời đoàn phóng viên Đài KBS tác nghiệp tại tỉnh từ ngày 18 đến ngày 20/11/2026.',
  decidedBy: 'Lương Bảo Châu, Phó Chủ tịch UBND tỉnh',
  decidedOn: '2026-10-27' as Day,
  note: 'Đồng ý. Giao Sở Ngoại vụ chuẩn bị chương trình.',
};

/** Still lies before her on the day of the demonstration. */
export const waiting = {
  on: '2026-11-05' as Day,
  task: 'Quảng bá chè Trà Sơn',
  asker: 'nga.btb@thuangiang.example',
  until: '2027-01-31' as Day,
  reason: 'Tuần hàng tại Hà Nội lùi sang tháng 01/2027 theo lịch của đơn vị phối hợp.',
  leader: viceChairwoman,
  question: 'Cho phép Sở Nông nghiệp và Môi trường kéo dài nhiệm vụ quảng bá chè đến hết tháng 01/2027.',
  answerBy: '2026-11-09' as Day,
};

/** The paper that was photographed, as a drawing. */
export const paperDrawing = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="1200">
  <rect width="900" height="1200" fill="#f4f1ea"/>
  <g font-family="serif" fill="#222">
    <text x="450" y="140" font-size="40" text-anchor="middle" font-weight="bold">PHIẾU TRÌNH</text>
    <text x="90" y="240" font-size="28">Kính trình: Đồng chí Phó Chủ tịch UBND tỉnh</text>
    <text x="90" y="300" font-size="28">Về việc: mời đoàn phóng viên Đài KBS</text>
    <text x="90" y="420" font-size="30" font-style="italic" fill="#1d3f8f">Đồng ý. Giao Sở Ngoại vụ chuẩn bị chương trình.</text>
    <text x="560" y="520" font-size="30" font-style="italic" fill="#1d3f8f">27/10 — Châu</text>
  </g>
</svg>`;

/** Mornings whose figures the leader's page kept. */
export const mornings: readonly Day[] = ['2026-11-03', '2026-11-04', '2026-11-05'];
