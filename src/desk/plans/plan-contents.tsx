import type { ReactNode } from 'react';
import type { PlanDetail } from '#modules/plans/contract.ts';
import { Cites } from '../documents/citations.tsx';
import { showDay } from '../format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** What the plan says besides its assignments: messages, phases, audiences, forms, money, reporting, recipients, sources. */
export function PlanContents({ detail }: { readonly detail: PlanDetail }) {
  const { t, language } = useWords();
  const { parts } = detail;
  const days = (start: string | null, end: string | null): string =>
    [start, end].flatMap((day) => (day ? [showDay(day, language)] : [])).join(' – ');
  const lists: { key: string; title: string; lines: { key: number; says: ReactNode }[] }[] = [
    {
      key: 'messages',
      title: t('plans.contents.messages'),
      lines: parts.messages.map((one) => ({ key: one.span[0], says: <q lang={one.language}>{one.text}</q> })),
    },
    {
      key: 'phases',
      title: t('plans.contents.phases'),
      lines: parts.phases.map((one) => ({
        key: one.span[0],
        says: [one.name, days(one.start, one.end)].filter((word) => word !== '').join(': '),
      })),
    },
    ...(['audiences', 'forms', 'financing', 'reporting'] as const).map((key) => ({
      key,
      title: t(`plans.contents.${key}`),
      lines: parts[key].map((one) => ({ key: one.span[0], says: one.text })),
    })),
    {
      key: 'recipients',
      title: t('plans.contents.recipients'),
      lines: parts.recipients.map((one) => ({ key: one.span[0], says: one.text })),
    },
  ];
  const filled = lists.filter((one) => one.lines.length > 0);
  return (
    <>
      <Section title={t('plans.tab.contents')}>
        {filled.length === 0 ? <EmptyState title={t('plans.contents-none')} /> : null}
        {filled.map((list) => (
          <section key={list.key} className="contents">
            <h3>{list.title}</h3>
            <ul>
              {list.lines.map((line) => (
                <li key={line.key}>{line.says}</li>
              ))}
            </ul>
          </section>
        ))}
      </Section>
      <Cites cites={detail.citations} />
    </>
  );
}
