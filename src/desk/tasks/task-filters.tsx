import { Box, Button, Collapse, Group, Select } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { planList } from '#modules/plans/contract.ts';
import { get } from '../api.ts';
import { useMay } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { FilterBar, SearchBox } from '../ui/filter-bar.tsx';
import { OrganizationPicker } from '../ui/organization-picker.tsx';
import { useWords } from '../words.tsx';
import { groupings, orderKinds, type Grouping, type TaskSearch } from './search.ts';

interface Props {
  readonly search: TaskSearch;
  readonly set: (patch: Partial<TaskSearch>) => void;
}

/** Words, grouping and order; the rest behind one button, open while something of it is set. */
export function TaskFilters({ search, set }: Props) {
  const { t } = useWords();
  const { organizationId, role, planId, dueFrom, dueTo, mode, unproven, measure } = search;
  const isMoreSet = [organizationId, role, planId, dueFrom, dueTo, mode, unproven, measure].some(
    (value) => value !== undefined,
  );
  const [isOpen, { toggle }] = useDisclosure(isMoreSet);
  return (
    <>
      <FilterBar>
        <SearchBox
          label={t('desk.search')}
          placeholder={t('tasks.search-hint')}
          value={search.q}
          onChange={(q) => set({ q })}
        />
        <Group gap="sm" align="flex-end" visibleFrom="sm">
          <GroupAndSort search={search} set={set} />
        </Group>
        <Button
          variant="default"
          leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
          onClick={toggle}
          aria-expanded={isOpen}
        >
          {t('tasks.more-filters')}
        </Button>
      </FilterBar>
      <Collapse expanded={isOpen}>
        <MoreFilters search={search} set={set} />
      </Collapse>
    </>
  );
}

/** How the list is cut and ordered; beside the words on a wide screen, among the other filters on a telephone. */
function GroupAndSort({ search, set }: Props) {
  const { t } = useWords();
  return (
    <>
      <Select
        label={t('tasks.group-by')}
        value={search.group ?? ''}
        onChange={(value) => set({ group: (value || undefined) as Grouping | undefined })}
        data={[
          { value: '', label: t('tasks.group.none') },
          ...groupings.map((value) => ({ value, label: t(`tasks.group.${value}`) })),
        ]}
        allowDeselect={false}
        w={180}
      />
      <Select
        label={t('tasks.sort-by')}
        value={search.sort ?? 'due'}
        onChange={(value) => set({ sort: value === 'due' ? undefined : (value as TaskSearch['sort']) })}
        data={(['due', 'due-latest', 'plan', 'title', 'updated'] as const).map((value) => ({
          value,
          label: t(`tasks.sort.${value}`),
        }))}
        allowDeselect={false}
        w={190}
      />
    </>
  );
}

function MoreFilters({ search, set }: Props) {
  const { t } = useWords();
  const roles = ['lead', 'coordinating'] as const;
  const modes = ['assigned', 'requested'] as const;
  return (
    <Group gap="sm" mb="md" align="flex-end" className="filter-bar off-paper">
      <Box hiddenFrom="sm" w="100%">
        <GroupAndSort search={search} set={set} />
      </Box>
      <OrganizationPicker
        label={t('desk.organization')}
        value={search.organizationId ?? null}
        onChange={(organizationId) => set({ organizationId: organizationId ?? undefined })}
      />
      <Select
        label={t('tasks.filter.role')}
        value={search.role ?? null}
        onChange={(value) => set({ role: (value ?? undefined) as TaskSearch['role'] })}
        data={roles.map((value) => ({ value, label: t(`tasks.role.${value}`) }))}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={160}
      />
      <Select
        label={t('tasks.filter.mode')}
        value={search.mode ?? null}
        onChange={(value) => set({ mode: (value ?? undefined) as TaskSearch['mode'] })}
        data={modes.map((value) => ({ value, label: t(`tasks.mode.${value}`) }))}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={150}
      />
      <Select
        label={t('tasks.filter.historic')}
        value={search.historic ?? null}
        onChange={(value) => set({ historic: value ?? undefined })}
        data={(['all', 'true'] as const).map((value) => ({ value, label: t(`tasks.filter.historic.${value}`) }))}
        placeholder={t('tasks.filter.historic.none')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={220}
      />
      <Select
        label={t('tasks.filter.unproven')}
        value={search.unproven ? 'unproven' : search.measure === 'proposed' ? 'proposed' : null}
        onChange={(value) =>
          set({
            unproven: value === 'unproven' ? 'true' : undefined,
            measure: value === 'proposed' ? 'proposed' : undefined,
          })
        }
        data={[
          { value: 'unproven', label: t('tasks.filter.unproven.only') },
          { value: 'proposed', label: t('tasks.filter.measure.proposed') },
        ]}
        placeholder={t('tasks.filter.unproven.any')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={300}
      />
      <Select
        label={t('waits.filter')}
        value={search.waits ?? null}
        onChange={(value) => set({ waits: value ?? undefined })}
        data={(['true', 'false'] as const).map((value) => ({ value, label: t(`waits.filter.${value}`) }))}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={220}
      />
      <Select
        label={t('tasks.filter.source')}
        value={search.source ?? null}
        onChange={(value) => set({ source: value ?? undefined })}
        data={orderKinds.map((value) => ({ value, label: t(`tasks.order.${value}`) }))}
        placeholder={t('desk.all')}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        w={220}
      />
      <PlanPicker value={search.planId ?? null} onChange={(planId) => set({ planId: planId ?? undefined })} />
      <DayInput
        label={t('tasks.filter.due-from')}
        value={search.dueFrom ?? null}
        onChange={(dueFrom) => set({ dueFrom: dueFrom ?? undefined })}
      />
      <DayInput
        label={t('tasks.filter.due-to')}
        value={search.dueTo ?? null}
        onChange={(dueTo) => set({ dueTo: dueTo ?? undefined })}
      />
    </Group>
  );
}

function PlanPicker(props: { readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const { t } = useWords();
  const mayRead = useMay()('plans.read');
  const plans = useQuery({
    queryKey: ['plans', 'accepted'],
    queryFn: () => get<typeof planList>('/api/plans?state=accepted'),
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Select
      {...props}
      label={t('tasks.filter.plan')}
      data={(plans.data?.items ?? []).map((plan) => ({
        value: plan.id,
        label: [plan.number, plan.title].filter(Boolean).join(' · '),
      }))}
      placeholder={t('desk.all')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('desk.remove') }}
      nothingFoundMessage={t('desk.nothing-found')}
      w={280}
    />
  );
}
