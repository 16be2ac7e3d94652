import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import type { DropLetterBody, IssueLetterBody, LetterView } from '../../contract.ts';
import { toJsonb, type HouseTables } from '../../tables.ts';
import { findLetter, getLetter } from '../queries.ts';
import type { LetterTables, ReminderLettersTable } from '../tables.ts';

/**
 * Reads back number and day as the clerk's office gave them; from then on every agency in the list counts as chased once more.
 * @throws {Refusal} `tasks.letter-settled`; `tasks.number-not-read` where the number is of another issuer; `tasks.issued-in-future`.
 */
export async function issueLetter(ctx: Ctx, input: IssueLetterBody): Promise<LetterView> {
  const letter = await lockDraft(ctx, input);
  const { symbol } = letter.content.number;
  const [number = '', ...rest] = input.number.replaceAll(' ', '').split('/');
  if (!/^\d{1,6}$/.test(number) || (rest.length > 0 && rest.join('/') !== symbol))
    refuse('tasks.number-not-read', { symbol });
  if (input.issuedOn > dayInVietnam(ctx.now)) refuse('tasks.issued-in-future');
  const content = { ...letter.content, number: { number, symbol }, date: input.issuedOn };
  await settle(ctx, letter, {
    state: 'issued',
    number: `${number.padStart(2, '0')}/${symbol}`,
    issued_on: input.issuedOn,
    content: toJsonb(content) as never,
  });
  return getLetter(ctx, letter.id);
}

/** Lays a draft aside that will not be sent. */
export async function dropLetter(ctx: Ctx, input: DropLetterBody): Promise<LetterView> {
  const letter = await lockDraft(ctx, input);
  await settle(ctx, letter, { state: 'dropped' });
  return getLetter(ctx, letter.id);
}

async function lockDraft(ctx: Ctx, seen: DropLetterBody): Promise<ReminderLettersTable> {
  const letter = await findLetter(ctx, seen.id, true);
  if (letter.version !== seen.version) throw new Refusal('stale-version');
  if (letter.state !== 'drafted') refuse('tasks.letter-settled', undefined, 'conflict');
  return letter;
}

async function settle(
  ctx: Ctx,
  letter: ReminderLettersTable,
  set: Partial<Pick<ReminderLettersTable, 'state' | 'number' | 'issued_on' | 'content'>>,
): Promise<void> {
  await ctx.tx
    .withTables<LetterTables & HouseTables>()
    .updateTable('tasks.reminder_letters')
    .set((e) => ({ ...set, settled_at: ctx.now.toString(), settled_by: ctx.actor.name, version: e('version', '+', 1) }))
    .where('id', '=', letter.id)
    .execute();
  await ctx.record({
    verb: set.state === 'issued' ? 'tasks.issue-letter' : 'tasks.drop-letter',
    subjectType: 'letter',
    subjectId: letter.id,
    details: { subject: letter.content.subject, ...(set.number ? { number: set.number } : {}) },
  });
}
