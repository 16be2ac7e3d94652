import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { agencies, collectives, focalRegisterFile, province } from '../../../seeds/thuan-giang/index.ts';
import { actorWith, testHouse, type TestHouse, type TestServer } from '../../../test/support/house.ts';
import { systemActor } from '#platform/context.ts';
import { importFocalPersons, previewFocalPersons } from './commands/import-focal-persons.ts';
import { importOrganizations, previewOrganizations } from './commands/import-organizations.ts';
import { loadProvince } from './index.ts';
import { organizationsModule } from './module.ts';
import { listFocalPersons, listOrganizations } from './queries.ts';

let house: TestHouse;
let app: TestServer;
const officer = actorWith(['organizations.read', 'organizations.edit', 'focal-persons.edit']);

beforeAll(async () => {
  house = await testHouse();
  await house.as(systemActor, (ctx) => loadProvince(ctx, { ...province, organizations: agencies, collectives }));
  app = await house.server([organizationsModule({ mergers: [] })]);
});
afterAll(() => house.drop());

async function workbook(rows: readonly (readonly unknown[])[], title = 'Sheet1'): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet(title).addRows(rows.map((row) => [...row]));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const preview = (bytes: Uint8Array) => house.as(officer, (ctx) => previewFocalPersons(ctx, bytes));
const previewBodies = (bytes: Uint8Array) => house.as(officer, (ctx) => previewOrganizations(ctx, bytes));
const findFocal = async (name: string) =>
  (await house.as(officer, listFocalPersons)).find((one) => one.organizationName.vi === name);
const upload = async (path: string, bytes: Uint8Array, actor = officer) => {
  const head = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.xlsx"\r\n\r\n';
  await app.get(actor, '/api/organizations/collectives');
  return app.app.inject({
    method: 'POST',
    url: path,
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')]),
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
    cookies: { 'test-actor': actor.personId! },
  });
};

