import type { ObstacleView } from '#modules/tasks/contract.ts';

/** What can be done with an obstacle, the next step first. */
export type ObstacleAct = 'answer' | 'ask-again' | 'resolve' | 'pass-on';

/** The acts that the server allows the reader now. */
export function obstacleActs({ may }: Pick<ObstacleView, 'may'>): ObstacleAct[] {
  const allowed: Record<ObstacleAct, boolean> = {
    answer: may.answer,
    'ask-again': may.askAgain,
    resolve: may.resolve,
    'pass-on': may.passOn,
  };
  return (Object.keys(allowed) as ObstacleAct[]).filter((act) => allowed[act]);
}

export const pathOf: Readonly<Record<ObstacleAct, string>> = {
  answer: '/api/tasks/answer-obstacle',
  'ask-again': '/api/tasks/ask-again',
  resolve: '/api/tasks/resolve-obstacle',
  'pass-on': '/api/tasks/pass-obstacle-on',
};
