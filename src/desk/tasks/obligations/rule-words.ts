import type { ObligationDetail } from '#modules/tasks/contract.ts';
import type { WordsInUse } from '../../words.tsx';

/** `Hằng quý, hạn ngày 15 của tháng cuối kỳ`; of a rule that the words gave, the words. */
export function ruleWords(
  rule: Pick<ObligationDetail['rules'][number], 'rhythm' | 'months' | 'dayOfMonth' | 'text'>,
  { t }: Pick<WordsInUse, 't'>,
): string {
  const { rhythm, months, dayOfMonth: day, text } = rule;
  if (text !== null) return text;
  const list = months.join(', ');
  if (months.length > 0)
    return day === null
      ? t('obligations.rule.custom-end', { months: list })
      : t('obligations.rule.custom', { day: String(day), months: list });
  const name = t(`tasks.rhythm.${rhythm}`);
  return day === null ? name : `${name}, ${t('obligations.rule.due-day', { day: String(day) })}`;
}
