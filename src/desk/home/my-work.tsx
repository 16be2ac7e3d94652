import { Anchor, Button, Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { myWork, MyWork, WorkSection } from '#modules/tasks/contract.ts';
import { get } from '../api.ts';
import { showDay, weekdayOf } from '../format.ts';
import { isLeader } from '../briefing/data.ts';
import { LeaderBriefing } from '../briefing/leader-briefing.tsx';
import { mayEverywhere, useMay, useMe } from '../me.ts';
import { TASKS } from '../tasks/data.ts';
import { useTaskColumns } from '../tasks/task-columns.tsx';
import { DataList } from '../ui/data-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { MySteps } from './my-steps.tsx';
import { WaitedForUs } from './waited-for.tsx';
import { WaitingConsultations } from './waiting-consultations.tsx';
import { WaitingDecisions } from './waiting-decisions.tsx';
import { WaitingHandovers } from './waiting-handovers.tsx';
import { WaitingInquiries } from './waiting-inquiries.tsx';
import { WaitingReviews } from './waiting-reviews.tsx';

/** Việc của tôi: what needs the person today, the most pressing first. */
export function MyWorkPage() {
  const { t, language } = useWords();
  const { person, today } = useMe();
  const mayDo = useMay();
  const seesAll = mayEverywhere(person, 'tasks.read-all') || mayEverywhere(person, 'plans.review');
  const leads = isLeader(person);
  const hasTasks = mayDo('tasks.read') || mayDo('tasks.read-all');
  const query = useQuery({
    queryKey: [...TASKS, 'mine'],
    queryFn: () => get<typeof myWork>('/api/tasks/mine'),
    enabled: hasTasks,
  });
  return (
    <Page
      title={t(seesAll ? 'desk.menu.work' : 'desk.menu.assigned')}
      lead={`${t('home.today')} ${t(`desk.weekday.${weekdayOf(today)}`)}, ${showDay(today, language)}`}
      actions={
        mayDo('documents.import') ? (
          <Button component={Link} to="/documents/import">
            {t('home.import')}
          </Button>
        ) : null
      }
    >
      {leads ? <LeaderBriefing /> : <WaitingDecisions />}
      {mayDo('tasks.report') ? <WaitingHandovers /> : null}
      {mayDo('tasks.report') ? <MySteps /> : null}
      {mayDo('tasks.report') ? <WaitedForUs /> : null}
      <WaitingInquiries />
      <WaitingConsultations />
      {/* What a leader prints is one sheet; his agency's own work stays on the screen. */}
      <div className={leads ? 'off-paper' : undefined}>
        {hasTasks ? <Loaded query={query}>{(work) => <Work work={work} isQuiet={leads} />}</Loaded> : <Nothing />}
      </div>
    </Page>
  );
}

function Work({ work, isQuiet }: { readonly work: MyWork; readonly isQuiet: boolean }) {
  if (work.sections.length === 0 && work.reviews.length === 0) return isQuiet ? null : <Nothing />;
  return (
    <>
      <WaitingReviews reviews={work.reviews} />
      {work.sections.map((section) => (
        <WorkSheet key={section.section} section={section} soonDays={work.soonDays} />
      ))}
    </>
  );
}

function Nothing() {
  const { t } = useWords();
  return (
    <Paper>
      <EmptyState
        title={t('home.nothing')}
        action={
          <Anchor component={Link} to="/tasks">
            {t('home.all-tasks')}
          </Anchor>
        }
      />
    </Paper>
  );
}

interface SheetProps {
  readonly section: MyWork['sections'][number];
  readonly soonDays: number;
}

function WorkSheet({ section, soonDays }: SheetProps) {
  const { t } = useWords();
  const columns = useTaskColumns(section.section !== 'to-confirm');
  const rest = section.count - section.items.length;
  const title = titleOf(section.section, soonDays, t);
  return (
    <Section
      flush
      title={t('home.section.counted', { title, count: section.count })}
      lead={t(`home.lead.${section.section}`)}
      actions={
        rest > 0 ? (
          <Anchor component={Link} to="/tasks" search={section.filter as never}>
            {t('home.see-all', { count: section.count })}
          </Anchor>
        ) : null
      }
    >
      <DataList label={title} columns={columns} rows={section.items} rowKey={(task) => task.id} />
    </Section>
  );
}

const titleOf = (section: WorkSection, soonDays: number, t: ReturnType<typeof useWords>['t']): string =>
  section === 'due-soon' ? t('home.section.due-soon', { days: soonDays }) : t(`home.section.${section}`);
