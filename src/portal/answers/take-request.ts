import { z } from 'zod';
import { noteSeen } from '#modules/links/index.ts';
import { raiseObstacle, requestExtension } from '#modules/tasks/index.ts';
import { Refusal } from '#platform/errors.ts';
import { readDay } from '#platform/values/typed-day.ts';
import type { Fields } from './form.ts';
import type { Said } from './report.ts';
import { withVisit, type Asked } from './visit.ts';

const wrong = (code: string): Refusal => new Refusal('invalid-input', [{ code }]);

function words(typed: string | undefined): string {
  const text = (typed ?? '').trim();
  if (text.length < 3) throw wrong('portal.asked.short');
  if (text.length > 5000) throw wrong('portal.asked.long');
  return text;
}

/** Xin gia hạn, for the link's part. @throws {Refusal} as `requestExtension`; `portal.asked.…` for what was typed. */
export async function takeExtension(asked: Asked, fields: Fields): Promise<Said> {
  const until = readDay(fields['until'] ?? '');
  if (until === null) throw wrong('portal.asked.day-wrong');
  const reason = words(fields['reason']);
  await withVisit(asked, async (ctx, link) => {
    const version = Number.parseInt(fields['version'] ?? '', 10) || 0;
    await requestExtension(ctx, { partId: link.subject_id, version, until, reason });
    await noteSeen(ctx, link, true);
  });
  return 'extension';
}

/**
 * What stands in the way of the link's part, or what it proposes; to the body that must resolve it, the focal agency where none is chosen.
 * @throws {Refusal} as `raiseObstacle`.
 */
export async function takeObstacle(asked: Asked, fields: Fields): Promise<Said> {
  const text = words(fields['text']);
  const addressedTo = z.uuid().safeParse(fields['addressedTo']);
  if (fields['addressedTo'] && !addressedTo.success) throw wrong('tasks.no-such-body');
  await withVisit(asked, async (ctx, link) => {
    await raiseObstacle(ctx, {
      partId: link.subject_id,
      kind: fields['kind'] === 'proposal' ? 'proposal' : 'obstacle',
      text,
      ...(addressedTo.success ? { addressedTo: addressedTo.data } : {}),
    });
    await noteSeen(ctx, link, true);
  });
  return 'obstacle';
}
