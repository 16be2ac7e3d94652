/**
 * A .docx as Word leaves it after an office has worked on it: styles with their latent list, theme, fonts, numbering,
 * settings with revision ids, header with the number of the page; in the text, paragraphs with full properties and runs parted
 * where a revision or the spelling check parted them. No picture: those are looked at by recognition, which would hide the rest.
 */
import { strToU8, zipSync, type Zippable } from 'fflate';
import { officePlan, type PlanParagraph } from './office-plan.ts';
import { packageParts, ROOT } from './office-parts.ts';

/** Words in a run between two revisions. */
const WORDS_OF_RUN = 14;
/** One paragraph in so many was typed where Word checks the spelling as English, and marks every Vietnamese word. */
const CHECKED = 4;

const FONT = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>';
const SIZE = '<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/>';
const LOOKS: Readonly<Record<PlanParagraph['look'], { paragraph: string; run: string }>> = {
  plain: { paragraph: '<w:ind w:firstLine="720"/><w:jc w:val="both"/>', run: '' },
  label: { paragraph: '<w:ind w:firstLine="720"/><w:jc w:val="both"/>', run: '' },
  bullet: { paragraph: '<w:ind w:firstLine="720"/><w:jc w:val="both"/>', run: '' },
  heading: {
    paragraph: '<w:keepNext/><w:ind w:firstLine="720"/><w:jc w:val="both"/><w:outlineLvl w:val="0"/>',
    run: '<w:b/><w:bCs/>',
  },
  title: { paragraph: '<w:jc w:val="center"/>', run: '<w:b/><w:bCs/>' },
};

/** Ids as Word gives them: eight hexadecimal digits, the same in every run of the bench. */
function ids(): () => string {
  let state = 0x2026_0305;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state.toString(16).toUpperCase().padStart(8, '0');
  };
}

/** Some 40 pages under this number, as Word writes them; `spelling`: with the marks of the spelling check. */
export function officeDocx(number: number, spelling: boolean): Uint8Array {
  const plan = officePlan(number);
  const nextId = ids();
  const isChecked = (index: number): boolean => spelling && index % CHECKED === 0;
  const paragraphs = (list: readonly PlanParagraph[]): string =>
    list.map((one, index) => paragraph(one, nextId, isChecked(index))).join('');
  const body = [
    letterhead(number, nextId),
    paragraphs(plan.opening),
    paragraphs(plan.body),
    signature(nextId),
    paragraphs(plan.annexTitle),
    annex(plan.annexRows, nextId, isChecked),
    '<w:sectPr w:rsidR="00A77B3E"><w:headerReference w:type="default" r:id="rId8"/><w:pgSz w:w="11907" w:h="16840" w:code="9"/><w:pgMar w:top="1134" w:right="851" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:cols w:space="720"/><w:titlePg/><w:docGrid w:linePitch="360"/></w:sectPr>',
  ].join('');
  const parts: Zippable = {
    ...packageParts(nextId),
    'word/document.xml': strToU8(`${ROOT('document')}<w:body>${body}</w:body></w:document>`),
  };
  return zipSync(parts);
}

function paragraph({ look, text }: PlanParagraph, nextId: () => string, checked: boolean, size = SIZE): string {
  const { paragraph: own, run } = LOOKS[look];
  const properties = `${FONT}${run}${size}`;
  const spacing = '<w:spacing w:before="120" w:after="120" w:line="264" w:lineRule="auto"/>';
  return `<w:p w14:paraId="${nextId()}" w14:textId="77777777" w:rsidR="${nextId()}" w:rsidRPr="${nextId()}" w:rsidRDefault="${nextId()}" w:rsidP="${nextId()}"><w:pPr>${spacing}${own}<w:rPr>${properties}</w:rPr></w:pPr>${
    checked ? checkedRuns(text, properties, nextId) : revisedRuns(text, properties, nextId)
  }</w:p>`;
}

const run = (text: string, properties: string, id: string): string =>
  `<w:r w:rsidRPr="${id}"><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** Parted where people came back to change words. */
function revisedRuns(text: string, properties: string, nextId: () => string): string {
  const words = text.split(/(?<= )/u);
  const runs: string[] = [];
  for (let at = 0; at < words.length; at += WORDS_OF_RUN)
    runs.push(run(words.slice(at, at + WORDS_OF_RUN).join(''), properties, nextId()));
  return runs.join('');
}

/** Parted where the spelling check marked a word; a plain word of Latin letters passes as English. */
function checkedRuns(text: string, properties: string, nextId: () => string): string {
  const id = nextId();
  return text
    .split(/( |[^\s\p{L}]+)/u)
    .filter((part) => part !== '')
    .map((part) =>
      /^\p{L}+$/u.test(part) && !/^[a-z]+$/iu.test(part)
        ? `<w:proofErr w:type="spellStart"/>${run(part, properties, id)}<w:proofErr w:type="spellEnd"/>`
        : run(part, properties, id),
    )
    .join('');
}

const WIDTHS = [560, 3_300, 1_900, 2_200, 1_200, 1_100];
const SMALL = '<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="vi-VN"/>';

function annex(
  rows: readonly (readonly string[])[],
  nextId: () => string,
  isChecked: (index: number) => boolean,
): string {
  const cells = (row: readonly string[], index: number): string =>
    row
      .map((text, column) => {
        const look = index === 0 ? 'title' : 'plain';
        const own = paragraph({ look, text }, nextId, isChecked(index + column), SMALL);
        return `<w:tc><w:tcPr><w:tcW w:w="${WIDTHS[column]}" w:type="dxa"/><w:shd w:val="clear" w:color="auto" w:fill="auto"/><w:vAlign w:val="center"/></w:tcPr>${own}</w:tc>`;
      })
      .join('');
  const head = '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>';
  return (
    tableOf(WIDTHS, true) +
    rows
      .map(
        (row, index) =>
          `<w:tr w:rsidR="${nextId()}" w:rsidRPr="${nextId()}" w14:paraId="${nextId()}" w14:textId="77777777">${index === 0 ? head : ''}${cells(row, index)}</w:tr>`,
      )
      .join('') +
    '</w:tbl>'
  );
}

const EDGES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
const tableOf = (widths: readonly number[], ruled: boolean): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/>${ruled ? `<w:tblBorders>${EDGES.map((edge) => `<w:${edge} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`).join('')}</w:tblBorders>` : ''}<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

/** A table without rules of one row: two columns of centred lines. */
function columns(left: readonly string[], right: readonly string[], nextId: () => string): string {
  const cell = (lines: readonly string[], width: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${lines.map((text) => paragraph({ look: 'title', text }, nextId, false)).join('')}</w:tc>`;
  return `${tableOf([3_800, 5_900], false)}<w:tr w:rsidR="${nextId()}">${cell(left, 3_800)}${cell(right, 5_900)}</w:tr></w:tbl>`;
}

const letterhead = (number: number, nextId: () => string): string =>
  columns(
    ['ỦY BAN NHÂN DÂN', 'TỈNH THUẬN GIANG', `Số: ${number}/KH-UBND`],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Thuận Giang, ngày 05 tháng 3 năm 2026'],
    nextId,
  );

const signature = (nextId: () => string): string =>
  columns(
    ['Nơi nhận:', '- Các sở, ban, ngành;', '- UBND các xã, phường, đặc khu;', '- Lưu: VT, KGVX.'],
    ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Nguyễn Văn An'],
    nextId,
  );
