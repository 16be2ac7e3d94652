import { IntlMessageFormat } from 'intl-messageformat';
import { Temporal } from 'temporal-polyfill';
import type { Issue } from '#platform/errors.ts';
import { dayInVietnam, officialDay, type Day } from '#platform/values/day.ts';
import type { Language } from '#platform/values/localized.ts';
import { words as deskEn } from '../../../locales/desk/en/index.ts';
import { words as deskVi } from '../../../locales/desk/vi/index.ts';
import type { Key as DeskKey } from '../../../locales/desk/index.ts';
import type { PortalKey } from '../../../locales/portal/index.ts';
import { portalWords as en } from '../../../locales/portal/en.ts';
import { portalWords as vi } from '../../../locales/portal/vi.ts';

type Params = Readonly<Record<string, string | number>>;

/** The words of a page in the language of the browser. */
export interface PageWords {
  readonly language: Language;
  /** States, roles and other words that the desk has too are the desk's. */
  readonly t: (key: PortalKey | DeskKey, params?: Params) => string;
  /** What a command refused, in the sentences of the desk: the same refusal reads the same everywhere. */
  readonly tIssue: (issue: Issue) => string;
  readonly day: (day: Day) => string;
  /** The day in Viet Nam of an instant. */
  readonly dayOf: (instant: string) => string;
}

/** Vietnamese and English, each compiled when it is first needed. */
export const wordsIn = (language: Language): PageWords => (language === 'en' ? english() : vietnamese());

const lazily = (make: () => PageWords): (() => PageWords) => {
  let made: PageWords | null = null;
  return () => (made ??= make());
};
const vietnamese = lazily(() => compile('vi', vi, deskVi));
const english = lazily(() => compile('en', en, deskEn));

function compile(
  language: Language,
  own: Readonly<Record<string, string>>,
  desk: Readonly<Record<string, string>>,
): PageWords {
  const compiled = new Map<string, IntlMessageFormat>();
  const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
  const fill = (text: string, params: Params): string => {
    const format = compiled.get(text) ?? new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    compiled.set(text, format);
    return String(format.format({ ...params }));
  };
  const day = (value: Day): string =>
    language === 'vi'
      ? officialDay(value)
      : Temporal.PlainDate.from(value).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
  return {
    language,
    t: (key, params = {}) => fill((own[key] ?? desk[key])!, params),
    tIssue: ({ code, params = {} }) => {
      const text = own[code] ?? desk[code];
      return text ? fill(text, params) : fill(desk['errors.unknown-issue']!, { code });
    },
    day,
    dayOf: (instant) => day(dayInVietnam(Temporal.Instant.from(instant))),
  };
}
