import { describe, expect, it } from 'vitest';
import { auditWords } from '../../../locales/desk/vi/audit.ts';
import { detailsOf, type DetailWords } from '../../../locales/desk/audit-said.ts';

const ID = '019a0000-0000-7000-8000-000000000000';
const HEALTH = '019a0000-0000-7000-8000-000000000001';
const known: Readonly<Record<string, string>> = { [HEALTH]: 'Sở Y tế', 'so-noi-vu': 'Sở Nội vụ' };
const words: DetailWords = {
  language: 'vi',
  tOr: (key, fallback) => (auditWords as Readonly<Record<string, string>>)[key] ?? fallback,
  bodyOf: (idOrCode) => known[idOrCode],
};

describe('details of an entry', () => {
  it.each([
    ['access.create-person', { name: 'Lò Thị Mây', parentId: null }, ['tên: Lò Thị Mây']],
    ['plans.confirm', { assignmentId: ID, span: [120, 180], fields: ['task'] }, []],
    [
      'access.grant-role',
      { role: 'focal-officer', organizationId: HEALTH },
      ['vai trò: Chuyên viên đầu mối', 'cơ quan: Sở Y tế'],
    ],
    [
      'organizations.merge',
      { predecessors: ['so-noi-vu'], on: '2026-03-01' },
      ['cơ quan kết thúc hoạt động: Sở Nội vụ', 'từ ngày: 01/3/2026'],
    ],
    ['organizations.rename', { after: { vi: 'Sở Y tế', en: 'Department of Health' } }, ['sau: Sở Y tế']],
    ['settings.change', { before: [30, 7, 1], after: false }, ['trước: 30; 7; 1', 'sau: không']],
    [
      'plans.choose-deadline',
      { deadline: { kind: 'date', on: '2026-11-20' }, count: 2 },
      ['thời hạn: 20/11/2026', 'số lượng: 2'],
    ],
    ['plans.choose-deadline', { deadline: { kind: 'annual-report' } }, ['thời hạn: báo cáo cùng báo cáo năm']],
    ['plans.choose-collective', { obligation: 'each-must-submit' }, ['cách làm: mỗi cơ quan phải nộp']],
    ['tasks.reported', { title: 'Quảng bá chè Trà Sơn' }, ['nhiệm vụ: Quảng bá chè Trà Sơn']],
    ['plans.map-clause', { path: 'II.1', to: ['II.1', 'II.2'] }, ['mục: II.1', 'nay là mục: II.1; II.2']],
    [
      'tasks.accept-plan',
      { obligations: { new: 5, same: 0 }, tasks: 1205, acceptedAt: '2026-10-29T01:00:04.25Z' },
      ['công việc giao: mới 5', 'số nhiệm vụ: 1.205', 'giao lúc: 08 giờ 00, 29/10/2026'],
    ],
    [
      'documents.receive',
      { sha256: '7bd91377f3ba11b0ce699ca25838d4a6a0aa766b9b31092f2bab15de7a2160fa' },
      ['mã kiểm tra SHA-256: 7bd91377f3ba…'],
    ],
  ])('%s says %j', (verb, details, expected) => {
    expect(detailsOf(verb, details, words).map(({ name, content }) => `${name}: ${content}`)).toEqual(expected);
  });
});
