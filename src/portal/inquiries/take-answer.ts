import { answerInquiry, attachFile, getInquiry } from '#modules/inquiries/index.ts';
import { noteSeen, type LinksTable } from '#modules/links/index.ts';
import type { Ctx } from '#platform/context.ts';
import { ClosedLink, withVisit, type Asked } from '../answers/visit.ts';
import type { SentForm } from '../answers/report.ts';
import type { InquiryAnswered } from './inquiry-page.ts';

/** The question of a link with the line of its agency. @throws {ClosedLink} where the agency is asked no longer. */
export async function readInquiry(ctx: Ctx, link: LinksTable): Promise<InquiryAnswered> {
  const inquiry = await getInquiry(ctx, link.subject_id);
  const row = inquiry.rows.find((one) => one.organization.id === link.organization_id);
  if (!row) throw new ClosedLink();
  return { inquiry, row };
}

/**
 * Takes files first, then the answer that names them: a file that is refused leaves nothing answered.
 * @returns which files were kept for which column, so that a refused form need not bring them again.
 * @throws {Refusal} as `attachFile` and `answerInquiry`.
 */
export async function takeAnswer(asked: Asked, { fields, files }: SentForm, kept: Map<string, string>): Promise<void> {
  const about = await withVisit(asked, async (_ctx, { subject_id, organization_id }) => ({
    inquiryId: subject_id,
    organizationId: organization_id ?? '',
  }));
  const desk = { open: <T>(work: (ctx: Ctx) => Promise<T>) => withVisit(asked, (ctx) => work(ctx)) };
  for (const file of files) {
    const { id } = await attachFile(desk, asked.deps.ports, file, { ...about, fieldKey: file.field });
    kept.set(file.field, id);
  }
  await withVisit(asked, async (ctx, link) => {
    const { inquiry } = await readInquiry(ctx, link);
    const isNothing = fields['nothing'] === '1';
    const typed = { ...fields, ...Object.fromEntries(kept) };
    const entries = inquiry.fields.flatMap(({ key }) => (typed[key]?.trim() ? [[key, typed[key]] as const] : []));
    await answerInquiry(ctx, {
      ...about,
      version: Number.parseInt(fields['version'] ?? '', 10) || 0,
      entries: isNothing ? {} : Object.fromEntries(entries),
      isNothing,
      note: (fields['note'] ?? '').trim() || null,
    });
    await noteSeen(ctx, link, true);
  });
}
