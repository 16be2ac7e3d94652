import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import * as contract from '../contract.ts';
import { answerExtension, withdrawExtension } from './commands/answer-extension.ts';
import { answerObstacle, askAgain, passObstacleOn, resolveObstacle } from './commands/answer-obstacle.ts';
import { raiseObstacle } from './commands/raise-obstacle.ts';
import { requestExtension } from './commands/request-extension.ts';
import { exportObstacles } from './queries/export-obstacles.ts';
import { listExtensions } from './queries/list-extensions.ts';
import { listObstacles } from './queries/list-obstacles.ts';

const mayRead = { permission: 'tasks.read' };
const mayReport = { permission: 'tasks.report' };
const mayAssign = { permission: 'tasks.assign' };
const mayConfirm = { permission: 'tasks.confirm' };

const command = commandsOf('tasks');

/** Extensions asked for and answered; obstacles and proposals. */
export const requestRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/:id/extensions',
    access: mayRead,
    params: contract.taskParams,
    response: contract.extensionList,
    respond: async (ctx, { params }) => ({ items: await listExtensions(ctx, params.id) }),
  }),
  command('request-extension', mayReport, contract.requestExtensionBody, contract.taskDetail, requestExtension),
  command('answer-extension', mayAssign, contract.answerExtensionBody, contract.taskDetail, answerExtension),
  command('withdraw-extension', mayReport, contract.withdrawExtensionBody, contract.taskDetail, withdrawExtension),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/obstacles',
    access: mayRead,
    query: contract.obstaclesQuery,
    response: contract.obstacleList,
    respond: (ctx, { query }) => listObstacles(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/obstacles.xlsx',
    access: { permission: 'tasks.export' },
    query: contract.obstaclesFileQuery,
    respond: async (ctx, { query }) => ({ mediaType: XLSX, ...(await exportObstacles(ctx, query)) }),
  }),
  command('raise-obstacle', mayReport, contract.raiseObstacleBody, contract.obstacle, raiseObstacle),
  command('answer-obstacle', mayReport, contract.answerObstacleBody, contract.obstacle, answerObstacle),
  command('ask-again', mayReport, contract.askAgainBody, contract.obstacle, askAgain),
  command('pass-obstacle-on', mayConfirm, contract.passObstacleOnBody, contract.obstacle, passObstacleOn),
  command('resolve-obstacle', mayReport, contract.resolveObstacleBody, contract.obstacle, resolveObstacle),
];
