import type { AgencyMention } from '../document.ts';
import { foldName, foldText } from '../fold.ts';
import { matchName, matchProvince, type NameIndex } from './agency-names.ts';
import { type Word, wordsOf } from './word-list.ts';
import type { Piece, Scan } from './agency-scan.ts';
import { ROLES } from './agency-shapes.ts';
import { pattern, tidy } from './pattern.ts';
import { rememberedWith } from './remembered.ts';

export function mention(scan: Scan, piece: Piece): AgencyMention {
  const written = tidy(scan.text.slice(piece.start, piece.end)).replace(/[\s,;.:–-]+$/u, '');
  const name = piece.prefix ? `${piece.prefix} ${written}` : written;
  const resolved = resolveName(name, scan.index);
  const span: readonly [number, number] = [piece.start, Math.max(piece.end, piece.start + 1)];
  const collective = piece.collective;
  return {
    name,
    span,
    confidence: resolved.code ? 1 : piece.sure ? 0.8 : 0.5,
    code: collective ? collectiveCode(name, scan.index) : resolved.code,
    collective,
    province: collective ? null : resolved.province,
  };
}

const LEADING_ROLE = pattern(`^${ROLES}\\s+`, 'iu');

/** Code of the catalogue for a name, with the province the name carries. */
const resolveName = rememberedWith((name, index: NameIndex): { code: string | null; province: string | null } => {
  const plain = name.replace(LEADING_ROLE, '');
  const whole = index.byName.get(foldName(plain));
  if (whole) return { code: whole.code, province: null };
  const words = wordsOf(plain);
  const known = matchName(index, plain, words, 0);
  const province = provinceIn(plain, words, index);
  if (!known) return { code: null, province };
  const rest = foldName(plain.slice(words[known.last]?.end ?? 0));
  const place = province ? foldName(province) : '';
  const extra = rest
    .replace(place, '')
    .replace(/(?:tỉnh|thành phố|tp|tx|khu vực [ivx\d]+|huyện .*|quận .*|xã .*|phường .*|đặc khu .*|thị xã .*)/gu, '')
    .trim();
  return { code: extra === '' ? known.agency.code : null, province };
});

function provinceIn(name: string, words: readonly Word[], index: NameIndex): string | null {
  for (const at of words.keys()) {
    if (at === 0) continue;
    const last = matchProvince(index, name, words, at);
    if (last < 0) continue;
    const key = words
      .slice(at, last + 1)
      .map((word) => word.low)
      .join(' ');
    return index.provinceNames.get(key) ?? null;
  }
  return null;
}

const collectiveCode = rememberedWith((name, index: NameIndex): string | null => {
  const folded = foldText(name);
  return index.collectives.find(({ regex }) => regex.test(folded))?.code ?? null;
});
