import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '#platform/values/localized.ts';
import { notificationsWords as en } from '../../../locales/desk/en/notifications.ts';
import { notificationsWords as vi } from '../../../locales/desk/vi/notifications.ts';

export type NotificationsKey = keyof typeof vi;
/** Kinds of notices are the sentences that exist for them. */
export type NoticeKind = NotificationsKey extends infer K
  ? K extends `notifications.notice.${infer Kind}`
    ? Kind
    : never
  : never;
export type Params = Readonly<Record<string, string | number>>;

const compiled = new Map<string, IntlMessageFormat>();

/** A sentence of this module in a language, its ICU parameters filled in; for mails, which no browser writes. */
export function sentence(language: Language, key: NotificationsKey, params: Params = {}): string {
  const id = `${language} ${key}`;
  let format = compiled.get(id);
  if (!format) {
    const locale = language === 'vi' ? 'vi-VN' : 'en-GB';
    format = new IntlMessageFormat((language === 'vi' ? vi : en)[key], locale, undefined, { ignoreTag: true });
    compiled.set(id, format);
  }
  return String(format.format(params));
}

/** What a notice says. A kind that this version does not know, of a notice made by a newer one, says its kind. */
export function noticeSentence(language: Language, kind: string, params: Params): string {
  const key = `notifications.notice.${kind}`;
  return Object.hasOwn(vi, key) ? sentence(language, key as NotificationsKey, params) : kind;
}
