import { Button } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useMay } from '../me.ts';
import { DataList } from '../ui/data-list.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useRounds } from './data.ts';
import { useRoundColumns } from './round-columns.tsx';

/** The rounds in which a plan's draft was commented on, with the table; nothing where there was none. */
export function ConsultationsOf({ planId }: { readonly planId: string }) {
  return useMay()('consultations.read') ? <Taken planId={planId} /> : null;
}

function Taken({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const items = useRounds({ planId }).data?.pages[0]?.items ?? [];
  const columns = useRoundColumns();
  if (items.length === 0) return null;
  return (
    <Section
      flush
      title={t('consultations.of-plan')}
      actions={items
        .filter((one) => one.counts !== null)
        .map((one) => (
          <Button
            key={one.id}
            component="a"
            href={`/api/consultations/${one.id}/table.docx`}
            variant="default"
            leftSection={<IconFileText size={16} aria-hidden />}
          >
            {t('consultations.do.table')}
          </Button>
        ))}
    >
      <DataList label={t('consultations.of-plan')} columns={columns} rows={items} rowKey={(row) => row.id} />
    </Section>
  );
}
