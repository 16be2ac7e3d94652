import { letterLook, type LetterLook } from './styles.ts';
import { noLetters, type Letters, type Story } from './story.ts';
import { symbol, withoutPrivateSigns } from './symbols.ts';
import { childOf, elementsOf, findAll, textOf, valueOf, type XmlElement } from './xml.ts';

/** Elements that only wrap runs; inserted text counts as text. */
const WRAPPERS = new Set([
  'w:hyperlink',
  'w:smartTag',
  'w:sdtContent',
  'w:fldSimple',
  'w:customXml',
  'w:dir',
  'w:bdo',
  'w:ruby',
  'w:rubyBase',
]);

/** Reads the runs of a paragraph, as they stand once all tracked changes are accepted. */
export function readLetters(story: Story, paragraph: XmlElement, base: LetterLook): Letters {
  const letters: Letters = story.carried.text === '' ? noLetters(story.page) : story.carried;
  letters.page ??= story.page;
  story.carried = noLetters(null);
  for (const child of elementsOf(paragraph)) readInline(story, child, base, letters);
  return letters;
}

function readInline(story: Story, element: XmlElement, base: LetterLook, letters: Letters): void {
  const { name } = element;
  if (name === 'w:r') return readRun(story, element, base, letters);
  if (name === 'w:del' || name === 'w:moveFrom') {
    story.counts.deleted += 1;
    return;
  }
  if (name === 'w:ins' || name === 'w:moveTo') story.counts.inserted += 1;
  else if (name === 'w:sdt') return readInline(story, childOf(element, 'w:sdtContent') ?? EMPTY, base, letters);
  else if (name === 'm:oMath' || name === 'm:oMathPara') {
    for (const piece of findAll(element, 'm:t')) write(story, letters, base, textOf(piece));
    return;
  } else if (name === 'mc:AlternateContent') return readInline(story, chosen(element), base, letters);
  else if (!WRAPPERS.has(name) && name !== 'mc:Choice' && name !== 'mc:Fallback') return;
  for (const child of elementsOf(element)) readInline(story, child, base, letters);
}

const EMPTY: XmlElement = { name: 'w:sdtContent', attributes: {}, children: [] };

/** The version for newer programs; the other says the same again. */
function chosen(element: XmlElement): XmlElement {
  return childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback') ?? EMPTY;
}

function readRun(story: Story, run: XmlElement, base: LetterLook, letters: Letters): void {
  const rPr = childOf(run, 'w:rPr');
  const look = rPr ? { ...base, ...story.styles.characterStyle(valueOf(rPr, 'w:rStyle')), ...letterLook(rPr) } : base;
  if (look.hidden) {
    if (textOf(run).trim() !== '') story.counts.hidden += 1;
    return;
  }
  for (const piece of elementsOf(run)) readPiece(story, piece, look, letters);
}

function readPiece(story: Story, piece: XmlElement, look: LetterLook, letters: Letters): void {
  switch (piece.name) {
    case 'w:t':
      return write(story, letters, look, withoutPrivateSigns(textOf(piece)));
    case 'w:tab':
    case 'w:ptab':
      return write(story, letters, look, '\t');
    case 'w:br':
    case 'w:cr':
      return write(story, letters, look, piece.attributes['w:type'] === 'page' ? '' : '\n');
    case 'w:noBreakHyphen':
      return write(story, letters, look, '-');
    case 'w:sym':
      return write(story, letters, look, symbol(piece.attributes['w:char'] ?? ''));
    case 'w:lastRenderedPageBreak':
      return turnPage(story, letters);
    case 'w:fldChar':
      return readField(story, piece.attributes['w:fldCharType']);
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      story.called.push({
        kind: piece.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
        id: piece.attributes['w:id'] ?? '',
      });
      return;
    case 'mc:AlternateContent':
      return readDrawing(story, chosen(piece), letters);
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readDrawing(story, piece, letters);
    default:
  }
}

function turnPage(story: Story, letters: Letters): void {
  if (story.page === null) return;
  story.page += 1;
  if (letters.text.trim() === '') letters.page = story.page;
}

function readField(story: Story, type: string | undefined): void {
  if (type === 'begin') story.fields.push('instruction');
  else if (type === 'separate' && story.fields.length > 0) story.fields[story.fields.length - 1] = 'result';
  else if (type === 'end') story.fields.pop();
}

function readDrawing(story: Story, drawing: XmlElement, letters: Letters): void {
  const boxes = findAll(drawing, 'w:txbxContent');
  letters.boxes.push(...boxes);
  const hasPicture = findAll(drawing, 'a:blip').length > 0 || findAll(drawing, 'v:imagedata').length > 0;
  if (boxes.length === 0 && hasPicture) story.counts.pictures += 1;
}

function write(story: Story, letters: Letters, look: LetterLook, text: string): void {
  if (text === '' || story.fields.includes('instruction')) return;
  const visible = text.replace(/\s/g, '').length;
  const written = story.oldFonts.inUnicode(text, look.font);
  letters.text += look.capitals ? written.toLocaleUpperCase('vi') : written;
  letters.visible += visible;
  if (look.bold) letters.bold += visible;
  if (look.italic) letters.italic += visible;
}