describe('the register of focal persons from a workbook', () => {
  it('takes the register of the province whole, and finds nothing to change the second time', async () => {
    const bytes = readFileSync(focalRegisterFile());
    const rows = await preview(bytes);
    expect(rows.filter((row) => row.action === 'wrong')).toEqual([]);
    expect(rows).toHaveLength(149);
    const lines = rows.map((row) => row.line);
    expect(await house.as(officer, (ctx) => importFocalPersons(ctx, lines))).toEqual({ count: 149 });
    expect(await findFocal('Ủy ban nhân dân xã Trà Thượng')).toMatchObject({
      name: 'Lò Văn Dưỡng',
      confirmedOn: '2026-11-06',
    });
    expect((await preview(bytes)).every((row) => row.action === 'same')).toBe(true);
  });

  it('says of each row what is wrong with it, under the headings and abbreviations of an office', async () => {
    const rows = await preview(
      await workbook([
        ['DANH SÁCH ĐẦU MỐI'],
        [],
        ['STT', 'Đơn vị', 'Họ tên', 'SĐT', 'Email'],
        [1, 'Sở TTTT', 'Trần Thị Duyên', 912345678, 'duyen@tg.example'],
        [
          2,
          'UBND xã Trà Hạ',
          'Cà Văn Thế',
          '0110 200 300',
          { text: 'the@tg.example', hyperlink: 'mailto:the@tg.example' },
        ],
        [3, 'ubnd xã trà hạ', 'Cà Thị Lan', '', ''],
        [4, 'Sở Y tế tỉnh Hà Giang', 'Nguyễn Đức', '', ''],
        [5, '', 'Phạm Thị Yến', '', ''],
        [6, 'Sở Y tế', '', 'gọi văn thư', 'sai'],
      ]),
    );
    expect(
      rows.map((row) => [row.line.row, row.organization?.name.vi ?? null, row.issues.map((one) => one.code)]),
    ).toEqual([
      [4, 'Sở Văn hóa, Thể thao và Du lịch', []],
      [5, 'Ủy ban nhân dân xã Trà Hạ', []],
      [6, 'Ủy ban nhân dân xã Trà Hạ', ['organizations.row-twice']],
      [7, null, ['organizations.row-unknown-organization']],
      [8, null, ['organizations.row-no-organization']],
      [
        9,
        'Sở Y tế',
        ['organizations.row-no-name', 'organizations.row-email-wrong', 'organizations.row-telephone-wrong'],
      ],
    ]);
    expect(rows[0]!.line.telephone, 'a number lost its zero in the sheet').toBe('0912345678');
    expect(rows[1]!.line.email).toBe('the@tg.example');
  });

  it('takes all lines or none', async () => {
    const before = await findFocal('Sở Nội vụ');
    const line = { row: 2, post: '', telephone: '', email: '', zalo: '' };
    const lines = [
      { ...line, organization: 'Sở Nội vụ', name: 'Người mới' },
      { ...line, row: 3, organization: 'Sở không có', name: 'Ai đó' },
    ];
    const reply = await app.post(officer, '/api/organizations/import-focal-persons', { lines });
    expect([reply.status, reply.body.issues[0].code]).toEqual([409, 'organizations.import-outdated']);
    expect(await findFocal('Sở Nội vụ')).toEqual(before);
  });

  it('goes out as a workbook that comes back unchanged', async () => {
    const reply = await app.get(officer, '/api/organizations/focal-persons.xlsx');
    const rows = await preview(reply.bytes);
    expect(rows.length).toBeGreaterThan(149);
    expect(rows.filter((row) => row.action !== 'same')).toEqual([]);
  });

  it.each([
    ['text', Buffer.from('Sở Y tế;Nguyễn Văn A'), 'errors.sheet-not-a-workbook'],
    ['another archive', Buffer.from(zipSync({ 'a.txt': new Uint8Array(10) })), 'errors.sheet-not-a-workbook'],
  ])('refuses %s', async (_name, bytes, code) => {
    const reply = await upload('/api/organizations/preview-focal-persons', bytes);
    expect([reply.statusCode, reply.json().issues[0].code]).toEqual([422, code]);
  });

  it('refuses a workbook that would unpack into 80 MB, before it does', async () => {
    const files = unzipSync(
      await workbook([
        ['Cơ quan', 'Họ và tên'],
        ['Sở Y tế', 'Nguyễn Văn An'],
      ]),
    );
    const bytes = zipSync({ ...files, 'xl/media/image1.bmp': new Uint8Array(80_000_000) });
    expect(bytes.length).toBeLessThan(200_000);
    expect((await upload('/api/organizations/preview-focal-persons', bytes)).json().issues[0].code).toBe(
      'errors.sheet-not-a-workbook',
    );
  });

  it('gives a part that says it is small no more room than it says', async () => {
    const rows = [
      ['Cơ quan', 'Họ và tên'],
      ['Sở Y tế', 'Nguyễn Văn An'],
    ];
    const files = unzipSync(await workbook(rows));
    const bytes = Buffer.from(zipSync({ ...files, 'xl/media/image1.bmp': new Uint8Array(80_000_000) }));
    const directory = bytes.lastIndexOf(Buffer.from('xl/media/image1.bmp')) - 46;
    expect(bytes.readUInt32LE(directory + 24)).toBe(80_000_000);
    bytes.writeUInt32LE(10, directory + 24);
    const reply = await upload('/api/organizations/preview-focal-persons', bytes);
    expect([reply.statusCode, reply.json().rows?.length]).toEqual([200, 1]);
  });

  it('refuses a sheet without the columns, one without rows, and one above 5 MB', async () => {
    const code = async (bytes: Uint8Array) =>
      (await upload('/api/organizations/preview-focal-persons', bytes)).json().issues[0].code;
    expect(await code(await workbook([['Tên', 'Tuổi']]))).toBe('errors.sheet-no-head-row');
    expect(await code(await workbook([['Cơ quan', 'Họ và tên']]))).toBe('errors.sheet-no-rows');
    expect(await code(new Uint8Array(5 * 1024 * 1024 + 1))).toBe('errors.file-too-large');
  });

  it('is for who keeps the register of the whole province', async () => {
    const bytes = await workbook([
      ['Cơ quan', 'Họ và tên'],
      ['Sở Y tế', 'Nguyễn Văn An'],
    ]);
    const own = (await findFocal('Sở Y tế'))!.organizationId;
    const agency = actorWith(['organizations.read', 'focal-persons.edit'], own);
    expect((await upload('/api/organizations/preview-focal-persons', bytes, agency)).statusCode).toBe(403);
    expect((await upload('/api/organizations/preview-focal-persons', bytes)).statusCode).toBe(200);
  });
});

