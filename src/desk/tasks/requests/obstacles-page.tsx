import { Button, Group, Paper, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { withQuery } from '../../api.ts';
import { useMay } from '../../me.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar, useFilters } from '../../ui/filter-bar.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { OrganizationPicker } from '../../ui/organization-picker.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words.tsx';
import { useAcceptedPlans } from '../owes/data.ts';
import { useObstacles } from './data.ts';
import { obstacleFilters, obstacleKinds, obstacleStates, type ObstacleFilters } from './filters.ts';
import { ObstacleLines } from './obstacle-lines.tsx';

/** Khó khăn, vướng mắc; kiến nghị, đề xuất: who says what to whom, and what became of it. */
export function ObstaclesPage() {
  const { t } = useWords();
  return (
    <Permitted permission="tasks.read" title={t('requests.obstacles')}>
      <Obstacles />
    </Permitted>
  );
}

function Obstacles() {
  const { t } = useWords();
  const [filters, set] = useFilters(obstacleFilters);
  const query = useObstacles(filters);
  const first = query.data?.pages[0];
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = Object.values(filters).some((one) => one !== undefined);
  return (
    <Page
      title={t('requests.obstacles')}
      lead={first ? t('requests.counts', first.counts) : t('requests.obstacles-lead')}
      actions={<Actions filters={filters} />}
    >
      <Filters filters={filters} onChange={set} />
      <Paper>
        <Loaded query={query}>
          {() =>
            items.length === 0 ? (
              <EmptyState title={t(isNarrowed ? 'requests.none-found' : 'requests.none')}>
                {isNarrowed ? null : t('requests.obstacles-lead')}
              </EmptyState>
            ) : (
              <ObstacleLines items={items} withTask />
            )
          }
        </Loaded>
        {query.hasNextPage ? (
          <Group p="md" className="off-paper">
            <Button variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
              {t('requests.more')}
            </Button>
          </Group>
        ) : null}
      </Paper>
    </Page>
  );
}

function Actions({ filters }: { readonly filters: ObstacleFilters }) {
  const { t } = useWords();
  const mayDo = useMay();
  return (
    <>
      {mayDo('tasks.export') ? (
        <Button
          component="a"
          href={withQuery('/api/tasks/obstacles.xlsx', filters)}
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        >
          {t('tasks.export')}
        </Button>
      ) : null}
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('desk.print')}
      </Button>
    </>
  );
}

interface FiltersProps {
  readonly filters: ObstacleFilters;
  readonly onChange: (patch: Partial<ObstacleFilters>) => void;
}

function Filters({ filters, onChange }: FiltersProps) {
  const { t } = useWords();
  const plans = useAcceptedPlans().data?.items ?? [];
  const clearable = { clearable: true, clearButtonProps: { 'aria-label': t('desk.remove') } };
  return (
    <FilterBar>
      <Select
        label={t('requests.kind')}
        placeholder={t('requests.state.all')}
        data={obstacleKinds.map((value) => ({ value, label: t(`requests.kind.${value}`) }))}
        value={filters.kind ?? null}
        onChange={(kind) => onChange({ kind: (kind as ObstacleFilters['kind']) ?? undefined })}
        {...clearable}
      />
      <Select
        label={t('requests.state')}
        placeholder={t('requests.state.all')}
        data={obstacleStates.map((value) => ({ value, label: t(`requests.state.${value}`) }))}
        value={filters.state ?? null}
        onChange={(state) => onChange({ state: (state as ObstacleFilters['state']) ?? undefined })}
        {...clearable}
      />
      <OrganizationPicker
        label={t('requests.raised-by')}
        value={filters.organizationId ?? null}
        onChange={(id) => onChange({ organizationId: id ?? undefined })}
      />
      <OrganizationPicker
        label={t('requests.addressed-to')}
        value={filters.addressedTo ?? null}
        onChange={(id) => onChange({ addressedTo: id ?? undefined })}
      />
      {plans.length > 1 ? (
        <Select
          label={t('owes.plan')}
          placeholder={t('owes.all-plans')}
          data={plans.map((one) => ({ value: one.id, label: one.number ?? one.title }))}
          value={filters.planId ?? null}
          onChange={(planId) => onChange({ planId: planId ?? undefined })}
          {...clearable}
        />
      ) : null}
    </FilterBar>
  );
}
