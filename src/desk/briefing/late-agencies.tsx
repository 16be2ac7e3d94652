import { Text } from '@mantine/core';
import type { Briefing } from '#modules/tasks/contract.ts';
import { showDay, showNumber } from '../format.ts';
import { TextLink } from '../ui/links.tsx';
import { useWords } from '../words.tsx';

/** Names, not percentages: who is late with how much, and how often each was chased. */
export function LateAgencies({ late }: { readonly late: Briefing['late'] }) {
  const { t, nameOf, language } = useWords();
  if (late.agencies === 0) return <Text>{t('briefing.late-none')}</Text>;
  const rest = late.agencies - late.items.length;
  return (
    <>
      <ul className="briefing-names">
        {late.items.map((one) => (
          <li key={one.organization.id}>
            {nameOf(one.organization.name)}{' '}
            <TextLink
              to="/tasks"
              search={{ state: 'all', ...one.filter } as never}
              fw={600}
              underline="always"
              aria-label={t('briefing.late-of', { name: nameOf(one.organization.name), count: one.count })}
            >
              {showNumber(one.count, language)}
            </TextLink>
            <Text span size="sm" c="dimmed">
              {one.letters > 0
                ? ` · ${t('briefing.chased', { letters: one.letters, day: one.lastLetterOn ? showDay(one.lastLetterOn, language) : '' })}`
                : ` · ${t('briefing.not-chased')}`}
            </Text>
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <TextLink to="/tasks" search={{ state: 'all', group: 'organization', ...late.filter } as never} size="sm">
          {t('briefing.late-rest', { count: rest })}
        </TextLink>
      ) : null}
    </>
  );
}