describe('agencies from a workbook', () => {
  const head = [
    'Tên cơ quan',
    'Tên tiếng Anh',
    'Loại',
    'Viết tắt',
    'Mã',
    'Cơ quan cấp trên',
    'Chỉ đề nghị',
    'Hoạt động từ',
  ];

  it('adds communes and units, updates what stands, and keeps history out of it', async () => {
    const bytes = await workbook([
      head,
      ['Phòng Văn hóa - Xã hội xã Trà Mới', '', 'commune', '', 'phong-vhxh-tra-moi', 'UBND xã Trà Mới', '', ''],
      ['UBND xã Trà Mới', '', 'Xã, phường, đặc khu', '', '', '', '', '01/7/2026'],
      ['Sở Y tế', 'Department of Public Health', '', '', '', '', '', ''],
      ['Sở Nội vụ', '', 'Cơ quan hành chính nhà nước', '', '', '', 'không', ''],
      ['Hội Nhà văn tỉnh', '', 'Press', '', '', '', '', ''],
    ]);
    const rows = await previewBodies(bytes);
    expect(rows.map((row) => [row.action, row.issues.map((one) => one.code)])).toEqual([
      ['added', []],
      ['added', []],
      ['changed', []],
      ['same', []],
      ['added', []],
    ]);
    await house.as(officer, (ctx) =>
      importOrganizations(
        ctx,
        rows.map((row) => row.line),
      ),
    );
    const all = await house.as(officer, (ctx) => listOrganizations(ctx, {}));
    const commune = all.find((one) => one.code === 'ubnd-xa-tra-moi');
    expect(commune?.name.en).toBe("People's Committee of Tra Moi Commune");
    expect(commune).toMatchObject({ type: 'commune', validFrom: '2026-07-01', requestedOnly: false });
    expect(all.find((one) => one.code === 'phong-vhxh-tra-moi')?.parentId).toBe(commune?.id);
    expect(all.find((one) => one.name.vi === 'Sở Y tế')?.name.en).toBe('Department of Public Health');
    expect(all.find((one) => one.name.vi === 'Hội Nhà văn tỉnh')?.requestedOnly, 'the press is asked').toBe(true);
    expect((await previewBodies(bytes)).map((row) => row.action).filter((action) => action !== 'same')).toEqual([]);
  });

  it.each([
    [['Sở Mới', '', '', '', '', '', '', ''], 'organizations.row-no-type'],
    [['Sở Mới', '', 'Sở lớn', '', '', '', '', ''], 'organizations.row-type-unknown'],
    [['Sở Mới', '', 'state', 'Sở VHTTDL', '', '', '', ''], 'organizations.row-abbreviation-taken'],
    [['Sở Mới', '', 'state', '', 'Sở_Mới', '', '', ''], 'organizations.row-code-wrong'],
    [['Sở Mới', '', 'state', '', '', 'Bộ nào đó', '', ''], 'organizations.row-parent-unknown'],
    [['Sở Mới', '', 'state', '', '', '', 'tùy', ''], 'organizations.row-yes-no-wrong'],
    [['Sở Mới', '', 'state', '', '', '', '', '31/02/2026'], 'organizations.row-day-wrong'],
    [['Sở Sức khỏe', '', 'state', '', 'so-y-te', '', '', ''], 'organizations.row-other-name'],
    [
      ['Sở Thông tin và Truyền thông', '', 'state', '', 'so-thong-tin-va-truyen-thong', '', '', ''],
      'organizations.row-code-ended',
    ],
  ])('says what is wrong with %j', async (row, code) => {
    const rows = await previewBodies(await workbook([head, row]));
    expect(rows[0]!.issues.map((one) => one.code)).toEqual([code]);
  });

  it('goes out as a workbook that comes back unchanged', async () => {
    const reply = await app.get(officer, '/api/organizations/roster.xlsx');
    const rows = await previewBodies(reply.bytes);
    expect(rows.length).toBeGreaterThan(150);
    expect(rows.filter((row) => row.action !== 'same')).toEqual([]);
  });
});
