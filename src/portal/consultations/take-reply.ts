import { attachLetter, getRound, replyToRound } from '#modules/consultations/index.ts';
import { replyBody } from '#modules/consultations/contract.ts';
import { noteSeen, type LinksTable } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { readDay } from '#platform/values/typed-day.ts';
import type { Fields } from '../answers/form.ts';
import type { SentForm } from '../answers/report.ts';
import { ClosedLink, withVisit, type Asked } from '../answers/visit.ts';
import type { RoundAnswered } from './round-page.ts';

/** The round of a link with the line of its agency. @throws {ClosedLink} where the agency is asked no longer. */
export async function readRound(ctx: Ctx, link: LinksTable): Promise<RoundAnswered> {
  const round = await getRound(ctx, link.subject_id);
  const row = round.rows.find((one) => one.organization.id === link.organization_id);
  if (!row) throw new ClosedLink();
  return { round, row };
}

/**
 * Takes the letter first, then the reply that names it: a file that is refused leaves nothing said.
 * @param kept is told the id of the letter, so that a refused form need not bring it again.
 * @throws {Refusal} as `attachLetter` and `replyToRound`; `portal.asked.…` for what was typed.
 */
export async function takeReply(asked: Asked, { fields, files }: SentForm, kept: Map<string, string>): Promise<void> {
  const about = await withVisit(asked, async (_ctx, { subject_id, organization_id }) => ({
    roundId: subject_id,
    organizationId: organization_id ?? '',
  }));
  const desk = { open: <T>(work: (ctx: Ctx) => Promise<T>) => withVisit(asked, (ctx) => work(ctx)) };
  const [letter] = files;
  if (letter) kept.set('letter', (await attachLetter(desk, asked.deps.ports, letter, about)).id);
  const said = readReply({ ...fields, ...Object.fromEntries(kept) });
  await withVisit(asked, async (ctx, link) => {
    await replyToRound(ctx, { ...said, ...about });
    await noteSeen(ctx, link, true);
  });
}

const wrong = (code: string): Refusal => new Refusal('invalid-input', [{ code }]);

function readReply(fields: Fields) {
  const agrees = fields['agrees'] === '1';
  const letterDay = (fields['letterOn'] ?? '').trim();
  const letterOn = letterDay === '' ? null : readDay(letterDay);
  if (letterDay !== '' && letterOn === null) throw wrong('portal.asked.day-wrong');
  const comments = commentsOf(fields);
  if (comments.some(({ text }) => text.length < 3)) throw wrong('portal.asked.short');
  if (comments.some(({ text }) => text.length > 5000)) throw wrong('portal.asked.long');
  const parsed = replyBody.omit({ roundId: true, organizationId: true }).safeParse({
    version: Number.parseInt(fields['version'] ?? '', 10) || 0,
    agrees,
    comments,
    letterNumber: fields['letterNumber'] ?? '',
    letterOn,
    fileId: fields['letter'] || null,
  });
  if (!parsed.success) throw new Refusal('invalid-input');
  return parsed.data;
}

/** `section1`, `text1`, `section2` …; an empty place is no comment. */
const commentsOf = (fields: Fields): { section: string | null; text: string }[] =>
  Object.keys(fields)
    .flatMap((name) => /^text(\d{1,2})$/.exec(name)?.[1] ?? [])
    .toSorted((a, b) => Number(a) - Number(b))
    .map((place) => ({
      section: (fields[`section${place}`] ?? '').trim() || null,
      text: (fields[`text${place}`] ?? '').trim(),
    }))
    .filter(({ text }) => text !== '');
