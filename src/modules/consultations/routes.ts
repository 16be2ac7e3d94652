import { Refusal } from '#platform/errors.ts';
import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type FileReply, type Route } from '#platform/http/route.ts';
import { fieldsAs, sentFile } from '#platform/http/sent-file.ts';
import { attachLetter } from './commands/attach-letter.ts';
import { closeRound } from './commands/close-round.ts';
import { copyForZalo } from './commands/copy-for-zalo.ts';
import { extendRound } from './commands/extend-round.ts';
import { handleComment } from './commands/handle-comment.ts';
import { linkPlan } from './commands/link-plan.ts';
import { openRound } from './commands/open-round.ts';
import { remindAgencies } from './commands/remind-agencies.ts';
import { reopenRound } from './commands/reopen-round.ts';
import { replyToRound } from './commands/reply-to-round.ts';
import * as contract from './contract.ts';
import type { ConsultationsPorts } from './ports.ts';
import { exportDocx, exportXlsx } from './queries/export-table.ts';
import { getRound } from './queries/get-round.ts';
import { listReplies } from './queries/list-replies.ts';
import { listRounds } from './queries/list-rounds.ts';
import { getDraft, getLetter } from './queries/round-files.ts';

const MEGABYTE = 1024 * 1024;
const DRAFT_LIMIT = 50 * MEGABYTE;
const LETTER_LIMIT = 20 * MEGABYTE;
const mayRead = { permission: 'consultations.read' };
const mayManage = { permission: 'consultations.manage' };
const mayReply = { permission: 'consultations.reply' };

const command = commandsOf('consultations');
const { roundDetail, roundParams: params } = contract;

/** Lấy ý kiến góp ý dự thảo: opening a round, replying, handling, the table. */
export const consultationsRoutes = (ports: ConsultationsPorts): readonly Route[] => [
  ...questions(ports),
  ...uploads(ports),
  command('remind-agencies', mayManage, contract.remindAgenciesBody, roundDetail, remindAgencies),
  command('extend-round', mayManage, contract.extendRoundBody, roundDetail, extendRound),
  command('close-round', mayManage, contract.seenRoundBody, roundDetail, closeRound),
  command('reopen-round', mayManage, contract.seenRoundBody, roundDetail, reopenRound),
  command('link-plan', mayManage, contract.linkPlanBody, roundDetail, linkPlan),
  command('copy-for-zalo', mayManage, contract.copyForZaloBody, contract.roundTexts, copyForZalo),
  command('handle-comment', mayManage, contract.handleCommentBody, roundDetail, handleComment),
  command('reply-to-round', mayReply, contract.replyBody, roundDetail, replyToRound),
];

const questions = (ports: ConsultationsPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/consultations',
    access: mayRead,
    query: contract.roundsQuery,
    response: contract.roundList,
    respond: (ctx, { query }) => listRounds(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/consultations/:id',
    access: mayRead,
    params,
    response: roundDetail,
    respond: (ctx, input) => getRound(ctx, input.params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/consultations/:id/replies',
    access: mayRead,
    params,
    query: contract.repliesQuery,
    response: contract.replyStory,
    respond: (ctx, input) => listReplies(ctx, input.params.id, input.query.organizationId),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/consultations/:id/table.docx',
    access: mayRead,
    params,
    respond: (ctx, input) => exportDocx(ctx, input.params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/consultations/:id/table.xlsx',
    access: mayRead,
    params,
    respond: (ctx, input) => exportXlsx(ctx, input.params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/consultations/:id/draft',
    access: mayRead,
    params,
    respond: async (ctx, input) => kept(ports, await getDraft(ctx, input.params.id)),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/consultations/files/:id',
    access: mayRead,
    params,
    respond: async (ctx, input) => kept(ports, await getLetter(ctx, input.params.id)),
  }),
];

const uploads = (ports: ConsultationsPorts): readonly Route[] => [
  defineRoute({
    method: 'POST',
    path: '/api/consultations/open-round',
    access: mayManage,
    response: roundDetail,
    respondOutside: async (tools) => {
      const { file, fields } = await sentFile(tools, DRAFT_LIMIT);
      const { about } = fieldsAs(contract.aboutField, fields);
      return openRound(tools, ports, file, fieldsAs(contract.openRoundBody, asJson(about)));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/consultations/attach-letter',
    access: mayReply,
    response: contract.attachedLetter,
    respondOutside: async (tools) => {
      const { file, fields } = await sentFile(tools, LETTER_LIMIT);
      return attachLetter(tools, ports, file, fieldsAs(contract.attachLetterFields, fields));
    },
  }),
];

async function kept(
  { files }: ConsultationsPorts,
  file: { readonly name: string; readonly mediaType: string; readonly sha256: string },
): Promise<FileReply> {
  return { fileName: file.name, mediaType: file.mediaType, content: Buffer.from(await files.get(file.sha256)) };
}

/** @throws {Refusal} `invalid-input`. */
function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal('invalid-input');
  }
}
