import type { SourceBlock, SourceCell } from '#vanban/document.ts';

interface CellDefinition {
  readonly across: 'first' | 'merged' | null;
  readonly down: 'first' | 'merged' | null;
}

interface GrowingCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
}

/** A paragraph that a text box interrupts. */
interface Anchor {
  readonly text: string;
  readonly marker: string;
  readonly visible: number;
  readonly bold: number;
  readonly italic: number;
  readonly centred: boolean;
}

/** Gathers the words of an RTF file into paragraphs and tables. */
export class RtfFlow {
  private readonly blocks: SourceBlock[] = [];
  private text = '';
  private marker = '';
  private visible = 0;
  private bold = 0;
  private italic = 0;
  private centred = false;
  private inTable = false;
  private definitions: CellDefinition[] = [];
  private definition: CellDefinition = { across: null, down: null };
  private cells: string[] = [];
  private lines: string[] = [];
  private rows: GrowingCell[][] = [];
  private readonly anchors: Anchor[] = [];
  private readonly above = new Map<number, GrowingCell>();

  write(text: string, bold: boolean, italic: boolean): void {
    const visible = text.replace(/\s/g, '').length;
    this.text += text;
    this.visible += visible;
    if (bold) this.bold += visible;
    if (italic) this.italic += visible;
  }

  /** Number or bullet that the program generated. */
  addMarker(text: string): void {
    this.marker += text;
  }

  takeWord(word: string, value: number | null): void {
    const write = WRITTEN[word];
    if (write !== undefined) this.write(write, false, false);
    else if (word === 'par' || word === 'sect') this.endParagraph();
    else if (word === 'pard') this.beginParagraph();
    else if (word === 'intbl') this.inTable = value !== 0;
    else if (word === 'qc') this.centred = true;
    else if (/^q[ljr]$/.test(word)) this.centred = false;
    else this.takeTableWord(word);
  }

  /** The words of a text box follow; the paragraph it is anchored in goes on after {@link endBox}. */
  beginBox(): void {
    const { text, marker, visible, bold, italic, centred } = this;
    this.anchors.push({ text, marker, visible, bold, italic, centred });
    this.clear();
  }

  endBox(): void {
    this.endParagraph();
    Object.assign(this, this.anchors.pop());
  }

  finish(): readonly SourceBlock[] {
    this.endParagraph();
    this.endTable();
    return this.blocks;
  }

  private beginParagraph(): void {
    this.inTable = false;
    this.centred = false;
  }

  private takeTableWord(word: string): void {
    if (word === 'trowd') this.definitions = [];
    else if (word === 'clmgf') this.definition = { ...this.definition, across: 'first' };
    else if (word === 'clmrg') this.definition = { ...this.definition, across: 'merged' };
    else if (word === 'clvmgf') this.definition = { ...this.definition, down: 'first' };
    else if (word === 'clvmrg') this.definition = { ...this.definition, down: 'merged' };
    else if (word === 'cellx') {
      this.definitions.push(this.definition);
      this.definition = { across: null, down: null };
    } else if (word === 'cell') this.endCell();
    else if (word === 'nestcell') this.text += '\t';
    else if (word === 'row') this.endRow();
  }

  private takeLine(): string {
    const line = [this.marker.trim(), this.text.trim()].filter(Boolean).join(' ');
    this.clear();
    return line;
  }

  private clear(): void {
    this.text = this.marker = '';
    this.visible = this.bold = this.italic = 0;
  }

  private endParagraph(): void {
    if (this.inTable) {
      this.lines.push(this.takeLine());
      return;
    }
    this.endTable();
    const text = this.text.trim();
    const marker = bulletOrNumber(this.marker.trim());
    if (text !== '') {
      this.blocks.push({
        kind: 'paragraph',
        text,
        ...(marker && { marker }),
        ...(this.bold === this.visible && { bold: true }),
        ...(this.italic === this.visible && { italic: true }),
        ...(this.centred && { centred: true }),
      });
    }
    this.clear();
  }

  private endCell(): void {
    this.lines.push(this.takeLine());
    this.cells.push(this.lines.filter((line) => line !== '').join('\n'));
    this.lines = [];
  }

  private endRow(): void {
    const row: GrowingCell[] = [];
    for (const [column, text] of this.cells.entries()) {
      const { across, down } = this.definitions[column] ?? { across: null, down: null };
      const left = row.at(-1);
      const upper = this.above.get(column);
      if (across === 'merged' && left) left.columnSpan += 1;
      else if (down === 'merged' && upper) upper.rowSpan += 1;
      else {
        const cell = { text, rowSpan: 1, columnSpan: 1 };
        row.push(cell);
        if (down === 'first') this.above.set(column, cell);
        else this.above.delete(column);
      }
    }
    this.cells = [];
    this.rows.push(row);
  }

  private endTable(): void {
    // Some programs leave a row open that holds a table of its own.
    if (this.cells.length > 0 || this.lines.some((line) => line !== '')) {
      this.endCell();
      this.endRow();
    }
    if (this.rows.length === 0) return;
    this.blocks.push({ kind: 'table', rows: this.rows.map((row) => row.map(asCell)) });
    this.rows = [];
    this.above.clear();
  }
}

const WRITTEN: Readonly<Record<string, string>> = {
  line: '\n',
  tab: '\t',
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
};

function asCell({ text, rowSpan, columnSpan }: GrowingCell): SourceCell {
  return { text, ...(rowSpan > 1 && { rowSpan }), ...(columnSpan > 1 && { columnSpan }) };
}

/** The bullet of the Symbol font is a sign that nobody else has. */
const bulletOrNumber = (marker: string): string => (/^[\uf0b7\u00b7]$/.test(marker) ? '•' : marker);
