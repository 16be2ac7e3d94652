import { Button, Group } from '@mantine/core';
import { IconDownload, IconPlus, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { withQuery } from '../api.ts';
import { useMay } from '../me.ts';
import { useFilters } from '../ui/filter-bar.tsx';
import { ButtonLink } from '../ui/links.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { itemFilters } from './filters.ts';
import { ItemDialog } from './item-dialog.tsx';
import { ItemFilterBar } from './item-filter-bar.tsx';
import { ItemList } from './item-list.tsx';
import { PressTabs } from './press-tabs.tsx';

/** Sổ tin, bài báo chí: what the press says about the province, and what of it counts as evidence. */
export function ItemsPage() {
  const { t } = useWords();
  return (
    <Permitted permission="listening.read" title={t('listening.title')}>
      <Items />
    </Permitted>
  );
}

function Items() {
  const { t } = useWords();
  const mayKeep = useMay()('listening.keep');
  const [filters, set] = useFilters(itemFilters);
  const [isRecording, setRecording] = useState(false);
  return (
    <Page
      title={t('listening.title')}
      lead={t('listening.lead')}
      actions={
        <Group gap="sm">
          {mayKeep ? (
            <>
              <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setRecording(true)}>
                {t('listening.record')}
              </Button>
              <ButtonLink to="/press/import" variant="default" leftSection={<IconTableImport size={16} aria-hidden />}>
                {t('listening.import')}
              </ButtonLink>
            </>
          ) : null}
          <Button
            component="a"
            href={withQuery('/api/listening/items.xlsx', filters)}
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            {t('listening.export')}
          </Button>
        </Group>
      }
    >
      <PressTabs />
      <ItemFilterBar filters={filters} onChange={set} />
      <ItemList filters={filters} onCounted={(counted) => set({ counted })} />
      {isRecording ? <ItemDialog onClose={() => setRecording(false)} /> : null}
    </Page>
  );
}
