import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import * as contract from '../contract.ts';
import { addStep } from './commands/add-step.ts';
import { changeStep } from './commands/change-step.ts';
import { moveStep } from './commands/move-step.ts';
import { removeStep } from './commands/remove-step.ts';
import { tickStep } from './commands/tick-step.ts';
import { listMySteps, stepsOfTask } from './queries/list-steps.ts';

const mayRead = { permission: 'tasks.read' };
const mayReport = { permission: 'tasks.report' };
const command = commandsOf('tasks');

/** Steps of a part: read with the task, changed by its agency. */
export const stepRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/steps',
    access: mayRead,
    params: contract.taskParams,
    response: contract.stepsOfTask,
    respond: (ctx, { params }) => stepsOfTask(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/my-steps',
    access: mayRead,
    response: contract.mySteps,
    respond: (ctx) => listMySteps(ctx),
  }),
  command('add-step', mayReport, contract.addStepBody, contract.stepsOfTask, addStep),
  command('change-step', mayReport, contract.changeStepBody, contract.stepsOfTask, changeStep),
  command('tick-step', mayReport, contract.tickStepBody, contract.stepsOfTask, tickStep),
  command('move-step', mayReport, contract.moveStepBody, contract.stepsOfTask, moveStep),
  command('remove-step', mayReport, contract.removeStepBody, contract.stepsOfTask, removeStep),
];
