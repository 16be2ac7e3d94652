import { DataList } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useDecisionColumns } from './decision-columns.tsx';
import { useDecisionsAbout } from './data.ts';

/** What was put before leaders about the thing of a screen; nothing is shown where nothing was. */
export function DecisionsOf({ path }: { readonly path: string }) {
  const { t } = useWords();
  const columns = useDecisionColumns();
  const items = useDecisionsAbout(path).data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <Section title={t('approvals.title')} flush>
      <DataList label={t('approvals.title')} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
