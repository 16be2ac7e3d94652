/** A house with the demonstration province in it, where text plans are brought in by the real intake. */
import { readerWithoutThreads } from '../../src/adapters/documents/reader.ts';
import { fakeFileStore } from '../../src/adapters/files/fake.ts';
import { beginIntake, decideDuplicate, getIntake, readIntake } from '../../src/modules/documents/index.ts';
import type { DocumentsPorts } from '../../src/modules/documents/index.ts';
import { findOrganizationByCode, loadProvince } from '../../src/modules/organizations/index.ts';
import type { ReviewView } from '../../src/modules/plans/contract.ts';
import { getReview, readVersion } from '../../src/modules/plans/index.ts';
import type { Actor } from '../../src/platform/context.ts';
import { systemActor } from '../../src/platform/context.ts';
import { agencies, collectives, province } from '../../seeds/thuan-giang/index.ts';
import { actorWith, testHouse, type TestHouse } from './house.ts';

export interface PlansHouse {
  readonly house: TestHouse;
  readonly ports: DocumentsPorts;
  /** May do everything with documents and plans. */
  readonly officer: Actor;
  /** Brings a text in; answers with the plan made of it. `as` decides where it is already held. */
  bringIn(text: string, as?: 'new-version' | 'separate'): Promise<{ planId: string; documentId: string }>;
  review(planId: string): Promise<ReviewView>;
  /** Id of the body with this code. */
  bodyId(code: string): Promise<string>;
}

export async function plansHouse(): Promise<PlansHouse> {
  const house = await testHouse();
  await house.as(systemActor, (ctx) => loadProvince(ctx, { ...province, organizations: agencies, collectives }));
  const officer = actorWith([
    'documents.read',
    'documents.import',
    'plans.read',
    'plans.review',
    'plans.accept',
    'organizations.edit',
  ]);
  const ports: DocumentsPorts = {
    files: fakeFileStore(),
    intake: {
      open: async ({ files }) => {
        const lines = Buffer.from(files[0]!.bytes).toString('utf8').split('\n');
        const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text }));
        return { ok: true, format: 'text', blocks, pages: null, pageSources: [], signatures: [], notes: [] };
      },
      renderPage: async () => ({ ok: false, problem: { code: 'no-file', params: {} } }),
    },
    reader: readerWithoutThreads(),
    readVersion,
  };
  return {
    house,
    ports,
    officer,
    bringIn: async (text, as) => {
      const { intakeId } = await beginIntake({ open: (work) => house.as(officer, work) }, ports, [
        { name: 'ke-hoach.txt', bytes: Buffer.from(text) },
      ]);
      const read = () => readIntake({ open: (work) => house.as(systemActor, work) }, ports, intakeId);
      await read();
      if (as) {
        await house.as(officer, (ctx) => decideDuplicate(ctx, { intakeId, as }));
        await read();
      }
      const { result, state } = await house.as(officer, (ctx) => getIntake(ctx, intakeId));
      if (!result?.planId) throw new Error(`no plan was made: the intake is ${state}`);
      return { planId: result.planId, documentId: result.documentId };
    },
    review: (planId) => house.as(officer, (ctx) => getReview(ctx, planId)),
    bodyId: async (code) => {
      const body = await house.as(officer, (ctx) => findOrganizationByCode(ctx, code));
      if (!body) throw new Error(`no body ${code}`);
      return body.id;
    },
  };
}

export interface TextTask {
  readonly title: string;
  readonly lead: string;
  readonly coordinating?: string;
  readonly time?: string;
  /** What it must bring: `48 số`. */
  readonly product?: string;
}

/** A plan laid out as a province would, with labelled lines. */
export function planText(number: string, tasks: readonly TextTask[], subject = 'Thông tin đối ngoại năm 2026'): string {
  return [
    'ỦY BAN NHÂN DÂN',
    'TỈNH THUẬN GIANG',
    '-------',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '---------------',
    `Số: ${number}`,
    'Thuận Giang, ngày 05 tháng 3 năm 2026',
    '',
    'KẾ HOẠCH',
    subject,
    '',
    'I. MỤC ĐÍCH, YÊU CẦU',
    'Quảng bá hình ảnh đất và người Thuận Giang tới bạn bè trong nước và quốc tế.',
    'II. NHIỆM VỤ TRỌNG TÂM',
    ...tasks.flatMap((task, index) => [
      `${index + 1}. ${task.title}`,
      ...(task.time ? [`- Thời gian thực hiện: ${task.time}.`] : []),
      `- Cơ quan chủ trì: ${task.lead}.`,
      ...(task.coordinating ? [`- Cơ quan phối hợp: ${task.coordinating}.`] : []),
      ...(task.product ? [`- Sản phẩm: ${task.product}.`] : []),
    ]),
    'III. TỔ CHỨC THỰC HIỆN',
    'Yêu cầu các cơ quan, đơn vị nghiêm túc triển khai.',
  ].join('\n');
}

/** A body of another province, as a plan may name it. */
export const FOREIGN = 'Sở Tài chính tỉnh Đồng Nai';
/** A plan of five tasks with the traps of real ones: a successor, another province, an unknown name, groups, no deadline. */
export const planOfFive = (number: string): string =>
  planText(number, [
    {
      title: 'Duy trì Trang thông tin đối ngoại tỉnh bằng 05 thứ tiếng',
      lead: 'Sở Văn hóa, Thể thao và Du lịch',
      coordinating: 'các sở, ban, ngành',
      time: 'Thường xuyên',
    },
    {
      title: 'Xây dựng bộ từ khóa truyền thông về đầu tư, du lịch',
      lead: 'Sở Kế hoạch và Đầu tư; Sở Khoa học và Công nghệ',
      // Sở Kế hoạch và Đầu tư is Sở Tài chính today: it is named twice, and has the work once.
      coordinating: 'UBND các huyện, thành phố; Sở Tài chính',
      time: 'Quý III/2026',
    },
    {
      title: 'Học tập kinh nghiệm quảng bá của tỉnh bạn',
      lead: 'Sở Ngoại vụ',
      coordinating: `${FOREIGN}; Hội Sinh vật cảnh vùng chè`,
      time: 'Tháng 6/2026',
    },
    { title: 'Tuyên truyền biển, đảo', lead: 'Các sở, ban, ngành', coordinating: FOREIGN, time: 'Năm 2026' },
    { title: 'Quảng bá chè Trà Sơn và sản phẩm OCOP', lead: 'Sở Nông nghiệp và Môi trường' },
  ]);
