import { Button, Group, Menu, Select, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconPencil, IconTrash } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
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

/** Filters kept under a name: chosen, kept anew, renamed, taken out. */
export function SavedViews() {
  const { t } = useWords();
  const navigate = useNavigate();
  const views = useViews().data?.items ?? [];
  const [isSaving, saving] = useDisclosure();
  const [renamed, setRenamed] = useState<SavedView | null>(null);
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
                  aria-label={t('tasks.view-rename', { name: view.name })}
                  onClick={() => setRenamed(view)}
                >
                  <IconPencil size={16} aria-hidden />
                </Menu.Item>
              ) : null}
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
      {isSaving ? <SaveThisView onClose={saving.close} /> : null}
      {renamed ? <ViewDialog view={renamed} onClose={() => setRenamed(null)} /> : null}
    </>
  );
}

/** What the list shows now, under a name. */
function SaveThisView({ onClose }: { readonly onClose: () => void }) {
  const search = taskSearch.parse(useSearch({ strict: false }));
  const query = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
  return <ViewDialog view={{ name: '', sharing: 'private', query: query as SavedView['query'] }} onClose={onClose} />;
}

interface ViewDialogProps {
  /** With an id: one's own that is kept already. */
  readonly view: Pick<SavedView, 'name' | 'sharing' | 'query'> & Partial<Pick<SavedView, 'id'>>;
  readonly onClose: () => void;
}

/** Its name, and who may use it. */
function ViewDialog({ view, onClose }: ViewDialogProps) {
  const { t } = useWords();
  const { person } = useMe();
  const save = useCommand({
    run: (body: object, key) => post<typeof savedView>('/api/tasks/save-view', body, key),
    refresh: [VIEWS],
    says: t('desk.saved'),
    onDone: onClose,
  });
  const fields = useFields<{ name: string; sharing: string }>({ name: view.name, sharing: view.sharing }, save.errorAt);
  const sharings = ['private', 'agency', ...(mayEverywhere(person, 'tasks.assign') ? ['province'] : [])] as const;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={view.id ? t('tasks.view-rename', { name: view.name }) : t('tasks.view-save')}
      verb={t('desk.save')}
      sending={save.sending}
      issues={save.beside(['name'])}
      onSubmit={() => save.send({ ...fields.values, query: view.query, ...(view.id ? { id: view.id } : {}) })}
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
