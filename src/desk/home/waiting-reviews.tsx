import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { MyWork } from '#modules/tasks/contract.ts';
import { DataList } from '../ui/data-list.tsx';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** Documents that were read and wait for somebody's eye before work is assigned. */
export function WaitingReviews({ reviews }: { readonly reviews: MyWork['reviews'] }) {
  const { t } = useWords();
  if (reviews.length === 0) return null;
  return (
    <Section title={t('home.reviews', { count: reviews.length })} lead={t('home.reviews.lead')} flush>
      <DataList
        label={t('home.reviews', { count: reviews.length })}
        rows={reviews}
        rowKey={(plan) => plan.planId}
        columns={[
          {
            key: 'title',
            label: t('home.reviews.document'),
            cell: (plan) => (
              <Anchor component={Link} to={`/plans/${plan.planId}/review`} fw={500}>
                {[...new Set([plan.number, plan.title])].filter(Boolean).join(' · ')}
              </Anchor>
            ),
          },
          {
            key: 'issued',
            label: t('home.reviews.issued'),
            cell: (plan) => (plan.issuedOn ? <DayText day={plan.issuedOn} /> : null),
            width: 160,
          },
          {
            key: 'since',
            label: t('home.reviews.since'),
            cell: (plan) => <InstantText instant={plan.since} />,
            width: 200,
          },
        ]}
      />
    </Section>
  );
}
