/** What a browser says of itself, short enough to recognise: `Chrome` on `Windows`; null where it says nothing we know. */
export function deviceOf(agent: string | null): { browser: string; system: string } | null {
  const browser = firstOf(agent, [
    [/Zalo/, 'Zalo'],
    [/Edg(e|A|iOS)?\//, 'Edge'],
    [/coc_coc_browser|CocCoc/i, 'Cốc Cốc'],
    [/OPR\//, 'Opera'],
    [/Firefox|FxiOS/, 'Firefox'],
    [/Chrome|CriOS/, 'Chrome'],
    [/Safari/, 'Safari'],
  ]);
  const system = firstOf(agent, [
    [/Android/, 'Android'],
    [/iPhone|iPad/, 'iOS'],
    [/Windows/, 'Windows'],
    [/Mac OS X/, 'macOS'],
    [/Linux/, 'Linux'],
  ]);
  return browser && system ? { browser, system } : null;
}

function firstOf(agent: string | null, known: readonly (readonly [RegExp, string])[]): string | null {
  return known.find(([pattern]) => agent !== null && pattern.test(agent))?.[1] ?? null;
}
