import { useDecisionColumns } from '../approvals/decision-columns.tsx';
import { useWaitingDecisions } from '../approvals/data.ts';
import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';

/** What lies before the leader who is signed in, first on his page. */
export function WaitingDecisions() {
  const { t } = useWords();
  const mayDo = useMay();
  const columns = useDecisionColumns();
  const items = useWaitingDecisions(mayDo('approvals.decide')).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('approvals.tab.mine')} flush>
      <DataList label={t('approvals.tab.mine')} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
