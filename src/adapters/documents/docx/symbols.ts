/** Signs of the fonts Symbol and Wingdings that offices use, by their place in the private area. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf02d': '-',
  '\uf0be': '-',
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf076': '•',
  '\uf0d8': '•',
  '\uf0a8': '☐',
  '\uf06f': '☐',
  '\uf0fe': '☑',
  '\uf0fd': '☒',
  '\uf0fc': '✓',
  '\uf0e0': '→',
  '\uf0b3': '≥',
  '\uf0a3': '≤',
  '\uf0b0': '°',
  '\uf0b1': '±',
};

/** The sign of `<w:sym w:char="F0FE"/>`; empty when no reader could know it. */
export function symbol(code: string): string {
  const value = Number.parseInt(code, 16);
  if (!Number.isFinite(value)) return '';
  const sign = String.fromCharCode(value);
  return value >= 0xe000 && value <= 0xf8ff ? (SYMBOLS[sign] ?? '') : sign;
}

/** Text with the private signs that we know put into Unicode; others stay for the reader to report. */
export function withoutPrivateSigns(text: string): string {
  return /[\uf000-\uf0ff\u00ad]/.test(text)
    ? text.replace(/[\uf000-\uf0ff\u00ad]/g, (sign) => (sign === '\u00ad' ? sign : (SYMBOLS[sign] ?? sign)))
    : text;
}
