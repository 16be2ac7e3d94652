import { pageFile, readPage } from '#modules/tasks/index.ts';
import { Refusal } from '#platform/errors.ts';
import { commandsOf } from '#platform/http/command-route.ts';
import { defineRoute, type Route } from '#platform/http/route.ts';
import { XLSX } from '#platform/sheets/media-type.ts';
import { changeContract } from './commands/change-contract.ts';
import { changeFeed, endFeed, readFeedNow } from './commands/change-feed.ts';
import { changeItem } from './commands/change-item.ts';
import { changeOutlet } from './commands/change-outlet.ts';
import { countItems } from './commands/count-items.ts';
import { createContract } from './commands/create-contract.ts';
import { createFeed } from './commands/create-feed.ts';
import { createOutlet } from './commands/create-outlet.ts';
import { leaveFindings, takeFindings } from './commands/decide-findings.ts';
import { importItems, previewItems } from './commands/import-items.ts';
import { lookAtLink } from './commands/look-at-link.ts';
import { recordItem } from './commands/record-item.ts';
import { takePageAgain } from './commands/take-page-again.ts';
import { withdrawItem } from './commands/withdraw-item.ts';
import * as contract from './contract.ts';
import { exportItems } from './queries/export-items.ts';
import { getItem } from './queries/get-item.ts';
import { getPage } from './queries/item-pages.ts';
import { listContracts } from './queries/list-contracts.ts';
import { listFeeds, listFindings } from './queries/list-feeds.ts';
import { listItems } from './queries/list-items.ts';
import { listOutlets } from './queries/list-outlets.ts';
import type { ListeningPorts } from './ports.ts';

const SHEET_LIMIT = 10 * 1024 * 1024;
const mayRead = { permission: 'listening.read' };
const mayKeep = { permission: 'listening.keep' };

const command = commandsOf('listening');

/** The press register: outlets, contracts and columns, items, and what these count for. */
export const listeningRoutes = (ports: ListeningPorts): readonly Route[] => [
  defineRoute({
    method: 'GET',
    path: '/api/listening/outlets',
    access: mayRead,
    response: contract.outletList,
    respond: (ctx) => listOutlets(ctx),
  }),
  command('create-outlet', mayKeep, contract.createOutletBody, contract.outlet, createOutlet),
  command('change-outlet', mayKeep, contract.changeOutletBody, contract.outlet, changeOutlet),
  defineRoute({
    method: 'GET',
    path: '/api/listening/contracts',
    access: mayRead,
    response: contract.contractList,
    respond: (ctx) => listContracts(ctx),
  }),
  command('create-contract', mayKeep, contract.createContractBody, contract.pressContract, createContract),
  command('change-contract', mayKeep, contract.changeContractBody, contract.pressContract, changeContract),
  defineRoute({
    method: 'GET',
    path: '/api/listening/items',
    access: mayRead,
    query: contract.itemsQuery,
    response: contract.itemList,
    respond: (ctx, { query }) => listItems(ctx, query),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/listening/items.xlsx',
    access: mayRead,
    query: contract.exportItemsQuery,
    respond: async (ctx, { query }) => ({ mediaType: XLSX, ...(await exportItems(ctx, query)) }),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/listening/items/:id',
    access: mayRead,
    params: contract.listeningParams,
    response: contract.pressItem,
    respond: (ctx, { params }) => getItem(ctx, params.id),
  }),
  command('record-item', mayKeep, contract.recordItemBody, contract.pressItem, recordItem),
  command('change-item', mayKeep, contract.changeItemBody, contract.pressItem, changeItem),
  defineRoute({
    method: 'GET',
    path: '/api/listening/items/:id/page',
    access: mayRead,
    params: contract.listeningParams,
    response: contract.itemPage,
    respond: async (ctx, { params }) => readPage(await getPage(ctx, params.id), ports),
  }),
  defineRoute({
    method: 'GET',
    path: '/api/listening/items/:id/page-file',
    access: mayRead,
    params: contract.listeningParams,
    respond: async (ctx, { params }) => pageFile(await getPage(ctx, params.id), ports),
  }),
  command('take-page-again', mayKeep, contract.takePageAgainBody, contract.pressItem, takePageAgain),
  defineRoute({
    method: 'POST',
    path: '/api/listening/look-at-link',
    access: mayKeep,
    body: contract.lookAtLinkBody,
    response: contract.lookedAtLink,
    respondOutside: (tools, { body }) => lookAtLink(tools, ports, body.url),
  }),
  command('withdraw-item', mayKeep, contract.withdrawItemBody, contract.pressItem, withdrawItem),
  command('count-items', mayKeep, contract.countItemsBody, contract.countedItems, countItems),
  defineRoute({
    method: 'POST',
    path: '/api/listening/preview-items',
    access: mayKeep,
    response: contract.itemImportPreview,
    respondOutside: async (tools) => {
      const [file] = (await tools.files(SHEET_LIMIT)).files;
      if (!file) throw new Refusal('invalid-input', [{ code: 'errors.no-file' }]);
      return { rows: await tools.open((ctx) => previewItems(ctx, file.bytes)) };
    },
  }),
  defineRoute({
    method: 'GET',
    path: '/api/listening/feeds',
    access: mayKeep,
    response: contract.feedList,
    respond: (ctx) => listFeeds(ctx),
  }),
  command('create-feed', mayKeep, contract.createFeedBody, contract.feed, createFeed),
  command('change-feed', mayKeep, contract.changeFeedBody, contract.feed, changeFeed),
  command('read-feed', mayKeep, contract.readFeedBody, contract.feed, readFeedNow),
  command('end-feed', mayKeep, contract.endFeedBody, contract.feedList, endFeed),
  defineRoute({
    method: 'GET',
    path: '/api/listening/findings',
    access: mayKeep,
    query: contract.findingsQuery,
    response: contract.findingList,
    respond: (ctx, { query }) => listFindings(ctx, query),
  }),
  command('take-findings', mayKeep, contract.decideFindingsBody, contract.decidedFindings, takeFindings),
  command('leave-findings', mayKeep, contract.decideFindingsBody, contract.decidedFindings, leaveFindings),
  command('import-items', mayKeep, contract.importItemsBody, contract.importedItems, importItems),
];
