/** Short names in several languages (`jsonb {vi, en, …}`). Vietnamese is always there. */
export interface Localized {
  readonly vi: string;
  readonly en?: string;
  readonly [language: string]: string | undefined;
}

/** Languages of the desk. */
export type Language = 'vi' | 'en';

/** The name in `language`, else the Vietnamese one. */
export function inLanguage(name: Localized, language: string): string {
  return name[language] ?? name.vi;
}
