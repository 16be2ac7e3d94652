import type { BulkChange, changedTasks, TaskRow } from '#modules/tasks/contract.ts';
import type { Issue } from '../../api.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { issuesOf } from '../../problem.ts';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';

/** A chosen task that the server refused, and why. */
export interface FaultyTask {
  readonly task: TaskRow;
  readonly issue: Issue;
}

/** One change of all chosen tasks, all or none; the ones that stand in the way are named. */
export function useBulkCommand(tasks: readonly TaskRow[], onDone: () => void) {
  const { t } = useWords();
  const command = useCommand({
    run: (change: BulkChange, key) =>
      post<typeof changedTasks>(
        '/api/tasks/change-tasks',
        { tasks: tasks.map(({ id, version }) => ({ id, version })), change },
        key,
      ),
    refresh: [TASKS],
    says: ({ changed }) => t('tasks.bulk.said', { count: changed }),
    onDone,
  });
  const issues = command.problem ? issuesOf(command.problem) : [];
  const faulty = tasks.flatMap((task): FaultyTask[] => {
    const issue = issues.find((one) => one.field === task.id);
    return issue ? [{ task, issue }] : [];
  });
  return { ...command, faulty, others: command.beside([...tasks.map((one) => one.id), ...INPUTS]) };
}

/** What the inputs of the dialogs say themselves. */
const INPUTS = ['change.on', 'change.reason', 'change.decidedBy', 'change.personId'];
