/** An official document as HTML for the screen: the same words in the same order as the .docx, sizes in `em` of the body. */
import { isContinued, placedCells } from './cells.ts';
import { BODY, HEAD_LEFT, LOOK, PAGE, type Look } from './measures.ts';
import { isLetter, type Annex, type BodyBlock, type OfficialDocument, type TableCells } from './official-document.ts';
import {
  addresseeLines,
  annexHead,
  annexNote,
  basisLines,
  closed,
  DRAFT,
  issuerLines,
  MOTTO,
  NATION,
  numberLine,
  placeAndDate,
  recipientLines,
  subjectLine,
  URGENCY_WORDS,
} from './words.ts';

/** Lays the document out as one `<article>`; everything that came from outside is escaped. `officialStyle` belongs to it. */
export function writeHtml(document: OfficialDocument): string {
  const { signer, recipients } = document;
  const posts = [signer.authority, signer.onBehalf, signer.title].filter((one) => one !== null);
  return `<article class="vb" lang="vi">${document.isDraft ? line('draft', DRAFT) : ''}${headOf(document)}${
    isLetter(document) ? '' : line('typeName', upper(document.type)) + line('title', document.subject)
  }${addressees(document.addressees)}${basisLines(document.bases)
    .map((one) => line('basis', one))
    .join('')}${closed(document)
    .map(block)
    .join('')}<div class="vb-ending"><div>${line('recipientsHead', 'Nơi nhận:')}${recipientLines(recipients)
    .map((one) => line('recipients', one))
    .join('')}</div><div class="vb-signer">${posts.map((one) => line('signerPost', upper(one))).join('')}${line(
    'signerName',
    signer.name ?? '',
  )}</div></div>${document.annexes.map((one) => annexOf(document, one)).join('')}</article>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (letter) => ENTITIES[letter] ?? letter);
const upper = (text: string): string => text.toLocaleUpperCase('vi');
const line = (look: keyof typeof LOOK, text: string): string => `<p class="vb-${look}">${escaped(text)}</p>`;

function headOf(document: OfficialDocument): string {
  const left = [
    ...(document.superior ? issuerLines(document.superior).map((one) => line('superior', one)) : []),
    ...issuerLines(document.issuer).map((one) => line('issuer', one)),
    line('number', numberLine(document)),
    ...(isLetter(document) ? [line('letterSubject', subjectLine(document))] : []),
    ...(document.urgency ? [line('urgency', URGENCY_WORDS[document.urgency])] : []),
  ];
  const right = [line('nation', NATION), line('motto', MOTTO), line('placeAndDate', placeAndDate(document))];
  return `<header class="vb-head"><div>${left.join('')}</div><div>${right.join('')}</div></header>`;
}

function addressees(list: readonly string[]): string {
  const lines = addresseeLines(list);
  if (lines.length === 0) return '';
  if (lines.length === 1) return line('addressees', `Kính gửi: ${lines[0]}`);
  return `<div class="vb-to">${line('addressees', 'Kính gửi:')}${lines.map((one) => line('addressees', one)).join('')}</div>`;
}

function block(one: BodyBlock): string {
  if (one.kind === 'paragraph') return line('body', one.text);
  if (one.kind === 'heading')
    return line(one.level === 3 ? 'body' : 'heading', one.level === 1 ? upper(one.text) : one.text);
  const head = one.columns.map((column) => cellOf('th', escaped(column.head), 'center')).join('');
  const rows = one.rows.map((row, place) => {
    const cells = placedCells(row).map(({ cell: own, at, span }) => {
      if (own === null) return '';
      const marked = typeof own === 'string' ? { text: own } : own;
      const words = marked.bold ? `<b>${brokenLines(marked.text)}</b>` : brokenLines(marked.text);
      const align = marked.align ?? one.columns[at]?.align ?? 'left';
      return cellOf('td', words, align, rowsOfCell(one.rows, place, at), span);
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table class="vb-table"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

const brokenLines = (text: string): string => escaped(text).replaceAll('\n', '<br>');

function cellOf(tag: 'td' | 'th', words: string, align: string, rows = 1, columns = 1): string {
  const reach = `${rows > 1 ? ` rowspan="${rows}"` : ''}${columns > 1 ? ` colspan="${columns}"` : ''}`;
  return `<${tag}${reach} style="text-align:${align}">${words}</${tag}>`;
}

/** Over how many rows a cell reaches: the ones below it that are one with it. */
function rowsOfCell(rows: readonly TableCells[], place: number, column: number): number {
  const below = rows.slice(place + 1).findIndex((row) => !isContinued(row, column));
  return below === -1 ? rows.length - place : below + 1;
}

function annexOf(document: OfficialDocument, annex: Annex): string {
  const [label, title, note] = annexHead(annexNote(document), annex);
  const lines = title.split('\n').map((one) => line('annexTitle', one));
  const heads = [line('annexLabel', label), ...lines, line('annexNote', note)].join('');
  return `<section class="vb-annex">${heads}${annex.body.map(block).join('')}</section>`;
}

const CENTRED =
  'draft,superior,issuer,number,letterSubject,urgency,nation,motto,placeAndDate,typeName,title,signerPost,signerName,annexLabel,annexTitle,annexNote'.split(
    ',',
  );
const looks = Object.entries(LOOK)
  .map(([name, look]: [string, Look]) => {
    const weight = look.bold ? 'font-weight:700;' : '';
    const slant = look.italics ? 'font-style:italic;' : '';
    return `.vb-${name}{font-size:${(look.size / BODY.size).toFixed(3)}em;${weight}${slant}}`;
  })
  .join('');

/** Style of what `writeHtml` makes; black on white in any theme, for a document is paper. */
export const officialStyle = `.vb{font-family:"Times New Roman",Tinos,serif;font-size:18.7px;line-height:1.25;color:#000;background:#fff;padding:${PAGE.top}mm ${PAGE.right}mm ${PAGE.bottom}mm ${PAGE.left}mm;max-width:${PAGE.width}mm;box-sizing:border-box;overflow-wrap:anywhere}
.vb p{margin:0}${looks}.vb-head,.vb-ending{display:grid;grid-template-columns:${HEAD_LEFT * 100}% 1fr;gap:2mm}.vb-ending{grid-template-columns:1fr 1fr;margin-top:4mm}
${CENTRED.map((name) => `.vb-${name}`).join(',')}{text-align:center}.vb .vb-motto,.vb .vb-issuer:not(:has(+.vb-issuer)){text-decoration:underline;text-underline-offset:.3em}
.vb .vb-body,.vb .vb-basis,.vb .vb-heading{text-align:justify;text-indent:${BODY.indent}mm;margin:0 0 ${BODY.spacing}pt}.vb .vb-urgency{border:2px solid #c00;color:#c00;width:max-content;margin:2mm auto;padding:0 2mm}
.vb .vb-addressees{margin:4mm 0}.vb-to .vb-addressees{margin:0 0 0 25mm}.vb-to .vb-addressees+.vb-addressees{margin-left:45mm}.vb .vb-signerName{margin-top:22mm}.vb .vb-annex{margin-top:12mm;break-before:page}
.vb-table{border-collapse:collapse;width:100%;margin:3mm 0;font-size:.93em}.vb-table td,.vb-table th{border:1px solid #000;padding:1mm 2mm;vertical-align:top}
@media (max-width:600px){.vb{padding:6mm;font-size:16px}.vb-head,.vb-ending{grid-template-columns:1fr}}`;
