import type { OpenedDocument } from '#modules/documents/index.ts';
import { stampBlocks, typedStamps } from '../ocr/stamp-words.ts';
import { plainDocument } from '../reading.ts';
import { Refusal } from '../refusal.ts';
import { codePageOf, decodeBytes } from './code-pages.ts';
import { RtfFlow } from './flow.ts';
import { tokensOf, type RtfToken } from './tokens.ts';

/** Groups whose words are not part of the text. */
const SILENT = new Set(
  (
    'fonttbl colortbl stylesheet info pict object sp shprslt ' +
    'listtable listoverridetable revtbl rsidtbl themedata colorschememapping datastore latentstyles generator ' +
    'fldinst xmlnstbl mmathPr footnote annotation atnid atnauthor bkmkstart bkmkend nonshppict upr'
  ).split(' '),
);

/** Headers and footers: no part of the text, but a stamp in them counts. */
const MARGINS = new Set('header headerl headerr headerf footer footerl footerr footerf'.split(' '));

interface Group {
  silent: boolean;
  margin: boolean;
  box: boolean;
  fonts: boolean;
  marker: boolean;
  hidden: boolean;
  bold: boolean;
  italic: boolean;
  codePage: string;
  /** Signs after `\u` that repeat it for old programs. */
  repeats: number;
}

/** Reads RTF, which offices often keep under the name .doc. @throws {Refusal} `no-text`, `broken` */
export function readRtf(name: string, bytes: Uint8Array): OpenedDocument {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const reader = new RtfReader();
  const text = reader.read(source);
  const blocks = [...stampBlocks(typedStamps(reader.marginLines())), ...text];
  if (blocks.length === 0) throw new Refusal({ code: 'no-text', params: { name } });
  return plainDocument('rtf', blocks);
}

class RtfReader {
  private readonly flow = new RtfFlow();
  private readonly fonts = new Map<number, string>();
  private group: Group = {
    silent: false,
    margin: false,
    box: false,
    fonts: false,
    marker: false,
    hidden: false,
    bold: false,
    italic: false,
    codePage: 'windows-1252',
    repeats: 1,
  };
  private readonly outer: Group[] = [];
  private margins = '';
  private ansi = 'windows-1252';
  private font = 0;
  private pending: number[] = [];
  private skip = 0;
  /** `\*` was read: the next word names a group that an old program may pass over. */
  private optional = false;

  read(source: string): ReturnType<RtfFlow['finish']> {
    for (const token of tokensOf(source)) {
      if (token.kind !== 'byte') this.writeBytes();
      this.take(token);
    }
    this.writeBytes();
    return this.flow.finish();
  }

  /** What stands in headers and footers. */
  marginLines(): string[] {
    return this.margins.split('\n').map((line) => line.trim());
  }

  private take(token: RtfToken): void {
    if (token.kind === 'open') {
      this.outer.push(this.group);
      this.group = { ...this.group };
      this.skip = 0;
    } else if (token.kind === 'close') {
      if (this.group.box && this.outer.at(-1)?.box !== true) this.flow.endBox();
      this.group = this.outer.pop() ?? this.group;
      this.skip = 0;
    } else if (token.kind === 'byte') this.takeByte(token.byte);
    else if (token.kind === 'text') this.takeText(token.text);
    else this.takeWord(token.word, token.value);
  }

  private takeByte(byte: number): void {
    if (this.skip > 0) this.skip -= 1;
    else this.pending.push(byte);
  }

  private takeText(text: string): void {
    const shown = text.slice(Math.min(this.skip, text.length));
    this.skip = Math.max(0, this.skip - text.length);
    if (shown !== '') this.write(decodeBytes(Buffer.from(shown, 'latin1'), this.group.codePage));
  }

  private writeBytes(): void {
    if (this.pending.length === 0) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    this.write(decodeBytes(bytes, this.group.codePage));
  }

  private write(text: string): void {
    const { group } = this;
    if (group.silent || group.hidden) return;
    if (group.margin) this.margins += text;
    else if (group.marker) this.flow.addMarker(text);
    else this.flow.write(text, group.bold, group.italic);
  }

  private takeWord(word: string, value: number | null): void {
    if (word === '*') {
      this.optional = true;
      return;
    }
    if (MARGINS.has(word)) this.group.margin = true;
    else if (this.optional || SILENT.has(word)) this.enterGroup(word);
    this.optional = false;
    if (this.group.fonts) this.takeFontWord(word, value);
    else if (!this.takeLetterWord(word, value) && !this.group.silent) this.takeFlowWord(word, value);
  }

  private takeFlowWord(word: string, value: number | null): void {
    if (this.group.margin) {
      if (word === 'par' || word === 'cell') this.margins += '\n';
    } else if (word === 'shptxt') {
      this.flow.beginBox();
      this.group.box = true;
    } else this.flow.takeWord(word, value);
  }

  private enterGroup(word: string): void {
    this.group.silent ||= SILENT.has(word) || !/^(shppict|shpinst|listtext|pntext|fldrslt)$/.test(word);
    this.group.fonts ||= word === 'fonttbl';
  }

  private takeFontWord(word: string, value: number | null): void {
    if (word === 'f') this.font = value ?? 0;
    else if (word === 'fcharset') this.fonts.set(this.font, codePageOf(value ?? 0, this.ansi));
  }

  /** Words about letters rather than paragraphs; true when it was one. */
  private takeLetterWord(word: string, value: number | null): boolean {
    const { group } = this;
    const isOn = value !== 0;
    if (word === 'ansicpg') this.ansi = group.codePage = `windows-${value}`;
    else if (word === 'f') group.codePage = this.fonts.get(value ?? 0) ?? this.ansi;
    else if (word === 'uc') group.repeats = value ?? 1;
    else if (word === 'u') {
      this.write(String.fromCharCode((value ?? 0) & 0xffff));
      this.skip = group.repeats;
    } else if (word === 'b') group.bold = isOn;
    else if (word === 'i') group.italic = isOn;
    else if (word === 'v' || word === 'deleted') group.hidden = isOn;
    else if (word === 'plain') group.bold = group.italic = group.hidden = false;
    else if (word === 'listtext' || word === 'pntext') group.marker = true;
    else return false;
    return true;
  }
}
