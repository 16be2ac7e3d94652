import { keepFilesUntilNamed } from '#modules/documents/index.ts';
import type { Ctx } from '#platform/context.ts';
import { refuse, Refusal } from '#platform/errors.ts';
import { dayInVietnam } from '#platform/values/day.ts';
import { storable } from '#platform/values/storable.ts';
import type { DecisionView, RecordDecisionAbout } from '../contract.ts';
import { decisionRights } from '../policy.ts';
import type { ApprovalsPorts } from '../ports.ts';
import { lockDecision } from '../queries/find-decision.ts';
import { getDecision } from '../queries/get-decision.ts';
import { present, settle } from './decide.ts';

interface Desk {
  readonly open: <T>(work: (ctx: Ctx) => Promise<T>) => Promise<T>;
}

/**
 * Ghi thay quyết định: what a leader decided on paper or in a meeting, with a photograph of the paper; both names stay.
 * @throws {Refusal} `not-found`, `not-permitted`, `approvals.moved-on`, `approvals.already`, `approvals.day-ahead`; as `openPaper`.
 */
export async function recordDecision(
  desk: Desk,
  ports: ApprovalsPorts,
  paper: { readonly name: string; readonly bytes: Uint8Array },
  about: RecordDecisionAbout,
): Promise<DecisionView> {
  // Nobody makes the house read papers for a decision that is not his to record.
  await desk.open((ctx) => lockRecordable(ctx, about));
  const { mediaType } = await ports.openPaper(desk, paper);
  return desk.open(async (ctx) => {
    const found = await lockRecordable(ctx, about);
    if (about.decidedOn > dayInVietnam(ctx.now)) refuse('approvals.day-ahead');
    const shown = await present(ctx, ports, found);
    await keepFilesUntilNamed(ctx);
    await settle(ctx, ports, found, {
      isAgreed: about.isAgreed,
      note: about.note || null,
      decidedBy: about.decidedBy,
      act: {
        shown,
        way: 'paper',
        decided_on: about.decidedOn,
        paper_name: storable(paper.name.slice(0, 200)),
        paper_sha256: await ports.files.put(paper.bytes),
        paper_media_type: mediaType,
      },
    });
    return getDecision(ctx, ports, found.id);
  });
}

async function lockRecordable(ctx: Ctx, about: RecordDecisionAbout) {
  const found = await lockDecision(ctx, about);
  if (!decisionRights(ctx.actor, { ...found, state: 'asked' }).record) throw new Refusal('not-permitted');
  return found;
}
