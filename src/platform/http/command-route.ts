import type { z } from 'zod';
import type { Ctx } from '../context.ts';
import { defineRoute, type Access, type Route } from './route.ts';

/**
 * The way most commands become routes: `POST /api/<module>/<verb-noun>`, a body in, an answer out, one transaction.
 *
 *     const command = commandsOf('tasks');
 *     command('raise-obstacle', mayReport, raiseObstacleBody, obstacle, raiseObstacle)
 */
export const commandsOf =
  (module: string) =>
  <B extends z.ZodType, R extends z.ZodType>(
    name: string,
    access: Access,
    body: B,
    response: R,
    run: (ctx: Ctx, input: z.output<B>) => Promise<z.output<R>>,
  ): Route =>
    defineRoute({
      method: 'POST',
      path: `/api/${module}/${name}`,
      access,
      body,
      response,
      respond: (ctx, input) => run(ctx, input.body as z.output<B>) as never,
    });
