import { Button, Group, Menu, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { done, savedView, SavedView } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { mayEverywhere, useMe } from '../me.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { TASKS, useViews } from './data.ts';
import { taskSearch } from './search.ts';

const VIEWS = [...TASKS, 'views'] as const;

/** Filters kept under a name: chosen, kept anew, taken out. */
export function SavedViews() {
  const { t } = useWords();
  const navigate = useNavigate();
  const views = useViews().data?.items ?? [];
  const [isSaving, saving] = useDisclosure();
  const remove = useCommand({
    run: (view: SavedView, key) => post<typeof done>('/api/tasks/remove-view', { id: view.id }, key),
    refresh: [VIEWS],
    tellsProblems: true,
  });
  const open = (view: SavedView) => void navigate({ to: '/tasks', search: view.query as never });
  return (
    <>
      <Menu position="bottom-end" width={320} shadow="md">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {t('tasks.views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map((view) => (
            <Group key={view.id} gap={0} wrap="nowrap" role="presentation">
              <Menu.Item onClick={() => open(view)}>
                {view.name}
                {view.isOwn ? null : ` (${view.owner})`}
              </Menu.Item>
              {view.isOwn ? (
                <Menu.Item
                  w="auto"
                  aria-label={t('tasks.view-remove', { name: view.name })}
                  closeMenuOnClick={false}
                  onClick={() => remove.send(view)}
                >
                  <IconTrash size={16} aria-hidden />
                </Menu.Item>
              ) : null}
            </Group>
          ))}
          {views.length > 0 ? <Menu.Divider /> : null}
          <Menu.Item onClick={saving.open}>{t('tasks.view-save')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isSaving ? <SaveView onClose={saving.close} /> : null}
    </>
  );
}

function SaveView({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const { person } = useMe();
  const search = taskSearch.parse(useSearch({ strict: false }));
  const save = useCommand({
    run: (body: object, key) => post<typeof savedView>('/api/tasks/save-view', body, key),
    refresh: [VIEWS],
    says: t('desk.saved'),
    onDone: onClose,
  });
  const fields = useFields({ name: '', sharing: 'private' }, save.errorAt);
  const query = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
  const sharings = ['private', 'agency', ...(mayEverywhere(person, 'tasks.assign') ? ['province'] : [])] as const;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('tasks.view-save')}
      verb={t('desk.save')}
      sending={save.sending}
      issues={save.beside(['name'])}
      onSubmit={() => save.send({ ...fields.values, query })}
    >
      <TextInput label={t('tasks.view-name')} required data-autofocus {...fields.text('name')} />
      <Select
        label={t('tasks.view-sharing')}
        value={fields.values.sharing}
        onChange={(sharing) => fields.set({ sharing: sharing ?? 'private' })}
        data={sharings.map((value) => ({
          value,
          label: t(`tasks.view-sharing.${value as 'private' | 'agency' | 'province'}`),
        }))}
        allowDeselect={false}
      />
    </Dialog>
  );
}
