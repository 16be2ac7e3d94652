import type { Localized } from '#platform/values/localized.ts';

/** Bodies whose English name follows from the Vietnamese one (Thông tư 03/2009/TT-BNG); `$` stands for the place. */
const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:Ủy ban nhân dân|UBND) xã (.+)$/i, "People's Committee of $ Commune"],
  [/^(?:Ủy ban nhân dân|UBND) phường (.+)$/i, "People's Committee of $ Ward"],
  [/^(?:Ủy ban nhân dân|UBND) thị trấn (.+)$/i, "People's Committee of $ Township"],
  [/^(?:Ủy ban nhân dân|UBND) đặc khu (.+)$/i, "People's Committee of $ Special Zone"],
  [/^(?:Ủy ban nhân dân|UBND) huyện (.+)$/i, "People's Committee of $ District"],
  [/^(?:Ủy ban nhân dân|UBND) thị xã (.+)$/i, "People's Committee of $ Town"],
  [/^(?:Ủy ban nhân dân|UBND) thành phố (.+)$/i, "People's Committee of $ City"],
  [/^(?:Ủy ban nhân dân|UBND) tỉnh (.+)$/i, "People's Committee of $ Province"],
  [/^(?:Hội đồng nhân dân|HĐND) xã (.+)$/i, "People's Council of $ Commune"],
  [/^(?:Hội đồng nhân dân|HĐND) phường (.+)$/i, "People's Council of $ Ward"],
  [/^(?:Hội đồng nhân dân|HĐND) tỉnh (.+)$/i, "People's Council of $ Province"],
];

/** The English name that follows from a Vietnamese one, or null; names of places lose their marks. */
export function englishNameOf(name: string): string | null {
  for (const [pattern, english] of RULES) {
    const place = pattern.exec(name.trim())?.[1];
    if (place) return english.replace('$', () => withoutMarks(place));
  }
  return null;
}

/** The name with its English form filled in where none was given and one follows. */
export function withEnglish(name: Localized): Localized {
  const english = name.en ?? englishNameOf(name.vi);
  return english ? { ...name, en: english } : name;
}

const withoutMarks = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
