import { Refusal } from '#platform/errors.ts';
import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { askDecision } from './commands/ask-decision.ts';
import { copyDecision } from './commands/copy-decision.ts';
import { decide } from './commands/decide.ts';
import { recordDecision } from './commands/record-decision.ts';
import { askBack, explain, withdrawDecision } from './commands/say.ts';
import * as contract from './contract.ts';
import type { ApprovalsPorts } from './ports.ts';
import { getDecision } from './queries/get-decision.ts';
import { listDecisions } from './queries/list-decisions.ts';
import { listLeaders } from './queries/list-leaders.ts';
import { getPaper } from './queries/papers.ts';

const PAPER_LIMIT = 20 * 1024 * 1024;
const mayAsk = { permission: 'approvals.ask' };
const mayDecide = { permission: 'approvals.decide' };

const command = commandsOf('approvals');

/** What lies before leaders, what they decided, and what was recorded for them. */
export const approvalsRoutes = (ports: ApprovalsPorts): readonly Route[] => {
  const { decision } = contract;
  return [
    defineRoute({
      method: 'GET',
      path: '/api/approvals/decisions',
      access: 'signed-in',
      query: contract.decisionsQuery,
      response: contract.decisionList,
      respond: (ctx, { query }) => listDecisions(ctx, query),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/approvals/decisions/:id',
      access: 'signed-in',
      params: contract.decisionParams,
      response: decision,
      respond: (ctx, { params }) => getDecision(ctx, ports, params.id),
    }),
    defineRoute({
      method: 'GET',
      path: '/api/approvals/decisions/:id/paper',
      access: 'signed-in',
      params: contract.decisionParams,
      respond: async (ctx, { params }) => {
        const { name, mediaType, sha256 } = await getPaper(ctx, params.id);
        return { fileName: name, mediaType, content: Buffer.from(await ports.files.get(sha256)) };
      },
    }),
    defineRoute({
      method: 'GET',
      path: '/api/approvals/leaders',
      access: mayAsk,
      response: contract.leaderList,
      respond: (ctx) => listLeaders(ctx),
    }),
    command('ask-decision', mayAsk, contract.askDecisionBody, decision, (ctx, body) => askDecision(ctx, ports, body)),
    command('decide', mayDecide, contract.decideBody, decision, (ctx, body) => decide(ctx, ports, body)),
    command('ask-back', mayDecide, contract.askBackBody, decision, (ctx, body) => askBack(ctx, ports, body)),
    command('explain', mayAsk, contract.explainBody, decision, (ctx, body) => explain(ctx, ports, body)),
    command('withdraw-decision', mayAsk, contract.seenDecisionBody, decision, (ctx, body) =>
      withdrawDecision(ctx, ports, body),
    ),
    command('copy-for-zalo', mayAsk, contract.copyDecisionBody, contract.decisionText, copyDecision),
    defineRoute({
      method: 'POST',
      path: '/api/approvals/record-decision',
      access: mayAsk,
      response: decision,
      respondOutside: async (tools) => {
        const { files, fields } = await tools.files(PAPER_LIMIT);
        const about = contract.recordDecisionAbout.safeParse(readJson(fields['about']));
        if (!about.success) throw new Refusal('invalid-input');
        const [paper] = files;
        if (!paper) throw new Refusal('invalid-input', [{ code: 'approvals.no-paper' }]);
        return recordDecision(tools, ports, paper, about.data);
      },
    }),
  ];
};

/** Undefined where it is no JSON. */
function readJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
