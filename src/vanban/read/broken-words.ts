import { isSyllable } from '../syllable.ts';
import { partWord } from './glued-words.ts';
import { ANY, DIGIT, GLUED, LONE, MIXED, PARTED, SPACED, SYMBOL, troublesIn } from './word-troubles.ts';

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
  const troubles = troublesIn(text);
  return troubles === 0 ? { text, joined: 0, parted: 0 } : new Repair(text, troubles).mend();
}

/** The patterns one after the other, each only where the text shows what it looks for; a mended text may show anything. */
class Repair {
  private text: string;
  private troubles: number;
  private joined = 0;
  private parted = 0;

  constructor(text: string, troubles: number) {
    this.text = text;
    this.troubles = troubles;
  }

  mend(): { text: string; joined: number; parted: number } {
    this.step(LONE, LONE_ONSET, (all, onset = '', rest = '', at = 0, whole = '') => {
      // `5 m vuông`, `điểm c ở trên`: a unit or a letter of a list is no broken word.
      const before = whole.slice(Math.max(0, at - 8), at);
      if (/(?:\d|điểm|khoản|mục|nhóm|loại|hạng|phần|bảng)\s*$/i.test(before) || !isSyllable(onset + rest)) return all;
      return this.join(onset + rest);
    });
    this.step(PARTED, PARTED_CAPITAL, (word) => this.join(word.slice(0, 1) + word.slice(2)));
    this.step(MIXED, GLUED_ABBREVIATION, (word) => this.part(`${word} `));
    this.step(MIXED, GLUED_TO_ABBREVIATION, (all, word = '', name = '') =>
      isSyllable(word) ? this.part(`${word} ${name}`) : all,
    );
    this.step(SYMBOL, LOST_HYPHEN, (type) => this.part(`${type}-`));
    this.step(DIGIT, GLUED_AFTER_NUMBER, (_, digit = '', word = '') => this.part(`${digit} ${word}`));
    this.step(DIGIT, GLUED_NUMBER, (_, word = '', digit = '') => this.part(`${word} ${digit}`));
    this.step(GLUED, GLUED_WORD, (word) => {
      const mended = partWord(word);
      return mended === word ? word : this.part(mended);
    });
    this.step(SPACED, SPACED_CAPITALS, closeCapitals);
    return { text: this.text, joined: this.joined, parted: this.parted };
  }

  private step(
    trouble: number,
    regex: RegExp,
    mend: (all: string, first?: string, second?: string, at?: number, whole?: string) => string,
  ): void {
    if ((this.troubles & trouble) === 0) return;
    const before = this.joined + this.parted;
    this.text = this.text.replace(regex, mend as (all: string) => string);
    if (this.joined + this.parted > before) this.troubles = ANY;
  }

  private join(word: string): string {
    this.joined += 1;
    return word;
  }

  private part(words: string): string {
    this.parted += 1;
    return words;
  }
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
