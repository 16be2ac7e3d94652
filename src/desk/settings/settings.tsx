import { Button, Group, Paper, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { settingList, Setting } from '#modules/settings/contract.ts';
import { get } from '../api.ts';
import { ActorName } from '../ui/actor-name.tsx';
import { DataList, type Column } from '../ui/data-list.tsx';
import { DayText } from '../ui/day-text.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Permitted } from '../ui/permitted.tsx';
import { useWords } from '../words.tsx';
import { ChangeSetting } from './change-setting.tsx';
import { SettingHistory } from './setting-history.tsx';
import { SettingValue } from './setting-value.tsx';

/** The declared settings: today's value, its source, since when; changed from a day on. */
export function Settings() {
  const { t } = useWords();
  return (
    <Permitted permission="settings.edit" title={t('settings.title')}>
      <SettingsPage />
    </Permitted>
  );
}

function SettingsPage() {
  const { t } = useWords();
  const query = useQuery({ queryKey: ['settings', 'list'], queryFn: () => get<typeof settingList>('/api/settings') });
  const [changing, setChanging] = useState<Setting | null>(null);
  const [looking, setLooking] = useState<Setting | null>(null);
  const columns = useColumns(setChanging, setLooking);
  return (
    <Page title={t('settings.title')} lead={t('settings.lead')}>
      <Paper className="section">
        <Loaded query={query}>
          {({ items }) => (
            <DataList label={t('settings.title')} columns={columns} rows={items} rowKey={(setting) => setting.key} />
          )}
        </Loaded>
      </Paper>
      {changing ? <ChangeSetting setting={changing} onClose={() => setChanging(null)} /> : null}
      {looking ? <SettingHistory setting={looking} onClose={() => setLooking(null)} /> : null}
    </Page>
  );
}

function useColumns(change: (setting: Setting) => void, look: (setting: Setting) => void): Column<Setting>[] {
  const { t } = useWords();
  return [
    { key: 'name', label: t('settings.title'), width: '26%', cell: (setting) => <Name settingKey={setting.key} /> },
    {
      key: 'value',
      label: t('settings.value'),
      cell: (setting) => <SettingValue settingKey={setting.key} value={setting.value} />,
    },
    { key: 'source', label: t('settings.source'), cell: (setting) => setting.source },
    {
      key: 'from',
      label: t('settings.valid-from'),
      width: 150,
      cell: (setting) => (
        <>
          {setting.validFrom ? <DayText day={setting.validFrom} /> : t('settings.valid-from-first')}
          {setting.setBy ? (
            <Text size="sm" c="dimmed">
              <ActorName name={setting.setBy} />
            </Text>
          ) : null}
        </>
      ),
    },
    {
      key: 'actions',
      label: '',
      align: 'end',
      cell: (setting) => (
        <Group gap="xs" justify="flex-end" className="row-actions">
          <Button variant="default" size="sm" onClick={() => change(setting)}>
            {t('settings.change')}
          </Button>
          <Button variant="subtle" size="sm" onClick={() => look(setting)}>
            {t('settings.history-short')}
          </Button>
        </Group>
      ),
    },
  ];
}

function Name({ settingKey }: { readonly settingKey: string }) {
  const { tOr } = useWords();
  const help = tOr(`settings.help.${settingKey}`, '');
  return (
    <>
      <Text fw={500}>{tOr(`settings.name.${settingKey}`, settingKey)}</Text>
      {help ? (
        <Text size="sm" c="dimmed">
          {help}
        </Text>
      ) : null}
    </>
  );
}
