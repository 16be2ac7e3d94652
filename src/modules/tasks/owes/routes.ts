import { defineRoute, type Route } from '#platform/http/route.ts';
import { writeDocx } from '#vanban/write/index.ts';
import * as contract from '../contract.ts';
import { copyOwedForZalo } from './commands/copy-for-zalo.ts';
import { draftLetter } from './commands/draft-letter.ts';
import { dropLetter, issueLetter } from './commands/settle-letter.ts';
import { letterFileName } from './letter-defaults.ts';
import { findLetter, getLetter, listLetters, listOwes, readLetterDefaults } from './queries.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Names, telephones, and letters in the focal agency's name: for those who confirm for the province. */
const mayChase = { permission: 'tasks.chase' };

/** Who still owes what, and the letters that chase it. */
export const owesRoutes: readonly Route[] = [
  defineRoute({
    method: 'GET',
    path: '/api/tasks/owes',
    access: mayChase,
    query: contract.owesQuery,
    response: contract.owesList,
    respond: (ctx, { query }) => listOwes(ctx, query),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/copy-owed-for-zalo',
    access: mayChase,
    body: contract.owesTextsBody,
    response: contract.owesTexts,
    respond: (ctx, { body }) => copyOwedForZalo(ctx, body),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/letters',
    access: mayChase,
    response: contract.letterList,
    respond: async (ctx) => ({ items: await listLetters(ctx) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/letter-defaults',
    access: mayChase,
    response: contract.letterDefaults,
    respond: async (ctx) => ({ choices: { ...(await readLetterDefaults(ctx)) } as never }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/letters/:id',
    access: mayChase,
    params: contract.letterParams,
    response: contract.letter,
    respond: (ctx, { params }) => getLetter(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/tasks/letters/:id/letter.docx',
    access: mayChase,
    params: contract.letterParams,
    respond: async (ctx, { params }) => {
      const view = await getLetter(ctx, params.id);
      const { content } = await findLetter(ctx, params.id);
      return { fileName: letterFileName(view), mediaType: DOCX, content: Buffer.from(await writeDocx(content)) };
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/draft-letter',
    access: mayChase,
    body: contract.draftLetterBody,
    response: contract.letter,
    respond: (ctx, { body }) => draftLetter(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/issue-letter',
    access: mayChase,
    body: contract.issueLetterBody,
    response: contract.letter,
    respond: (ctx, { body }) => issueLetter(ctx, body),
  }),
  defineRoute({
    method: 'POST',
    path: '/api/tasks/drop-letter',
    access: mayChase,
    body: contract.dropLetterBody,
    response: contract.letter,
    respond: (ctx, { body }) => dropLetter(ctx, body),
  }),
];
