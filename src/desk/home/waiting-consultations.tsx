import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useRoundsToReply } from '../consultations/data.ts';
import { useRoundColumns } from '../consultations/round-columns.tsx';
import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** Drafts that other agencies sent for comments and one's own has not replied to. */
export function WaitingConsultations() {
  const { t } = useWords();
  const query = useRoundsToReply(useMay()('consultations.reply'));
  const columns = useRoundColumns();
  const items = query.data?.items ?? [];
  const count = query.data?.tabs['to-reply'] ?? 0;
  if (items.length === 0) return null;
  const title = t('consultations.home.to-reply', { count });
  return (
    <Section
      flush
      title={title}
      lead={t('consultations.home.lead')}
      actions={
        count > items.length ? (
          <Anchor component={Link} to="/consultations" search={{ tab: 'to-reply' } as never}>
            {t('home.see-all', { count })}
          </Anchor>
        ) : null
      }
    >
      <DataList label={title} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
