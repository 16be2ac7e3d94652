import { commandsOf } from '#platform/http/command-route.ts';
import type { Route } from '#platform/http/route.ts';
import { changedTasks, changeTasksBody } from '../contract.ts';
import { changeTasks } from './commands/change-tasks.ts';

/** Many tasks with one press; what each needs is asked for each. */
export const bulkRoutes: readonly Route[] = [
  commandsOf('tasks')('change-tasks', { permission: 'tasks.read' }, changeTasksBody, changedTasks, changeTasks),
];
