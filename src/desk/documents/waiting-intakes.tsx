import { useQuery } from '@tanstack/react-query';
import type { intakeList } from '#modules/documents/contract.ts';
import { get } from '../api.ts';
import { InstantText } from '../ui/day-text.tsx';
import { DataList } from '../ui/data-list.tsx';
import { TextLink } from '../ui/links.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';

/** Documents that the person brought in and that still wait: being read, or for a decision. */
export function WaitingIntakes() {
  const { t } = useWords();
  const query = useQuery({
    queryKey: ['documents', 'intakes'],
    queryFn: ({ signal }) => get<typeof intakeList>('/api/documents/intakes', signal),
    refetchInterval: ({ state }) => ((state.data?.items.length ?? 0) > 0 ? 4000 : false),
  });
  const items = query.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('documents.waiting')} flush>
      <DataList
        label={t('documents.waiting')}
        rows={items}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'files',
            label: t('documents.files'),
            cell: (one) => (
              <TextLink to="/documents/import" search={{ intake: one.id }}>
                {one.files.map((file) => file.name).join(', ')}
              </TextLink>
            ),
          },
          {
            key: 'state',
            label: t('documents.state'),
            cell: (one) => (
              <StateBadge tone={one.state === 'awaiting-decision' ? 'warn' : 'info'}>
                {t(`documents.intake.${one.state}`)}
              </StateBadge>
            ),
          },
          { key: 'at', label: t('documents.brought-in'), cell: (one) => <InstantText instant={one.createdAt} /> },
        ]}
      />
    </Section>
  );
}
