import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useInquiries } from './data.ts';
import { useInquiryColumns } from './inquiry-columns.tsx';

/** What agencies were asked about one thing; nothing where they were not asked. */
export function InquiriesOf({ subjectId }: { readonly subjectId: string }) {
  return useMay()('inquiries.read') ? <Asked subjectId={subjectId} /> : null;
}

function Asked({ subjectId }: { readonly subjectId: string }) {
  const { t } = useWords();
  const items = useInquiries({ subjectId }).data?.pages[0]?.items ?? [];
  const columns = useInquiryColumns();
  if (items.length === 0) return null;
  return (
    <Section title={t('inquiries.of-task')} flush>
      <DataList label={t('inquiries.of-task')} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
