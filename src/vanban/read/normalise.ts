import type { PlacedBlock, SourceBlock, SourceCell } from '../document.ts';
import { convertLegacy, detectLegacy, type LegacyEncoding } from '../encodings.ts';
import { isSyllable, splitGlued } from '../syllable.ts';
import type { Grid, GridCell, Line, Source } from './source.ts';

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]/g;
// oxlint-disable-next-line no-control-regex -- control signs of broken exports are what is removed here
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const BREAKS = /\r\n?|[\u0085\u2028\u2029\v\f]/g;

/** Makes one clean text of the blocks and remembers where each came to stand. */
export function normalise(blocks: readonly SourceBlock[]): Source {
  const encoding = detectLegacy(sampleOf(blocks));
  const builder = new TextBuilder(encoding);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'table') builder.addTable(block.rows, index, block.page ?? null);
    else builder.addParagraph(block, index);
  }
  return builder.finish();
}

function sampleOf(blocks: readonly SourceBlock[]): string {
  let sample = '';
  for (const block of blocks) {
    if (block.kind === 'paragraph') sample += `${block.text}\n`;
    else for (const row of block.rows) for (const cell of row) sample += `${cell.text}\n`;
    if (sample.length > 200_000) break;
  }
  return sample;
}

/** Signs only: composed letters, plain spaces and line breaks, nothing invisible; spaces at line ends removed. */
export function cleanSigns(raw: string, encoding: LegacyEncoding): string {
  const kept = encoding === 'tcvn3' ? raw : raw.replace(INVISIBLE, '');
  return convertLegacy(kept, encoding)
    .normalize('NFC')
    .replace(BREAKS, '\n')
    .replace(SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}

class TextBuilder {
  private readonly parts: string[] = [];
  private length = 0;
  private readonly placed: PlacedBlock[] = [];
  private readonly lines: Line[] = [];
  private readonly grids: Grid[] = [];
  private readonly encoding: LegacyEncoding;
  private joinedWords = 0;
  private partedWords = 0;

  constructor(encoding: LegacyEncoding) {
    this.encoding = encoding;
  }

  addParagraph(block: SourceBlock & { kind: 'paragraph' }, index: number): void {
    const marker = block.marker?.trim() ?? '';
    const text = this.clean(marker ? `${marker} ${block.text}` : block.text);
    const start = this.length;
    this.write(text, index, null, {
      marker: marker || null,
      bold: block.bold ?? false,
      centred: block.centred ?? false,
    });
    this.place(start, text, 'paragraph', block.page ?? null, null);
  }

  addTable(rows: readonly (readonly SourceCell[])[], index: number, page: number | null): void {
    const table = this.grids.length;
    const start = this.length;
    const cells: GridCell[] = [];
    for (const { cell, row, column } of layOut(rows)) {
      const at = this.length;
      const text = this.clean(cell.text).trim() || ' ';
      this.write(text, index, table, { marker: null, bold: false, centred: false });
      const [rowSpan, columnSpan] = [cell.rowSpan ?? 1, cell.columnSpan ?? 1];
      this.place(at, text, 'cell', page, { table, row, column, rowSpan, columnSpan });
      cells.push({ row, column, rowSpan, columnSpan, start: at, end: at + text.length, text });
    }
    const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
    this.grids.push({
      cells,
      rows: rows.length,
      columns,
      start,
      end: Math.max(start, this.length - 1),
      guessed: false,
    });
  }

  finish(): Source {
    const text = this.parts.join('');
    const repairs = { encoding: this.encoding, joinedWords: this.joinedWords, partedWords: this.partedWords };
    return { text, blocks: this.placed, lines: this.lines, grids: this.grids, repairs };
  }

  private clean(raw: string): string {
    const repaired = repairWords(cleanSigns(raw, this.encoding));
    this.joinedWords += repaired.joined;
    this.partedWords += repaired.parted;
    return repaired.text;
  }

  private write(
    text: string,
    block: number,
    table: number | null,
    looks: Pick<Line, 'marker' | 'bold' | 'centred'>,
  ): void {
    for (const [index, line] of text.split('\n').entries()) {
      const start = this.length;
      const end = start + line.length;
      this.lines.push({ start, end, text: line, block, table, ...looks, marker: index === 0 ? looks.marker : null });
      this.parts.push(line, '\n');
      this.length = end + 1;
    }
  }

  private place(
    start: number,
    text: string,
    kind: PlacedBlock['kind'],
    page: number | null,
    cell: PlacedBlock['cell'],
  ): void {
    if (text.length > 0) this.placed.push({ span: [start, start + text.length], kind, page, cell });
  }
}

/** Positions of the cells in the grid, with the places that merged cells cover left free. */
function* layOut(
  rows: readonly (readonly SourceCell[])[],
): Generator<{ cell: SourceCell; row: number; column: number }> {
  const covered = new Set<string>();
  for (const [row, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (covered.has(`${row},${column}`)) column += 1;
      yield { cell, row, column };
      const [tall, wide] = [Math.min(cell.rowSpan ?? 1, 1000), Math.min(cell.columnSpan ?? 1, 64)];
      if (tall > 1) {
        for (let down = 1; down < tall; down++) {
          for (let across = 0; across < wide; across++) covered.add(`${row + down},${column + across}`);
        }
      }
      column += wide;
    }
  }
}

const LONE_ONSET =
  /(?<=^|[\s(“"])(ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|[bcdđghklmnpqrstvx]) (?=[aăâeêioôơuưyàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]|g[aàáảãạ]|h[aàáảãạêệếề])(\p{Ll}+)/gu;
const SPACED_CAPITALS = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,2} ){4,}\p{Lu}{1,4}(?![\p{L}\p{N}])/gu;
const GLUED_NUMBER = /(?<![\p{L}\p{N}])(ngày|tháng|năm|số|quý|NGÀY|THÁNG|NĂM|SỐ|Ngày|Năm|Số)(\d)/gu;
const GLUED_WORD = /\p{L}{4,}/gu;
/** `UBNDtỉnh`, `HĐNDtỉnh`: an abbreviation that lost the space behind it. */
const GLUED_ABBREVIATION = /(?<![\p{L}\p{N}])(UBND|HĐND|MTTQ|UBMTTQ|MTTQVN|TTĐN)(?=\p{Ll}{2})/gu;
/** `Tổ chứcHĐND`: an abbreviation that lost the space before it. */
const GLUED_TO_ABBREVIATION = /(?<![\p{L}\p{N}])(\p{Lu}?\p{Ll}{1,6})(UBND|HĐND|MTTQ)(?![\p{L}\p{N}])/gu;
/** `61/2018/NĐCP`: a symbol whose hyphen an export took for one of hyphenation. */
const LOST_HYPHEN =
  /(?<=\d[a-zđ]?\s?\/\s?)(QĐ|NĐ|NQ|KH|CT|CTr|TTr|BC|TB|CV|ĐA|HD|TT)(?=(?:UBND|CTUBND|HĐND|CP|TTg|TTG|VPCP|TU|TW|BTC|BTTTT|BYT|BNV|BCA|BQP|BTP|BXD|BCT|BGDĐT|BKHĐT|BVHTTDL|BLĐTBXH|BTNMT|BKHCN|BGTVT)(?![\p{L}\p{N}]))/gu;
/** `15/11hằng năm`: a number that lost the space behind it. */
const GLUED_AFTER_NUMBER = /(\d)(hằng|hàng|của|về|năm|ngày|tháng|và)(?![\p{L}\p{N}])/gu;
/** Beginnings of clauses and citations whose first letter an export set apart: `C ăn cứ`, `Đ iều 1`, `N ghị quyết`. */
const PARTED_CAPITAL = partedCapitals(
  'Căn cứ,Kế hoạch,Nghị quyết,Nghị định,Quyết định,Thông tư,Thông báo,Chỉ thị,Chương trình,Công văn,Tờ trình,Điều,Sở,Báo cáo,' +
    'Phối hợp,Thực hiện,Tổ chức,Thời gian,Đơn vị,Cơ quan,Nơi nhận,UBND,HĐND,Trên đây,Trung tâm,Văn phòng,Phòng,Nâng cao,Xây dựng',
);

function partedCapitals(list: string): RegExp {
  const parted = list.split(',').map((word) => `${word.slice(0, 1)} ${word.slice(1)}`);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${parted.join('|')})(?![\\p{L}])`, 'gu');
}

/** Mends words that an export broke (`n gày`) or ran together (`cóhiệu`, `theoQuyết`, `ngày22`), and counts them. */
export function repairWords(text: string): { text: string; joined: number; parted: number } {
  let [joined, parted] = [0, 0];
  const mended = text
    .replace(LONE_ONSET, (all, onset: string, rest: string, at: number, whole: string) => {
      // `5 m vuông`, `điểm c ở trên`: a unit or a letter of a list is no broken word.
      const before = whole.slice(Math.max(0, at - 8), at);
      if (/(?:\d|điểm|khoản|mục|nhóm|loại|hạng|phần|bảng)\s*$/i.test(before) || !isSyllable(onset + rest)) return all;
      joined += 1;
      return onset + rest;
    })
    .replace(PARTED_CAPITAL, (word) => {
      joined += 1;
      return word.slice(0, 1) + word.slice(2);
    })
    .replace(GLUED_ABBREVIATION, (word) => {
      parted += 1;
      return `${word} `;
    })
    .replace(GLUED_TO_ABBREVIATION, (all, word: string, name: string) => {
      if (!isSyllable(word)) return all;
      parted += 1;
      return `${word} ${name}`;
    })
    .replace(LOST_HYPHEN, (type) => {
      parted += 1;
      return `${type}-`;
    })
    .replace(GLUED_AFTER_NUMBER, (_, digit: string, word: string) => {
      parted += 1;
      return `${digit} ${word}`;
    })
    .replace(GLUED_NUMBER, (_, word: string, digit: string) => {
      parted += 1;
      return `${word} ${digit}`;
    })
    .replace(GLUED_WORD, (word) => {
      const mendedWord = partWord(word);
      if (mendedWord !== word) parted += 1;
      return mendedWord;
    });
  return { text: mended.replace(SPACED_CAPITALS, closeCapitals), joined, parted };
}

/** `K Ế H O Ạ C H` → `KẾ HOẠCH` cannot be known without a dictionary of syllables: parted where syllables end. */
function closeCapitals(spaced: string): string {
  const letters = spaced.replace(/ /g, '');
  const found = KNOWN_TITLES.get(letters);
  return found ?? spaced;
}

const KNOWN_TITLES: ReadonlyMap<string, string> = new Map(
  ['KẾ HOẠCH', 'QUYẾT ĐỊNH', 'THÔNG BÁO', 'BÁO CÁO', 'CHƯƠNG TRÌNH', 'CHỈ THỊ', 'TỜ TRÌNH', 'ĐỀ ÁN', 'CÔNG VĂN'].map(
    (title) => [title.replace(/ /g, ''), title],
  ),
);

function partWord(word: string): string {
  const camel = /^(\p{Lu}?\p{Ll}{1,5})(\p{Lu}\p{Ll}+)$/u.exec(word);
  if (camel?.[1] && camel[2] && isVietnameseWord(camel[1]) && isVietnameseWord(camel[2]))
    return `${camel[1]} ${camel[2]}`;
  if (word.length > 14) return word;
  const parts = splitGlued(word);
  return parts ? `${parts[0]} ${parts[1]}` : word;
}

/** A syllable; one part of a foreign name such as `YouTube` or `VnExpress` is none, and `Zalo` has no capital inside. */
function isVietnameseWord(word: string): boolean {
  return word.length > 1 && isSyllable(word) && !/^(?:you|face|tik|insta|my|home|e|i)$/i.test(word);
}
