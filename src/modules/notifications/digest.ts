import { officialDay, type Day } from '#platform/values/day.ts';
import type { Language } from '#platform/values/localized.ts';
import { noticeSentence, sentence, type Params } from './sentence.ts';
import type { NoticeLevel } from './tables.ts';

export interface DigestNotice {
  readonly kind: string;
  readonly params: Params;
  readonly level: NoticeLevel;
  readonly path: string;
}

/** Lines in one mail; the rest is counted. */
export const MOST_LINES = 30;
const ORDER: readonly NoticeLevel[] = ['late', 'leader', 'due', 'info'];

/**
 * The one mail of a day: what is late first, each line with its link.
 * @param address where the desk is reached from outside; empty: no links, for none would open.
 */
export function digestMail(input: {
  readonly name: string;
  readonly language: Language;
  readonly day: Day;
  readonly address: string;
  readonly notices: readonly DigestNotice[];
}): { readonly title: string; readonly text: string } {
  const { language, notices } = input;
  const say = (key: Parameters<typeof sentence>[1], params?: Params): string => sentence(language, key, params);
  const count = notices.length;
  const shown = ORDER.flatMap((level) => notices.filter((one) => one.level === level)).slice(0, MOST_LINES);
  const sections = ORDER.flatMap((level) => {
    const lines = shown.filter((one) => one.level === level).map((one) => lineOf(one, input));
    return lines.length === 0 ? [] : ['', `${say(`notifications.digest.${level}`)}:`, ...lines];
  });
  const rest = count - shown.length;
  return {
    title: say('notifications.digest.title', { count, day: officialDay(input.day) }),
    text: [
      say('notifications.digest.greeting', { name: input.name }),
      '',
      say('notifications.digest.lead', { count }),
      ...sections,
      ...(rest > 0 ? ['', say('notifications.digest.more', { count: rest })] : []),
      '',
      say('notifications.digest.footer'),
    ].join('\n'),
  };
}

function lineOf(
  notice: DigestNotice,
  { language, address }: { readonly language: Language; readonly address: string },
): string {
  const link = address ? `\n  ${address}/desk${notice.path}` : '';
  return `- ${noticeSentence(language, notice.kind, notice.params)}${link}`;
}
