import { Button, Paper, SegmentedControl } from '@mantine/core';
import { IconArrowsExchange, IconChecks, IconFileSpreadsheet, IconHash, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { withQuery } from '../api.ts';
import { mayEverywhere, useMay, useMe } from '../me.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { useFilters } from '../ui/filter-bar.tsx';
import { Page } from '../ui/page.tsx';
import { useWords } from '../words.tsx';
import { AgreeAll } from './evidence/agree-all.tsx';
import { NoteOrder } from './orders/note-order.tsx';
import { SavedViews } from './saved-views.tsx';
import { filtersOf, isNarrowed, taskSearch, type TaskSearch } from './search.ts';
import { StateTabs } from './state-tabs.tsx';
import { TaskFilters } from './task-filters.tsx';
import { TaskGroups } from './task-groups.tsx';
import { TaskRows } from './task-rows.tsx';

type Scope = NonNullable<TaskSearch['scope']>;

/** Nhiệm vụ: mine, my agency's, all that I may see; filtered, grouped, sorted, kept as views. */
export function TaskList() {
  const { t } = useWords();
  const { person } = useMe();
  const [search, set] = useFilters(taskSearch);
  const seesAll = mayEverywhere(person, 'tasks.read-all');
  const scope: Scope = search.scope ?? (seesAll ? 'all' : 'agency');
  const effective = { ...search, scope };
  const scopes: Scope[] = seesAll ? ['mine', 'agency', 'all'] : ['mine', 'agency'];
  const withOwnPart = scope !== 'all' && person.organization !== null;
  const [isChoosing, setChoosing] = useState(false);
  return (
    <Page title={t('tasks.list.title')} lead={t(`tasks.scope.lead.${scope}`)} actions={<Actions search={effective} />}>
      <SegmentedControl
        aria-label={t('tasks.scope')}
        className="off-paper"
        mb="md"
        value={scope}
        onChange={(value) => set({ scope: value as Scope })}
        data={scopes.map((value) => ({ value, label: t(`tasks.scope.${value}`) }))}
      />
      <TaskFilters search={search} set={set} />
      <StateTabs search={effective} set={set} />
      {search.group ? null : (
        <Button
          variant={isChoosing ? 'light' : 'default'}
          mb="md"
          className="off-paper"
          aria-pressed={isChoosing}
          leftSection={<IconChecks size={16} aria-hidden />}
          onClick={() => setChoosing(!isChoosing)}
        >
          {t('tasks.bulk.choose')}
        </Button>
      )}
      {search.measure === 'proposed' && mayEverywhere(person, 'tasks.confirm') ? (
        <AgreeAll filters={filtersOf(effective)} />
      ) : null}
      {search.group ? (
        <TaskGroups search={effective} by={search.group} withOwnPart={withOwnPart} />
      ) : (
        <Paper>
          <TaskRows
            label={t('tasks.list.title')}
            filters={{ ...filtersOf(effective), sort: search.sort }}
            withOwnPart={withOwnPart}
            empty={<NoTasks search={search} />}
            withKeys
            isChoosing={isChoosing}
          />
        </Paper>
      )}
    </Page>
  );
}

function NoTasks({ search }: { readonly search: TaskSearch }) {
  const { t } = useWords();
  return isNarrowed(search) ? (
    <EmptyState title={t('tasks.none-found')}>{t('tasks.none-found-hint')}</EmptyState>
  ) : (
    <EmptyState title={t('tasks.none')}>{t('tasks.none-hint')}</EmptyState>
  );
}

function Actions({ search }: { readonly search: TaskSearch }) {
  const { t } = useWords();
  const mayDo = useMay();
  const { person } = useMe();
  return (
    <>
      <NoteOrder />
      <SavedViews />
      {mayDo('handover.make') ? (
        <Button
          component={Link}
          to="/tasks/handovers"
          variant="default"
          leftSection={<IconArrowsExchange size={16} aria-hidden />}
        >
          {t('tasks.handover')}
        </Button>
      ) : null}
      {mayDo('tasks.export') ? (
        <Button
          component="a"
          href={withQuery('/api/tasks/export.xlsx', { ...filtersOf(search), sort: search.sort })}
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        >
          {t('tasks.export')}
        </Button>
      ) : null}
      {mayEverywhere(person, 'tasks.assign') ? (
        <Button component={Link} to="/tasks/numbers" variant="default" leftSection={<IconHash size={16} aria-hidden />}>
          {t('tasks.numbers-do')}
        </Button>
      ) : null}
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('desk.print')}
      </Button>
    </>
  );
}
