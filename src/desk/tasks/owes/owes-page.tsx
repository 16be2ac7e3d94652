import { Button, Group, Select } from '@mantine/core';
import { IconFileText, IconMessage } from '@tabler/icons-react';
import { useState } from 'react';
import type { OwesList } from '#modules/tasks/contract.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FilterBar, useFilters } from '../../ui/filter-bar.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page } from '../../ui/page.tsx';
import { Permitted } from '../../ui/permitted.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { useAcceptedPlans, useOwes } from './data.ts';
import { DraftLetterDialog } from './draft-letter-dialog.tsx';
import { owesFilters, type OwesFilters } from './filters.ts';
import { Letters } from './letters.tsx';
import { OwesRows } from './owes-rows.tsx';
import { OwedTextsDialog } from './owed-texts-dialog.tsx';

/** Ai còn nợ: agencies by name, what each owes, how often it was chased; those chosen are chased with one press. */
export function OwesPage() {
  const { t } = useWords();
  return (
    <Permitted permission="tasks.chase" title={t('owes.title')}>
      <Owes />
    </Permitted>
  );
}

function Owes() {
  const { t } = useWords();
  const [filters, setFilters] = useFilters(owesFilters);
  const query = useOwes(filters);
  const lead = query.data
    ? t('owes.lead', { agencies: query.data.agencies, of: query.data.ofAgencies })
    : t('owes.lead-loading');
  return (
    <Page title={t('owes.title')} lead={lead} wide>
      <Filters filters={filters} onChange={setFilters} />
      <Loaded query={query}>{(list) => <Agencies list={list} filters={filters} />}</Loaded>
      <Letters />
    </Page>
  );
}

function Filters(props: { readonly filters: OwesFilters; readonly onChange: (patch: Partial<OwesFilters>) => void }) {
  const { t } = useWords();
  const plans = useAcceptedPlans().data?.items ?? [];
  return (
    <FilterBar>
      <Select
        label={t('owes.plan')}
        placeholder={t('owes.all-plans')}
        data={plans.map((one) => ({ value: one.id, label: one.number ?? one.title }))}
        value={props.filters.planId ?? null}
        onChange={(planId) => props.onChange({ planId: planId ?? undefined })}
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
      />
      <DayInput
        label={t('owes.until')}
        value={props.filters.until ?? null}
        onChange={(until) => props.onChange({ until: until ?? undefined })}
      />
    </FilterBar>
  );
}

function Agencies({ list, filters }: { readonly list: OwesList; readonly filters: OwesFilters }) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [open, setOpen] = useState<'letter' | 'texts' | null>(null);
  if (list.items.length === 0) return <EmptyState title={t('owes.none')}>{t('owes.none-hint')}</EmptyState>;
  // What has been done since it was ticked is chased no more.
  const ids = list.items.map((one) => one.organization.id).filter((id) => chosen.has(id));
  const round = Math.max(
    1,
    ...list.items.filter((one) => ids.includes(one.organization.id)).map((one) => one.letters + 1),
  );
  const close = () => setOpen(null);
  return (
    <>
      <Group gap="sm" mb="sm" className="off-paper" role="toolbar" aria-label={t('owes.chosen', { count: ids.length })}>
        <Button
          disabled={ids.length === 0}
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => setOpen('letter')}
        >
          {round > 1 ? t('owes.draft-round', { round }) : t('owes.draft')}
        </Button>
        <Button
          variant="default"
          disabled={ids.length === 0}
          leftSection={<IconMessage size={16} aria-hidden />}
          onClick={() => setOpen('texts')}
        >
          {t('owes.texts')}
        </Button>
        <span aria-live="polite">{t('owes.chosen', { count: ids.length })}</span>
      </Group>
      <Section title={t('owes.agencies')} flush>
        <OwesRows items={list.items} filters={filters} chosen={chosen} onChoose={setChosen} />
      </Section>
      {open === 'letter' ? (
        <DraftLetterDialog organizationIds={ids} filters={filters} round={round} onClose={close} />
      ) : null}
      {open === 'texts' ? <OwedTextsDialog organizationIds={ids} filters={filters} onClose={close} /> : null}
    </>
  );
}
