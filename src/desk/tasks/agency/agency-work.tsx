import { Button, Paper, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { withQuery } from '../../api.ts';
import { CopyForZalo } from '../../cards/copy-for-zalo.tsx';
import { useMay, useToday } from '../../me.ts';
import { useOrganization } from '../../organizations/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar, useFilters } from '../../ui/filter-bar.tsx';
import { ButtonLink } from '../../ui/links.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words.tsx';
import { BoardTable } from '../boards/board-table.tsx';
import { useBoard } from '../boards/data.ts';
import { filtersOf, type TaskSearch } from '../search.ts';
import { TaskGroups } from '../task-groups.tsx';
import { agencyWorkFilters } from './filters.ts';

const route = getRouteApi('/organizations/$id/work');

/** Một cơ quan, mọi kế hoạch: how its own parts stand in each plan, then the tasks plan by plan. */
export function AgencyWork() {
  const { t } = useWords();
  return (
    <Permitted permission="tasks.read" title={t('agency.title')}>
      <Work />
    </Permitted>
  );
}

function Work() {
  const { t, nameOf } = useWords();
  const { id } = route.useParams();
  const [{ year }, set] = useFilters(agencyWorkFilters);
  const agency = useOrganization(id);
  const name = agency.data ? nameOf(agency.data.name) : '';
  const { figures, progress } = useBoard({ by: 'plan', organizationId: id, year });
  const search: TaskSearch = {
    scope: 'all',
    organizationId: id,
    state: 'all',
    historic: 'false',
    sort: 'due',
    ...(year ? { dueFrom: `${year}-01-01`, dueTo: `${year}-12-31` } : {}),
  };
  return (
    <Page
      title={name || t('agency.title')}
      lead={t('agency.lead')}
      breadcrumbs={[
        { label: t('organizations.title'), to: '/organizations' },
        ...(name ? [{ label: name, to: `/organizations/${id}` }] : []),
      ]}
      actions={<Actions id={id} year={year} search={search} />}
    >
      <Year year={year} onChange={(next) => set({ year: next })} />
      <Loaded query={figures}>
        {(data) =>
          data.total.total === 0 ? (
            <Paper>
              <EmptyState title={t('agency.none')} />
            </Paper>
          ) : (
            <>
              <Paper mb="lg">
                <BoardTable board={data} progress={progress} by="plan" />
              </Paper>
              <TaskGroups search={search} by="plan" withOwnPart={false} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const YEARS_BACK = 3;

function Year({ year, onChange }: { readonly year?: number; readonly onChange: (year?: number) => void }) {
  const { t } = useWords();
  const thisYear = Number(useToday().slice(0, 4));
  return (
    <FilterBar>
      <Select
        label={t('boards.year')}
        placeholder={t('boards.any-year')}
        data={Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(thisYear + 1 - index))}
        value={year === undefined ? null : String(year)}
        onChange={(value) => onChange(value === null ? undefined : Number(value))}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
      />
    </FilterBar>
  );
}

interface ActionsProps {
  readonly id: string;
  readonly year: number | undefined;
  readonly search: TaskSearch;
}

function Actions({ id, year, search }: ActionsProps) {
  const { t } = useWords();
  const mayDo = useMay();
  return (
    <>
      {mayDo('tasks.report', id) ? (
        <ButtonLink to="/organizations/$id/reports" params={{ id } as never} variant="default">
          {t('agency.reports-do')}
        </ButtonLink>
      ) : null}
      {mayDo('tasks.export') ? (
        <Button
          component="a"
          href={withQuery('/api/tasks/export.xlsx', { ...filtersOf(search), sort: 'plan' })}
          variant="default"
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
        >
          {t('tasks.export')}
        </Button>
      ) : null}
      <CopyForZalo subject={{ type: 'board', by: 'plan', organizationId: id, year }} />
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('desk.print')}
      </Button>
    </>
  );
}
