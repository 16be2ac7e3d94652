import { Button, List, Text } from '@mantine/core';
import { IconBell, IconBellOff, IconPrinter } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import type { done, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { DecisionsOf } from '../approvals/decisions-of.tsx';
import { InquiriesOf } from '../inquiries/inquiries-of.tsx';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { Comments } from '../conversations/comments.tsx';
import { Facts } from '../ui/facts.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Money } from '../ui/money.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';
import { InstantText } from '../ui/day-text.tsx';
import { TASKS, useTask } from './data.ts';
import { useSeen } from './use-seen.ts';
import { DeadlineStory } from './deadline-text.tsx';
import { EvidenceSection } from './evidence/evidence-section.tsx';
import { Unproven } from './evidence/proof-text.tsx';
import { Files } from './files/files.tsx';
import { useMay } from '../me.ts';
import { GivenLinks } from '../links/given-links.tsx';
import { Lateness } from './lateness/lateness.tsx';
import { Parts } from './parts.tsx';
import { Periods } from './periods.tsx';
import { Extensions } from './requests/extensions.tsx';
import { ObstaclesOfTask } from './requests/obstacles-of-task.tsx';
import { SourceWords } from './source-words.tsx';
import { Waits } from './waiting/waits.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskStateBadge } from './task-columns.tsx';
import { Steps } from './steps/steps.tsx';
import { Story } from './story/story.tsx';
import { periodWords, unstatedWord } from './words.ts';

const route = getRouteApi('/tasks/$id');

/** One task with its whole story: who does what, when, by which words, what was done so far, what is said about it. */
export function TaskPage() {
  const { id } = route.useParams();
  const query = useTask(id);
  const { t } = useWords();
  if (!query.data) {
    return (
      <Page title={t('tasks.task')} breadcrumbs={[{ label: t('tasks.list.title'), to: '/tasks' }]}>
        <Loaded query={query}>{() => null}</Loaded>
      </Page>
    );
  }
  return <TaskStory task={query.data} />;
}

function TaskStory({ task }: { readonly task: TaskDetail }) {
  useSeen(task);
  const mayDo = useMay();
  const words = useWords();
  const { t } = words;
  const period = periodWords(task.period, words);
  return (
    <Page
      title={capitalised(task.title)}
      badge={
        <>
          <TaskStateBadge task={task} />
          {task.proof.unproven ? (
            <div>
              <Unproven proof={task.proof} />
            </div>
          ) : null}
        </>
      }
      lead={period || undefined}
      breadcrumbs={[{ label: t('tasks.list.title'), to: '/tasks' }]}
      actions={<PageActions task={task} />}
    >
      {task.cancelled ? <Cancelled cancelled={task.cancelled} /> : null}
      <Parts task={task} />
      <Steps task={task} />
      <Waits taskId={task.id} />
      <div id="requests">
        <Extensions task={task} />
        <ObstaclesOfTask taskId={task.id} />
      </div>
      {mayDo('tasks.chase') ? <GivenLinks type="task" id={task.id} /> : null}
      <DecisionsOf path={`/tasks/${task.id}`} />
      <InquiriesOf subjectId={task.id} />
      <EvidenceSection taskId={task.id} hasPeriods={task.rhythm !== 'once'} />
      <Section title={t('tasks.what')}>
        <TaskFacts task={task} />
        <Lateness taskId={task.id} />
      </Section>
      <SourceWords task={task} />
      <Periods task={task} />
      <Files taskId={task.id} />
      <Section title={t('tasks.comments')} anchor="comments">
        <Comments
          subjectType="task"
          subjectId={task.id}
          refresh={[TASKS]}
          quotes={task.sources.some((source) => source.words !== null)}
        />
      </Section>
      <Story taskId={task.id} />
    </Page>
  );
}

function PageActions({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
  const watch = useCommand({
    run: (watching: boolean, key) => post<typeof done>('/api/tasks/watch-task', { taskId: task.id, watching }, key),
    refresh: [TASKS],
    tellsProblems: true,
  });
  return (
    <>
      <Button
        variant="default"
        loading={watch.sending}
        leftSection={task.isWatching ? <IconBellOff size={16} aria-hidden /> : <IconBell size={16} aria-hidden />}
        onClick={() => watch.send(!task.isWatching)}
      >
        {t(task.isWatching ? 'tasks.unwatch' : 'tasks.watch')}
      </Button>
      <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
        {t('desk.print')}
      </Button>
      <CopyForZalo subject={{ type: 'task', id: task.id }} />
      <TaskActions task={task} />
    </>
  );
}

function Cancelled({ cancelled }: { readonly cancelled: NonNullable<TaskDetail['cancelled']> }) {
  const { t } = useWords();
  return (
    <div className="stack-below">
      <Notice tone="warn">
        {t('tasks.cancelled-because', { reason: cancelled.reason })}
        <Text size="sm">
          {cancelled.decidedBy ? `${t('tasks.decided-by', { who: cancelled.decidedBy })} · ` : null}
          {cancelled.by}, <InstantText instant={cancelled.at} />
        </Text>
      </Notice>
    </div>
  );
}

function TaskFacts({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
  const unstated = <span className="unstated">{t(unstatedWord(task))}</span>;
  return (
    <Facts
      facts={[
        [t('tasks.column.due'), <DeadlineStory key="due" deadline={task.deadline} order={task.order} />],
        [t('tasks.rhythm'), task.rhythm === 'once' ? null : t(`tasks.rhythm.${task.rhythm}`)],
        [
          t('tasks.deliverables'),
          task.deliverables.length > 0 ? (
            <List key="deliverables" spacing={2}>
              {task.deliverables.map((one) => (
                <List.Item key={one.text}>{one.text}</List.Item>
              ))}
            </List>
          ) : (
            unstated
          ),
        ],
        [t('tasks.budget'), task.budget ? <Money key="budget" dong={task.budget.vnd} /> : unstated],
        [t('tasks.budget-source'), task.budgetSource],
        [t('tasks.external-number'), task.externalNumber],
      ]}
    />
  );
}
