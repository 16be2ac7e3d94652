import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { settingHistory, Setting } from '#modules/settings/contract.ts';
import { get, withQuery } from '../api.ts';
import { useToday } from '../me.ts';
import { ActorName } from '../ui/actor-name.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { SettingValue } from './setting-value.tsx';

type Past = z.output<typeof settingHistory>['items'][number];

/** Every value that a setting ever had, and those that will count from a day to come. */
export function SettingHistory({ setting, onClose }: { readonly setting: Setting; readonly onClose: () => void }) {
  const { t, tOr } = useWords();
  const query = useQuery({
    queryKey: ['settings', 'history', setting.key],
    queryFn: () => get<typeof settingHistory>(withQuery('/api/settings/history', { key: setting.key })),
  });
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={`${t('settings.history')}: ${tOr(`settings.name.${setting.key}`, setting.key)}`}
      closeButtonProps={{ 'aria-label': t('desk.close') }}
    >
      <Loaded query={query} lines={3}>
        {({ items }) =>
          items.length > 0 ? (
            <Values settingKey={setting.key} items={items} />
          ) : (
            <EmptyState title={t('settings.history-none')} />
          )
        }
      </Loaded>
    </Modal>
  );
}

function Values({ settingKey, items }: { readonly settingKey: string; readonly items: readonly Past[] }) {
  const { t } = useWords();
  const today = useToday();
  const current = items.find((one) => one.validFrom <= today)?.id;
  const columns: Column<Past>[] = [
    {
      key: 'value',
      label: t('settings.value'),
      cell: (one) => <SettingValue settingKey={settingKey} value={one.value} />,
    },
    { key: 'source', label: t('settings.source'), cell: (one) => one.source },
    { key: 'from', label: t('settings.valid-from'), cell: (one) => <DayText day={one.validFrom} /> },
    { key: 'by', label: t('settings.set-by'), cell: (one) => <ActorName name={one.setBy} /> },
    {
      key: 'state',
      label: '',
      cell: (one) => {
        if (one.id === current) return <StateBadge tone="good">{t('settings.current')}</StateBadge>;
        return one.validFrom > today ? <StateBadge tone="info">{t('settings.future')}</StateBadge> : null;
      },
    },
  ];
  return <DataList label={t('settings.history')} columns={columns} rows={items} rowKey={(one) => one.id} />;
}
