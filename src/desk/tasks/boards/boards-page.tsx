import { Button, Paper, SegmentedControl, Select } from '@mantine/core';
import { IconFileSpreadsheet, IconPrinter } from '@tabler/icons-react';
import type { BoardBy } from '#modules/tasks/contract.ts';
import { withQuery } from '../../api.ts';
import { CopyForZalo } from '../../cards/copy-for-zalo.tsx';
import { useMay, useToday } from '../../me.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar, useFilters } from '../../ui/filter-bar.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { useWords } from '../../words.tsx';
import { useAcceptedPlans } from '../owes/data.ts';
import { BoardTable } from './board-table.tsx';
import { useBoard } from './data.ts';
import { boardBys, boardFilters, type BoardFilters } from './filters.ts';

/** Bảng tổng hợp: how the work stands, in names and figures, each figure a way to its list. */
export function BoardsPage() {
  const { t } = useWords();
  return (
    <Permitted permission="tasks.read" title={t('boards.title')}>
      <Boards />
    </Permitted>
  );
}

function Boards() {
  const { t } = useWords();
  const mayDo = useMay();
  const [filters, set] = useFilters(boardFilters);
  const by = filters.by ?? 'organization';
  const needsPlan = by === 'section' && !filters.planId;
  const { figures, progress } = useBoard(filters, !needsPlan);
  return (
    <Page
      title={t('boards.title')}
      lead={t('boards.lead')}
      actions={
        <>
          {mayDo('tasks.export') && !needsPlan ? (
            <Button
              component="a"
              href={withQuery('/api/tasks/board.xlsx', { ...filters })}
              variant="default"
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
            >
              {t('tasks.export')}
            </Button>
          ) : null}
          {needsPlan ? null : <CopyForZalo subject={{ type: 'board', ...filters, by }} />}
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('desk.print')}
          </Button>
        </>
      }
    >
      <Filters filters={filters} onChange={set} />
      <Paper>
        {needsPlan ? (
          <EmptyState title={t('boards.choose-plan')} />
        ) : (
          <Loaded query={figures}>
            {(data) =>
              data.rows.length === 0 ? (
                <EmptyState title={t('boards.none')} />
              ) : (
                <BoardTable board={data} progress={progress} by={by} />
              )
            }
          </Loaded>
        )}
      </Paper>
    </Page>
  );
}

interface FiltersProps {
  readonly filters: BoardFilters;
  readonly onChange: (patch: Partial<BoardFilters>) => void;
}

const YEARS_BACK = 3;

function Filters({ filters, onChange }: FiltersProps) {
  const { t } = useWords();
  const thisYear = Number(useToday().slice(0, 4));
  const plans = useAcceptedPlans().data?.items ?? [];
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(thisYear + 1 - index));
  const clearable = { clearable: true, clearButtonProps: { 'aria-label': t('desk.remove') } };
  return (
    <>
      <SegmentedControl
        mb="md"
        className="off-paper"
        orientation={window.innerWidth < 640 ? 'vertical' : 'horizontal'}
        fullWidth={window.innerWidth < 640}
        aria-label={t('boards.choose')}
        value={filters.by ?? 'organization'}
        onChange={(by) => onChange({ by: by as BoardBy })}
        data={boardBys.map((value) => ({ value, label: t(`boards.by.${value}`) }))}
      />
      <FilterBar>
        <Select
          label={t('boards.plan')}
          placeholder={t('owes.all-plans')}
          data={plans.map((one) => ({ value: one.id, label: one.number ?? one.title }))}
          value={filters.planId ?? null}
          onChange={(planId) => onChange({ planId: planId ?? undefined })}
          {...clearable}
        />
        <Select
          label={t('boards.year')}
          placeholder={t('boards.any-year')}
          data={years}
          value={filters.year === undefined ? null : String(filters.year)}
          onChange={(year) => onChange({ year: year === null ? undefined : Number(year) })}
          {...clearable}
        />
      </FilterBar>
    </>
  );
}
