import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { fieldsAs, sentFile } from '#platform/http/sent-file.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import { answerInquiry } from './commands/answer-inquiry.ts';
import { askInquiry } from './commands/ask-inquiry.ts';
import { attachFile, type InquiriesPorts } from './commands/attach-file.ts';
import { closeInquiry } from './commands/close-inquiry.ts';
import { copyForZalo } from './commands/copy-for-zalo.ts';
import { extendInquiry } from './commands/extend-inquiry.ts';
import { importAnswers, previewAnswers } from './commands/import-answers.ts';
import { remindAgencies } from './commands/remind-agencies.ts';
import { reopenInquiry } from './commands/reopen-inquiry.ts';
import { returnAnswer } from './commands/return-answer.ts';
import * as contract from './contract.ts';
import { getAnswerFile } from './queries/answer-files.ts';
import { exportForm } from './queries/export-form.ts';
import { exportTable } from './queries/export-table.ts';
import { getInquiry } from './queries/get-inquiry.ts';
import { listAnswers } from './queries/list-answers.ts';
import { listInquiries } from './queries/list-inquiries.ts';

const MEGABYTE = 1024 * 1024;
const FILE_LIMIT = 20 * MEGABYTE;
const SHEET_LIMIT = 10 * MEGABYTE;
const mayRead = { permission: 'inquiries.read' };
const mayAsk = { permission: 'inquiries.ask' };
const mayAnswer = { permission: 'inquiries.answer' };

const command = commandsOf('inquiries');

const { inquiryDetail } = contract;

/** Hỏi lại: asking, answering, the table. */
export const inquiriesRoutes = (ports: InquiriesPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/inquiries',
    access: mayRead,
    query: contract.inquiriesQuery,
    response: contract.inquiryList,
    respond: (ctx, { query }) => listInquiries(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/inquiries/:id',
    access: mayRead,
    params: contract.inquiryParams,
    response: inquiryDetail,
    respond: (ctx, { params }) => getInquiry(ctx, params.id),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/inquiries/:id/answers',
    access: mayRead,
    params: contract.inquiryParams,
    query: contract.answersQuery,
    response: contract.answerStory,
    respond: (ctx, { params, query }) => listAnswers(ctx, params.id, query.organizationId),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/inquiries/:id/table.xlsx',
    access: mayRead,
    params: contract.inquiryParams,
    respond: async (ctx, { params }) => ({ mediaType: XLSX, ...(await exportTable(ctx, params.id)) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/inquiries/:id/form.xlsx',
    access: mayAnswer,
    params: contract.inquiryParams,
    respond: async (ctx, { params }) => ({ mediaType: XLSX, ...(await exportForm(ctx, params.id)) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/inquiries/files/:id',
    access: mayRead,
    params: contract.inquiryParams,
    respond: async (ctx, { params }) => {
      const { name, media_type, sha256 } = await getAnswerFile(ctx, params.id);
      return { fileName: name, mediaType: media_type, content: Buffer.from(await ports.files.get(sha256)) };
    },
  }),
  command('ask-inquiry', mayAsk, contract.askInquiryBody, inquiryDetail, askInquiry),
  command('remind-agencies', mayAsk, contract.remindAgenciesBody, inquiryDetail, remindAgencies),
  command('return-answer', mayAsk, contract.returnAnswerBody, inquiryDetail, returnAnswer),
  command('extend-inquiry', mayAsk, contract.extendInquiryBody, inquiryDetail, extendInquiry),
  command('close-inquiry', mayAsk, contract.seenInquiryBody, inquiryDetail, closeInquiry),
  command('reopen-inquiry', mayAsk, contract.seenInquiryBody, inquiryDetail, reopenInquiry),
  command('copy-for-zalo', mayAsk, contract.copyForZaloBody, contract.inquiryTexts, copyForZalo),
  command('answer-inquiry', mayAnswer, contract.answerInquiryBody, inquiryDetail, answerInquiry),
  command('import-answers', mayAnswer, contract.importAnswersBody, contract.counted, importAnswers),
  defineRoute({
    method: 'POST',
    path: '/api/inquiries/attach-file',
    access: mayAnswer,
    response: contract.attachedFile,
    respondOutside: async (tools) => {
      const { file, fields } = await sentFile(tools, FILE_LIMIT);
      return attachFile(tools, ports, file, fieldsAs(contract.attachFileFields, fields));
    },
  }),
  defineRoute({
    method: 'POST',
    path: '/api/inquiries/preview-answers',
    access: mayAnswer,
    response: contract.answerImportPreview,
    respondOutside: async (tools) => {
      const { file, fields } = await sentFile(tools, SHEET_LIMIT);
      const { inquiryId } = fieldsAs(contract.attachFileFields.pick({ inquiryId: true }), fields);
      return { rows: await tools.open((ctx) => previewAnswers(ctx, inquiryId, file.bytes)) };
    },
  }),
];
