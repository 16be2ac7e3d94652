import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDocumentIntake } from '#adapters/documents/intake.ts';
import { read, type Reading } from '#vanban/index.ts';
import { writeDocx, writeHtml, type OfficialDocument } from '#vanban/write/index.ts';

// Words that stand in no list of the reader or the writer.
const PLACES = ['Trà Sơn', 'Nậm Khê', 'Bến Lội', 'Phú Thuận', 'Đồi Gió'];
const WORDS = 'bảng hiệu xanh vườn cây chèo thuyền làng gốm đêm hội mùa nước phiên chợ đường ven sông nhà sàn'.split(
  ' ',
);
const SYLLABLES = ['Lò', 'Vũ', 'Khoát', 'Hiên', 'Thương', 'Đăng', 'Bích', 'Nghĩa'];

const phrase = (least: number, most: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...WORDS), { minLength: least, maxLength: most }).map((words) => words.join(' '));
const upperFirst = (text: string): string => text[0]!.toLocaleUpperCase('vi') + text.slice(1);
const day = fc
  .record({
    year: fc.integer({ min: 2020, max: 2032 }),
    month: fc.integer({ min: 1, max: 12 }),
    date: fc.integer({ min: 1, max: 28 }),
  })
  .map(({ year, month, date }) => `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`);

const letters: fc.Arbitrary<OfficialDocument> = fc.record({
  type: fc.constant('Công văn'),
  superior: fc.constantFrom('Ủy ban nhân dân tỉnh Thuận Giang', null),
  issuer: fc.constantFrom('Sở Văn hóa, Thể thao và Du lịch', 'Sở Ngoại vụ', 'Ban Quản lý Khu kinh tế'),
  number: fc.record({
    number: fc.integer({ min: 1, max: 9999 }).map(String),
    symbol: fc.constantFrom('SVHTTDL-TTĐN', 'SNgV-LS', 'BQLKKT-VP'),
  }),
  place: fc.constantFrom('Thuận Giang', 'Hà Nội'),
  date: day,
  urgency: fc.constantFrom('hoa-toc' as const, 'thuong-khan' as const, 'khan' as const, null),
  subject: phrase(4, 14).map((text) => `đôn đốc ${text}`),
  addressees: fc.uniqueArray(
    fc.constantFrom(...PLACES).map((place) => `Ủy ban nhân dân xã ${place}`),
    { minLength: 1, maxLength: 4 },
  ),
  bases: fc.constant([]),
  body: fc.array(
    phrase(10, 60).map((text) => ({ kind: 'paragraph' as const, text: `${upperFirst(text)}.` })),
    { minLength: 1, maxLength: 6 },
  ),
  recipients: fc.constantFrom(['Như trên', 'UBND tỉnh (để báo cáo)', 'Lưu: VT, TTĐN'], ['Như trên', 'Lưu: VT']),
  signer: fc.record({
    authority: fc.constant(null),
    onBehalf: fc.constantFrom('KT. Giám đốc', null),
    title: fc.constantFrom('Phó Giám đốc', 'Giám đốc'),
    name: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom(...SYLLABLES))).map((names) => names.join(' ')),
  }),
  annexes: fc.constant([]),
});

const intake = openDocumentIntake();

async function readBack(document: OfficialDocument): Promise<Reading> {
  const bytes = await writeDocx(document);
  const opened = await intake.open({ files: [{ name: 'thu.docx', bytes }] });
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return read(opened.blocks);
}

/** A department is named with its province: the superior's, else that of its seat where a list knows it. */
function fullName({ issuer, superior, place }: OfficialDocument): string {
  if (superior) return `${issuer} tỉnh Thuận Giang`;
  return issuer.startsWith('Sở ') && place === 'Hà Nội' ? `${issuer} thành phố Hà Nội` : issuer;
}

const upper = (text: string | null | undefined): string | null => text?.toLocaleUpperCase('vi') ?? null;

describe('a letter that we laid out', () => {
  it('is read back with the number, day, issuer, subject, addressees, recipients and signer that it was written with', async () => {
    await fc.assert(
      fc.asyncProperty(letters, async (letter) => {
        const { header, recipients, stamps } = await readBack(letter);
        const texts = (role?: 'addressee'): string[] =>
          recipients.filter((one) => one.role === role).map((one) => one.text.replace(/[;.]$/, ''));
        expect({
          number: header.number?.value,
          date: header.date?.value,
          place: header.place?.value,
          issuer: upper(header.issuer?.value),
          subject: header.subject?.value.replace(/^V\/v\s+/i, ''),
          title: upper(header.signer.title?.value),
          name: header.signer.name?.value,
          onBehalf: upper(header.signer.onBehalf?.value),
          to: texts('addressee'),
          copies: texts(),
          urgency: stamps.urgency?.level ?? null,
        }).toEqual({
          number: `${letter.number.number!.padStart(2, '0')}/${letter.number.symbol}`,
          date: letter.date,
          place: letter.place,
          issuer: upper(fullName(letter)),
          subject: letter.subject,
          title: upper(letter.signer.title),
          name: letter.signer.name,
          onBehalf: upper(letter.signer.onBehalf),
          to: letter.addressees,
          copies: letter.recipients,
          urgency: letter.urgency,
        });
      }),
      { numRuns: 60 },
    );
  }, 120_000);

  it('shows the same words on the screen, and never what was written into them as markup', () => {
    const [letter] = fc.sample(letters, 1);
    const html = writeHtml({ ...letter!, subject: '<img src=x onerror=alert(1)>' });
    expect(html).not.toContain('<img');
    expect(html).toContain('&lt;img src=x');
    expect(html).toContain(letter!.addressees[0]);
  });
});
