/** Character sets of RTF fonts that an office meets; 163 is Vietnamese. */
const CHARSETS: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  163: 'windows-1258',
  204: 'windows-1251',
  238: 'windows-1250',
};

/** Encoding of a font of this character set; `ansi` is that of the file. */
export function codePageOf(charset: number, ansi: string): string {
  return CHARSETS[charset] ?? ansi;
}

const decoders = new Map<string, TextDecoder>();

/** Bytes in Unicode; an encoding nobody knows counts as windows-1252. */
export function decodeBytes(bytes: Uint8Array, codePage: string): string {
  let decoder = decoders.get(codePage);
  if (!decoder) {
    decoder = openDecoder(codePage);
    decoders.set(codePage, decoder);
  }
  return decoder.decode(bytes).normalize('NFC');
}

function openDecoder(codePage: string): TextDecoder {
  try {
    return new TextDecoder(codePage);
  } catch {
    // The file names an encoding that does not exist.
    return new TextDecoder('windows-1252');
  }
}
