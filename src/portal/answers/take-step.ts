import { noteSeen } from '#modules/links/index.ts';
import { stepsOfTask, tickStep } from '#modules/tasks/index.ts';
import { notFound } from '#platform/errors.ts';
import type { Fields } from './form.ts';
import { taskOfLink } from './part.ts';
import type { Said } from './report.ts';
import { withVisit, type Asked } from './visit.ts';

/** Ticks a step of the link's part, or takes the tick back. @throws {Refusal} `not-found` for a step of another part. */
export async function takeStep(asked: Asked, fields: Fields): Promise<Said> {
  await withVisit(asked, async (ctx, link) => {
    const { items } = await stepsOfTask(ctx, await taskOfLink(ctx, link));
    const step = items.find((one) => one.id === fields['step'] && one.partId === link.subject_id);
    if (!step) return notFound();
    const version = Number.parseInt(fields['version'] ?? '', 10) || 0;
    await tickStep(ctx, { id: step.id, version, done: fields['done'] === '1' });
    await noteSeen(ctx, link, true);
  });
  return 'step';
}
