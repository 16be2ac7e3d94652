import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useInquiriesToAnswer } from '../inquiries/data.ts';
import { useInquiryColumns } from '../inquiries/inquiry-columns.tsx';
import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** What other agencies asked and one's own has not answered. */
export function WaitingInquiries() {
  const { t } = useWords();
  const query = useInquiriesToAnswer(useMay()('inquiries.answer'));
  const columns = useInquiryColumns();
  const items = query.data?.items ?? [];
  const count = query.data?.tabs['to-answer'] ?? 0;
  if (items.length === 0) return null;
  const title = t('inquiries.home.to-answer', { count });
  return (
    <Section
      flush
      title={title}
      lead={t('inquiries.home.lead')}
      actions={
        count > items.length ? (
          <Anchor component={Link} to="/inquiries" search={{ tab: 'to-answer' } as never}>
            {t('home.see-all', { count })}
          </Anchor>
        ) : null
      }
    >
      <DataList label={title} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
