import { askBack, decide, type ApprovalsPorts } from '#modules/approvals/index.ts';
import { noteSeen, type LinksTable } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Fields } from '../answers/form.ts';

/**
 * What the leader pressed, on the decision that his link is for.
 * @throws {Refusal} as `decide` and `askBack`; `portal.decision.question-short`, `portal.decision.long`.
 */
export async function takeDecision(ctx: Ctx, ports: ApprovalsPorts, link: LinksTable, fields: Fields): Promise<void> {
  const note = (fields['note'] ?? '').trim();
  if (note.length > 5000) throw new Refusal('invalid-input', [{ code: 'portal.decision.long' }]);
  const seen = { id: link.subject_id, version: Number.parseInt(fields['version'] ?? '', 10) || 0 };
  const { answer } = fields;
  if (answer === 'ask') {
    if (note.length < 3) throw new Refusal('invalid-input', [{ code: 'portal.decision.question-short' }]);
    await askBack(ctx, ports, { ...seen, text: note });
  } else if (answer === 'agree' || answer === 'refuse') {
    await decide(ctx, ports, {
      ...seen,
      mark: fields['mark'] ?? '',
      isAgreed: answer === 'agree',
      ...(note ? { note } : {}),
    });
  } else throw new Refusal('invalid-input');
  await noteSeen(ctx, link, true);
}
