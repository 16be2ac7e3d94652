import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { buildApp, routesOf } from '../src/app.ts';
import { openDesk, storyClock, type DemonstrationDesk } from '../src/cli/demonstration/desk.ts';
import { reviewAndAccept } from '../src/cli/demonstration/review.ts';
import { openHouse, type House } from '../src/main.ts';
import { createPerson, getActor } from '../src/modules/access/index.ts';
import { decision, leaderList } from '../src/modules/approvals/contract.ts';
import { card } from '../src/modules/cards/contract.ts';
import { attachedLetter, roundDetail } from '../src/modules/consultations/contract.ts';
import { attachedFile, inquiryDetail } from '../src/modules/inquiries/contract.ts';
import { noticeList } from '../src/modules/notifications/contract.ts';
import { notify } from '../src/modules/notifications/index.ts';
import { findOrganizationByCode, loadProvince } from '../src/modules/organizations/index.ts';
import {
  evidenceOfTask,
  exchangedFiles,
  extensionList,
  obstacle,
  stepsOfTask,
  taskDetail,
  taskList,
  waitsOfTask,
} from '../src/modules/tasks/contract.ts';
import { readConfig } from '../src/platform/config.ts';
import { systemActor, type Actor } from '../src/platform/context.ts';
import type { Route } from '../src/platform/http/route.ts';
import { newId } from '../src/platform/values/id.ts';
import { agencies, collectives, people, planFile, province } from '../seeds/thuan-giang/index.ts';
import { focalOfficer, planReview } from '../seeds/thuan-giang/story.ts';
import { testDatabase, type TestDatabase } from './support/database.ts';
import { formOfFiles } from './support/form.ts';

/** Who may call a route at all. A: administrator, F: focal officer, L: agency leader, O: agency officer, V: viewer. */
const roles = { A: 'administrator', F: 'focal-officer', L: 'agency-leader', O: 'agency-officer', V: 'viewer' } as const;
type Letter = keyof typeof roles;
const letters = Object.keys(roles) as Letter[];

/** One row per route of the product; a route without a row fails, a row without a route too. */
const mayCall: Readonly<Record<string, string>> = {
  'GET /api/health': 'anyone',
  'GET /api/access/me': 'anyone',
  'POST /api/access/sign-in': 'anyone',
  'POST /api/access/sign-out': 'AFLOV',
  'POST /api/access/change-password': 'AFLOV',
  'POST /api/access/choose-preferences': 'AFLOV',
  'POST /api/access/begin-second-factor': 'AFLOV',
  'POST /api/access/confirm-second-factor': 'AFLOV',
  'GET /api/access/recovery-codes': 'AFLOV',
  'POST /api/access/make-recovery-codes': 'AFLOV',
  'POST /api/access/remove-second-factor': 'AFLOV',
  'GET /api/access/sessions': 'AFLOV',
  'POST /api/access/revoke-session': 'AFLOV',
  'GET /api/access/people': 'A',
  'GET /api/access/roles': 'A',
  'POST /api/access/create-person': 'A',
  'POST /api/access/change-person': 'A',
  'POST /api/access/suspend-person': 'A',
  'POST /api/access/restore-person': 'A',
  'POST /api/access/reset-password': 'A',
  'POST /api/access/clear-second-factor': 'A',
  'POST /api/access/grant-role': 'A',
  'POST /api/access/withdraw-role': 'A',
  'POST /api/access/create-people-from-focal-persons': 'A',
  'GET /api/audit/entries': 'AF',
  'GET /api/audit/entries.xlsx': 'AF',
  'GET /api/settings': 'AFLOV',
  'GET /api/settings/history': 'AF',
  'POST /api/settings/change-setting': 'AF',
  'GET /api/organizations': 'AFLOV',
  'GET /api/organizations/collectives': 'AFLOV',
  'GET /api/organizations/focal-persons': 'AFLOV',
  'GET /api/organizations/:id': 'AFLOV',
  'GET /api/organizations/:id/mergers': 'AFLOV',
  'POST /api/organizations/create-organization': 'AF',
  'POST /api/organizations/rename-organization': 'AF',
  'POST /api/organizations/preview-merger': 'AF',
  'POST /api/organizations/merge-organizations': 'AF',
  'POST /api/organizations/change-focal-person': 'AFLOV',
  'POST /api/organizations/confirm-focal-person': 'AFLOV',
  'GET /api/organizations/focal-persons.xlsx': 'AF',
  'POST /api/organizations/preview-focal-persons': 'AF',
  'POST /api/organizations/import-focal-persons': 'AF',
  'GET /api/organizations/roster.xlsx': 'AF',
  'POST /api/organizations/preview-organizations': 'AF',
  'POST /api/organizations/import-organizations': 'AF',
  'GET /api/tasks/owes': 'F',
  'POST /api/tasks/copy-owed-for-zalo': 'F',
  'GET /api/tasks/letters': 'F',
  'GET /api/tasks/letter-defaults': 'F',
  'GET /api/tasks/letters/:id': 'F',
  'GET /api/tasks/letters/:id/letter.docx': 'F',
  'POST /api/tasks/draft-letter': 'F',
  'POST /api/tasks/issue-letter': 'F',
  'POST /api/tasks/drop-letter': 'F',
  'GET /api/notifications': 'AFLOV',
  'GET /api/notifications/summary': 'AFLOV',
  'POST /api/notifications/mark-read': 'AFLOV',
  'POST /api/notifications/set-daily-mail': 'AFLOV',
  'GET /api/notifications/messages': 'AF',
  'GET /api/notifications/messages/:id': 'AF',
  'POST /api/notifications/settle-message': 'AF',
  'GET /api/conversations/comments': 'AFLOV',
  'GET /api/conversations/people': 'FLO',
  'POST /api/conversations/add-comment': 'FLO',
  'POST /api/conversations/change-comment': 'FLO',
  'POST /api/conversations/remove-comment': 'FLO',
  'POST /api/documents/begin-intake': 'F',
  'GET /api/documents/intakes': 'F',
  'GET /api/documents/intakes/:id': 'F',
  'POST /api/documents/decide-duplicate': 'F',
  'GET /api/documents': 'AFLOV',
  'GET /api/documents/:id': 'AFLOV',
  'GET /api/documents/versions/:id/text': 'AFLOV',
  'GET /api/documents/versions/:id/original': 'AFLOV',
  'GET /api/documents/versions/:id/pages/:page': 'AFLOV',
  'GET /api/plans': 'AFLOV',
  'GET /api/plans/:id': 'AFLOV',
  'GET /api/plans/:id/matrix': 'AFLOV',
  'GET /api/plans/:id/timeline': 'AFLOV',
  'GET /api/plans/:id/gaps': 'AFLOV',
  'GET /api/plans/:id/annex.docx': 'AFLOV',
  'GET /api/plans/:id/by-agency.xlsx': 'AFLOV',
  'GET /api/plans/:id/export.xlsx': 'AFLOV',
  'GET /api/plans/:id/export.docx': 'AFLOV',
  'GET /api/plans/:id/review': 'F',
  'GET /api/plans/:id/history': 'F',
  'GET /api/plans/:id/zalo': 'F',
  'POST /api/plans/confirm-assignment': 'F',
  'POST /api/plans/confirm-all': 'F',
  'POST /api/plans/reject-assignment': 'F',
  'POST /api/plans/restore-assignment': 'F',
  'POST /api/plans/dismiss-plan': 'F',
  'POST /api/plans/reopen-plan': 'F',
  'POST /api/plans/change-assignment': 'F',
  'POST /api/plans/merge-assignments': 'F',
  'POST /api/plans/split-assignment': 'F',
  'POST /api/plans/add-assignment': 'F',
  'POST /api/plans/resolve-assignee': 'F',
  'POST /api/plans/choose-collective': 'F',
  'POST /api/plans/choose-deadline': 'F',
  'POST /api/plans/map-clause': 'F',
  'GET /api/plans/:id/parent': 'AFLOV',
  'GET /api/plans/:id/subplans': 'AFLOV',
  'POST /api/plans/link-parent': 'F',
  'POST /api/plans/unlink-parent': 'F',
  'POST /api/plans/decide-subplan-link': 'F',
  'POST /api/plans/confirm-subplan-links': 'F',
  'POST /api/plans/require-subplans': 'F',
  'GET /api/tasks': 'AFLOV',
  'GET /api/tasks/counts': 'AFLOV',
  'GET /api/tasks/groups': 'AFLOV',
  'GET /api/tasks/mine': 'AFLOV',
  'GET /api/tasks/people': 'AFLOV',
  'GET /api/tasks/:id': 'AFLOV',
  'GET /api/tasks/views': 'AFLOV',
  'GET /api/tasks/export.xlsx': 'FL',
  'GET /api/tasks/board': 'AFLOV',
  'GET /api/tasks/board-progress': 'AFLOV',
  'GET /api/tasks/board.xlsx': 'FL',
  'POST /api/tasks/save-view': 'AFLOV',
  'POST /api/tasks/remove-view': 'AFLOV',
  'GET /api/tasks/briefing': 'AFV',
  'POST /api/tasks/change-tasks': 'AFLOV',
  'POST /api/tasks/watch-task': 'AFLOV',
  'POST /api/tasks/see-task': 'AFLOV',
  'GET /api/tasks/:id/story': 'AFLOV',
  'GET /api/tasks/:id/lateness': 'AFLOV',
  'POST /api/tasks/excuse-task': 'F',
  'POST /api/tasks/end-excuse': 'F',
  'GET /api/tasks/:id/waits': 'AFLOV',
  'GET /api/tasks/waited-for': 'AFLOV',
  'POST /api/tasks/begin-wait': 'FLO',
  'POST /api/tasks/end-wait': 'FLO',
  'GET /api/tasks/:id/steps': 'AFLOV',
  'GET /api/tasks/:id/exchanged-files': 'AFLOV',
  'GET /api/tasks/exchanged-files/:id': 'AFLOV',
  'POST /api/tasks/send-files': 'FLO',
  'POST /api/tasks/remove-file': 'FLO',
  'POST /api/tasks/use-as-evidence': 'FLO',
  'GET /api/tasks/my-steps': 'AFLOV',
  'POST /api/tasks/add-step': 'FLO',
  'POST /api/tasks/change-step': 'FLO',
  'POST /api/tasks/tick-step': 'FLO',
  'POST /api/tasks/move-step': 'FLO',
  'POST /api/tasks/remove-step': 'FLO',
  'POST /api/tasks/accept-plan': 'F',
  'POST /api/tasks/receive-part': 'FLO',
  'POST /api/tasks/start-part': 'FLO',
  'POST /api/tasks/report-progress': 'FLO',
  'POST /api/tasks/complete-part': 'FLO',
  'POST /api/tasks/reopen-part': 'FLO',
  'POST /api/tasks/confirm-part': 'F',
  'POST /api/tasks/return-part': 'F',
  'POST /api/tasks/assign-person': 'FL',
  'POST /api/tasks/set-due-date': 'FL',
  'POST /api/tasks/cancel-task': 'FL',
  'POST /api/tasks/reopen-task': 'FL',
  'POST /api/tasks/set-external-number': 'FL',
  'GET /api/tasks/calendars': 'AFLOV',
  'POST /api/tasks/make-calendar': 'AFLOV',
  'POST /api/tasks/revoke-calendar': 'AFLOV',
  'POST /api/tasks/preview-numbers': 'FL',
  'POST /api/tasks/import-numbers': 'FL',
  'POST /api/tasks/preview-reports': 'FLO',
  'POST /api/tasks/import-reports': 'FLO',
  'POST /api/tasks/note-order': 'FL',
  'GET /api/tasks/obligations/:id': 'AFLOV',
  'POST /api/tasks/preview-rule': 'FL',
  'POST /api/tasks/change-rule': 'FL',
  'POST /api/tasks/end-obligation': 'FL',
  'GET /api/tasks/:id/extensions': 'AFLOV',
  'POST /api/tasks/request-extension': 'FLO',
  'POST /api/tasks/answer-extension': 'FL',
  'POST /api/tasks/withdraw-extension': 'FLO',
  'GET /api/tasks/obstacles': 'AFLOV',
  'GET /api/tasks/obstacles.xlsx': 'FL',
  'POST /api/tasks/raise-obstacle': 'FLO',
  'POST /api/tasks/answer-obstacle': 'FLO',
  'POST /api/tasks/ask-again': 'FLO',
  'POST /api/tasks/pass-obstacle-on': 'F',
  'POST /api/tasks/resolve-obstacle': 'FLO',
  'GET /api/tasks/:id/evidence': 'AFLOV',
  'GET /api/tasks/evidence/:id/file': 'AFLOV',
  'GET /api/tasks/evidence/:id/snapshot': 'AFLOV',
  'GET /api/tasks/evidence/:id/snapshot-page': 'AFLOV',
  'POST /api/tasks/declare-result': 'FLO',
  'POST /api/tasks/change-result': 'FLO',
  'POST /api/tasks/withdraw-result': 'FLO',
  'POST /api/tasks/agree-results': 'F',
  'POST /api/tasks/agree-results-of-tasks': 'F',
  'POST /api/tasks/attach-evidence': 'FLO',
  'POST /api/tasks/attach-files': 'FLO',
  'POST /api/tasks/withdraw-evidence': 'FLO',
  'POST /api/tasks/contest-evidence': 'FLO',
  'POST /api/tasks/uphold-evidence': 'F',
  'POST /api/tasks/assign-evidence': 'FLO',
  'POST /api/tasks/share-evidence': 'FLO',
  'POST /api/tasks/share-evidence-widely': 'FLO',
  'GET /api/tasks/evidence/:id/could-serve': 'FLO',
  'POST /api/tasks/end-evidence-share': 'FLO',
  'POST /api/tasks/take-page-again': 'FLO',
  'GET /api/tasks/handover-preview': 'FL',
  'POST /api/tasks/hand-over': 'FL',
  'POST /api/tasks/confirm-handover': 'FLO',
  'GET /api/tasks/handovers': 'FLO',
  'GET /api/tasks/handovers/:id': 'FLO',
  'GET /api/tasks/handovers/:id/minutes': 'FLO',
  'GET /api/approvals/decisions': 'AFLOV',
  'GET /api/approvals/decisions/:id': 'AFLOV',
  'GET /api/approvals/decisions/:id/paper': 'AFLOV',
  'GET /api/approvals/leaders': 'F',
  'POST /api/approvals/ask-decision': 'F',
  'POST /api/approvals/decide': 'L',
  'POST /api/approvals/ask-back': 'L',
  'POST /api/approvals/explain': 'F',
  'POST /api/approvals/withdraw-decision': 'F',
  'POST /api/approvals/copy-for-zalo': 'F',
  'POST /api/approvals/record-decision': 'F',
  'GET /api/links/given': 'AFLOV',
  'POST /api/links/revoke-link': 'AFLOV',
  'POST /api/cards/copy-card': 'AFLOV',
  'GET /api/cards/:code/picture.png': 'AFLOV',
  'GET /api/inquiries': 'AFLOV',
  'GET /api/inquiries/:id': 'AFLOV',
  'GET /api/inquiries/:id/answers': 'AFLOV',
  'GET /api/inquiries/:id/table.xlsx': 'AFLOV',
  'GET /api/inquiries/:id/form.xlsx': 'FLO',
  'GET /api/inquiries/files/:id': 'AFLOV',
  'GET /api/consultations': 'AFLOV',
  'GET /api/consultations/:id': 'AFLOV',
  'GET /api/consultations/:id/replies': 'AFLOV',
  'GET /api/consultations/:id/table.docx': 'AFLOV',
  'GET /api/consultations/:id/table.xlsx': 'AFLOV',
  'GET /api/consultations/:id/draft': 'AFLOV',
  'GET /api/consultations/files/:id': 'AFLOV',
  'POST /api/consultations/open-round': 'F',
  'POST /api/consultations/remind-agencies': 'F',
  'POST /api/consultations/extend-round': 'F',
  'POST /api/consultations/close-round': 'F',
  'POST /api/consultations/reopen-round': 'F',
  'POST /api/consultations/link-plan': 'F',
  'POST /api/consultations/copy-for-zalo': 'F',
  'POST /api/consultations/handle-comment': 'F',
  'POST /api/consultations/reply-to-round': 'FLO',
  'POST /api/consultations/attach-letter': 'FLO',
  'POST /api/inquiries/ask-inquiry': 'FL',
  'POST /api/inquiries/remind-agencies': 'FL',
  'POST /api/inquiries/return-answer': 'FL',
  'POST /api/inquiries/extend-inquiry': 'FL',
  'POST /api/inquiries/close-inquiry': 'FL',
  'POST /api/inquiries/reopen-inquiry': 'FL',
  'POST /api/inquiries/copy-for-zalo': 'FL',
  'POST /api/inquiries/answer-inquiry': 'FLO',
  'POST /api/inquiries/attach-file': 'FLO',
  'POST /api/inquiries/preview-answers': 'FLO',
  'POST /api/inquiries/import-answers': 'FLO',
  'GET /api/listening/outlets': 'AFLOV',
  'GET /api/listening/contracts': 'AFLOV',
  'GET /api/listening/items': 'AFLOV',
  'GET /api/listening/items.xlsx': 'AFLOV',
  'GET /api/listening/items/:id': 'AFLOV',
  'GET /api/listening/items/:id/page': 'AFLOV',
  'GET /api/listening/items/:id/page-file': 'AFLOV',
  'POST /api/listening/take-page-again': 'F',
  'POST /api/listening/look-at-link': 'F',
  'GET /api/listening/feeds': 'F',
  'GET /api/listening/findings': 'F',
  'POST /api/listening/create-feed': 'F',
  'POST /api/listening/change-feed': 'F',
  'POST /api/listening/read-feed': 'F',
  'POST /api/listening/end-feed': 'F',
  'POST /api/listening/take-findings': 'F',
  'POST /api/listening/leave-findings': 'F',
  'POST /api/listening/create-outlet': 'F',
  'POST /api/listening/change-outlet': 'F',
  'POST /api/listening/create-contract': 'F',
  'POST /api/listening/change-contract': 'F',
  'POST /api/listening/record-item': 'F',
  'POST /api/listening/change-item': 'F',
  'POST /api/listening/withdraw-item': 'F',
  'POST /api/listening/count-items': 'F',
  'POST /api/listening/preview-items': 'F',
  'POST /api/listening/import-items': 'F',
};

let database: TestDatabase;
let dataFolder: string;
let house: House;
let app: FastifyInstance;
let desk: DemonstrationDesk;
let present: Actor | null = null;
let routes: readonly Route[];

beforeAll(async () => {
  database = await testDatabase();
  dataFolder = await mkdtemp(join(tmpdir(), 'lantoa-permissions-'));
  const config = readConfig({ DATABASE_URL: database.url, LANTOA_DATA: dataFolder }, dataFolder);
  house = await openHouse(config, database.url, storyClock('2026-03-05').clock);
  routes = routesOf({ modules: house.modules });
  app = await buildApp({
    modules: house.modules,
    openCtx: house.openCtx,
    authenticate: async () => present,
    log: house.log,
    origins: [],
    trustProxy: false,
    deskFolder: null,
    version: 'test',
  });
  await house.openCtx(systemActor, async (ctx) => {
    await loadProvince(ctx, { ...province, organizations: agencies, collectives });
    for (const { code: _code, organization, ...person } of people) {
      const body = await findOrganizationByCode(ctx, organization);
      await createPerson(ctx, { ...person, organizationId: body?.id ?? null, password: 'khong-dung-den-1' });
    }
  });
  desk = await openDesk(house);
}, 180_000);

afterAll(async () => {
  await desk?.close();
  await app?.close();
  await house?.close();
  await database.drop();
  await rm(dataFolder, { recursive: true, force: true });
});

const actorOf = (email: string): Promise<Actor> => house.openCtx(systemActor, (ctx) => getActor(ctx, email));
const email = (code: string): string => people.find((one) => one.code === code)!.email;

/** Somebody who holds this role and no other. */
const holderOf: Readonly<Record<Letter, string>> = {
  A: people.find((one) => one.roles.join() === 'administrator')!.email,
  F: focalOfficer,
  L: people.find((one) => one.roles.join() === 'agency-leader')!.email,
  O: people.find((one) => one.roles.join() === 'agency-officer')!.email,
  V: people.find((one) => one.roles.join() === 'viewer')!.email,
};

async function call(actor: Actor | null, method: string, path: string, body: object = {}): Promise<number> {
  present = actor;
  const url = path.replace(/:page/g, '1').replace(/:\w+/g, () => newId());
  const reply = await app.inject({ method: method as 'GET', url, ...(method === 'POST' ? { payload: body } : {}) });
  return reply.statusCode;
}

const nameOf = (route: Route): string => `${route.method} ${route.path}`;

describe('every route', () => {
  it('has a row that says who may call it', () => {
    expect(routes.map(nameOf).toSorted()).toEqual(Object.keys(mayCall).toSorted());
  });

  it('is closed to who is not signed in, unless anyone may', async () => {
    const wrong: string[] = [];
    for (const { method, path } of routes) {
      const status = await call(null, method, path);
      const isOpen = mayCall[`${method} ${path}`] === 'anyone';
      if (isOpen ? status === 500 : status !== 401) wrong.push(`${method} ${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  it.each(letters)('lets in who may and nobody else: %s', async (letter) => {
    const actor = await actorOf(holderOf[letter]);
    const wrong: string[] = [];
    for (const { method, path } of routes) {
      const who = mayCall[`${method} ${path}`] ?? '';
      const status = await call(actor, method, path);
      const isLetIn = status !== 403 && status !== 401 && status < 500;
      const may = who === 'anyone' ? status < 500 : who.includes(letter);
      // A wrong password or a session that is not there is also a 401; such routes are for everybody.
      if (who !== 'anyone' && isLetIn !== may) wrong.push(`${method} ${path}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('an object of another agency', () => {
  /** Things of the plan that agencies have no part in, or of other people. */
  interface Others {
    readonly obligationId: string;
    readonly taskId: string;
    readonly version: number;
    readonly partId: string;
    readonly partVersion: number;
    readonly organizationId: string;
    readonly personId: string;
    readonly commentId: string;
    readonly viewId: string;
    readonly handoverId: string;
    readonly planInReview: string;
    readonly noticeId: string;
    readonly evidenceId: string;
    readonly resultId: string;
    readonly extensionId: string;
    readonly obstacleId: string;
    readonly stepId: string;
    readonly waitId: string;
    readonly sentFileId: string;
    readonly inquiryId: string;
    readonly inquiryFileId: string;
    readonly roundId: string;
    readonly letterId: string;
    readonly pressItemId: string;
    readonly decisionId: string;
    readonly cardCode: string;
  }
  let others: Others;
  let officer: Actor;
  let leader: Actor;

  beforeAll(async () => {
    const worker = await house.startWorker();
    try {
      const imported = await desk.importFile(focalOfficer, planFile());
      const planId = imported.result!.planId!;
      await reviewAndAccept({ desk, person: focalOfficer, planId, decisions: planReview });
      others = await makeOthers(planId);
    } finally {
      await worker.stop();
    }
    officer = await actorOf(email('trinh-khai-minh'));
    leader = await actorOf(email('nguy-thanh-luan'));
  }, 180_000);

  /** A task of the Ban Quản lý and the Trung tâm alone, with a comment, a view and a handover of other people. */
  async function makeOthers(planId: string): Promise<Others> {
    const tasks = await desk.get(focalOfficer, taskList, `/api/tasks?planId=${planId}&limit=200`);
    const row = tasks.items.find((one) => one.title.startsWith('Xuất bản ấn phẩm'))!;
    const first = await desk.get(focalOfficer, taskDetail, `/api/tasks/${row.id}`);
    const leading = first.parts.find((one) => one.role === 'lead')!;
    const task = await desk.post(focalOfficer, taskDetail, '/api/tasks/request-extension', {
      partId: leading.id,
      version: leading.version,
      until: '2027-03-31',
      reason: 'Chờ nhà in',
    });
    const part = task.parts.find((one) => one.id === leading.id)!;
    const extensions = await desk.get(focalOfficer, extensionList, `/api/tasks/${task.id}/extensions`);
    const raised = await desk.post(focalOfficer, obstacle, '/api/tasks/raise-obstacle', {
      partId: part.id,
      kind: 'obstacle',
      text: 'Chưa có giấy phép xuất bản',
    });
    const divided = await desk.post(focalOfficer, stepsOfTask, '/api/tasks/add-step', {
      partId: part.id,
      title: 'Duyệt bản in thử',
    });
    const waited = await desk.post(focalOfficer, waitsOfTask, '/api/tasks/begin-wait', {
      partId: part.id,
      outsideName: 'Nhà in',
      what: 'Bản in thử',
    });
    const withId = z.object({ id: z.string() }).loose();
    const holder = await actorOf(email('than-trong-nghia'));
    const comment = await desk.post(focalOfficer, withId, '/api/conversations/add-comment', {
      subjectType: 'task',
      subjectId: task.id,
      text: 'Nhờ anh Nghĩa cho biết tiến độ in.',
    });
    const view = await desk.post(focalOfficer, withId, '/api/tasks/save-view', { name: 'Quá hạn', query: {} });
    const culture = people.filter((one) => one.organization === 'so-van-hoa-the-thao-va-du-lich');
    const [from, to] = await Promise.all(
      culture.filter((one) => one.roles.join() === 'agency-officer').map((one) => actorOf(one.email)),
    );
    const own = await desk.get(focalOfficer, taskDetail, `/api/tasks/${tasks.items.find(isQuyChe)!.id}`);
    const lead = own.parts.find((one) => one.role === 'lead')!;
    await desk.post(focalOfficer, taskDetail, '/api/tasks/assign-person', {
      partId: lead.id,
      version: lead.version,
      personId: from!.personId,
    });
    const handover = await desk.post(focalOfficer, withId, '/api/tasks/hand-over', {
      fromPersonId: from!.personId,
      toPersonId: to!.personId,
    });
    const proof = await desk.post(focalOfficer, evidenceOfTask, '/api/tasks/attach-evidence', {
      taskId: task.id,
      partId: part.id,
      source: { kind: 'link', url: 'https://doingoai.thuangiang.example/an-pham' },
    });
    await house.openCtx(systemActor, (ctx) =>
      notify(ctx, [
        {
          personIds: [holder.personId!],
          kind: 'mention',
          params: { by: 'Kiểm thử', title: task.title },
          level: 'info',
          subject: { type: 'task', id: task.id },
          path: `/tasks/${task.id}`,
          dedupeKey: 'of-another',
        },
      ]),
    );
    const asked = await desk.post(focalOfficer, inquiryDetail, '/api/inquiries/ask-inquiry', {
      title: 'Số ấn phẩm đã phát hành',
      fields: [
        { label: 'Số bản', kind: 'number' },
        { label: 'Ảnh bìa', kind: 'file', isRequired: false },
      ],
      dueOn: '2026-12-01',
      organizationIds: [part.organization!.id],
    });
    const file = new FormData();
    file.append('files', new File([await readFile(planFile())], 'bia.docx'));
    for (const [name, value] of Object.entries({
      inquiryId: asked.id,
      organizationId: part.organization!.id,
      fieldKey: 'c2',
    }))
      file.append(name, value);
    const request = new Request('http://desk/', { method: 'POST', body: file });
    present = await actorOf(focalOfficer);
    const attached = await app.inject({
      method: 'POST',
      url: '/api/inquiries/attach-file',
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      payload: Buffer.from(await request.arrayBuffer()),
    });
    const round = roundDetail.parse(
      await sendFile('/api/consultations/open-round', {
        about: JSON.stringify({
          title: 'Dự thảo Quy chế phát ngôn',
          dueOn: '2026-12-01',
          organizationIds: [part.organization!.id],
        }),
      }),
    );
    const letter = attachedLetter.parse(
      await sendFile('/api/consultations/attach-letter', {
        roundId: round.id,
        organizationId: part.organization!.id,
      }),
    );
    const paper = new FormData();
    paper.append('files', new File([await readFile(planFile())], 'bia-in-thu.docx'));
    paper.append('about', JSON.stringify({ taskId: task.id }));
    const sending = new Request('http://desk/', { method: 'POST', body: paper });
    const sentFile = await app.inject({
      method: 'POST',
      url: '/api/tasks/send-files',
      headers: { 'content-type': sending.headers.get('content-type') ?? '' },
      payload: Buffer.from(await sending.arrayBuffer()),
    });
    const { items: leaders } = await desk.get(focalOfficer, leaderList, '/api/approvals/leaders');
    const put = await desk.post(focalOfficer, decision, '/api/approvals/ask-decision', {
      kind: 'question',
      subjectId: task.id,
      leaderId: leaders[0]!.id,
      question: 'Xin ý kiến về ấn phẩm',
    });
    const press = await desk.post(focalOfficer, withId, '/api/listening/create-outlet', {
      name: 'Báo của phép thử',
      kinds: ['online'],
      level: 'provincial',
    });
    const item = await desk.post(focalOfficer, withId, '/api/listening/record-item', {
      outletId: press.id,
      title: 'Ra mắt ấn phẩm',
      publishedOn: '2026-01-05',
      form: 'news',
    });
    const notices = await desk.get(email('than-trong-nghia'), noticeList, '/api/notifications');
    const copied = await desk.post(focalOfficer, card, '/api/cards/copy-card', {
      subject: { type: 'task', id: task.id },
    });
    return {
      noticeId: notices.items[0]!.id,
      evidenceId: proof.items[0]!.id,
      resultId: proof.results[0]!.id,
      extensionId: extensions.items[0]!.id,
      obstacleId: raised.id,
      stepId: divided.items[0]!.id,
      waitId: waited.items[0]!.id,
      sentFileId: exchangedFiles.parse(sentFile.json()).items[0]!.id,
      inquiryId: asked.id,
      inquiryFileId: attachedFile.parse(attached.json()).id,
      roundId: round.id,
      letterId: letter.id,
      pressItemId: item.id,
      decisionId: put.id,
      cardCode: copied.code,
      taskId: task.id,
      obligationId: task.obligation.id,
      version: task.version,
      partId: part.id,
      partVersion: part.version,
      organizationId: part.organization!.id,
      personId: holder.personId!,
      commentId: comment.id,
      viewId: view.id,
      handoverId: handover.id,
      planInReview: planId,
    };
  }

  /** The plan's file, sent by whoever is present. */
  async function sendFile(url: string, fields: Record<string, string>): Promise<unknown> {
    const { body, contentType } = await formOfFiles({ 'du-thao.docx': await readFile(planFile()) }, fields);
    const reply = await app.inject({ method: 'POST', url, headers: { 'content-type': contentType }, payload: body });
    return reply.json();
  }

  const isQuyChe = (one: { readonly title: string }): boolean => one.title.startsWith('Tham mưu sửa đổi Quy chế');
  const part = () => ({ partId: others.partId, version: others.partVersion });
  const task = () => ({ taskId: others.taskId, version: others.version });
  const evidence = () => ({ taskId: others.taskId, evidenceId: others.evidenceId, reason: 'Không phải của tôi' });
  const result = () => ({
    taskId: others.taskId,
    resultId: others.resultId,
    version: 1,
    title: '10 bản',
    quantity: 10,
  });

  const extension = () => ({ id: others.extensionId, version: 1 });
  const step = (more: object = {}) => ({ id: others.stepId, version: 1, ...more });
  const raised = () => ({ id: others.obstacleId, version: 1, text: 'Không phải của tôi' });

  const decided = () => ({ id: others.decisionId, version: 1 });
  const ruleOfOthers = () => ({
    obligationId: others.obligationId,
    choice: { rhythm: 'monthly' },
    from: '2026-12-01',
  });
  const inquiry = () => ({ inquiryId: others.inquiryId, version: 1 });
  const inquiryLine = () => ({ ...inquiry(), organizationId: others.organizationId });

  /** What an officer (O) or leader (L) of another agency sends; each must be refused. */
  const attempts: readonly [who: 'O' | 'L', route: string, path: () => string, body?: () => object][] = [
    ['O', 'GET /api/tasks/:id', () => `/api/tasks/${others.taskId}`],
    ['L', 'GET /api/tasks/:id', () => `/api/tasks/${others.taskId}`],
    ['O', 'POST /api/tasks/receive-part', () => '/api/tasks/receive-part', part],
    ['O', 'POST /api/tasks/start-part', () => '/api/tasks/start-part', part],
    [
      'O',
      'POST /api/tasks/report-progress',
      () => '/api/tasks/report-progress',
      () => ({ ...part(), note: 'Không phải việc của tôi' }),
    ],
    ['O', 'POST /api/tasks/complete-part', () => '/api/tasks/complete-part', part],
    ['L', 'POST /api/tasks/complete-part', () => '/api/tasks/complete-part', part],
    [
      'O',
      'POST /api/tasks/reopen-part',
      () => '/api/tasks/reopen-part',
      () => ({ ...part(), note: 'Không phải việc của tôi' }),
    ],
    ['L', 'POST /api/tasks/assign-person', () => '/api/tasks/assign-person', () => ({ ...part(), personId: null })],
    [
      'L',
      'POST /api/tasks/set-due-date',
      () => '/api/tasks/set-due-date',
      () => ({ ...task(), on: '2027-01-15', as: 'ours' }),
    ],
    [
      'L',
      'POST /api/tasks/change-tasks',
      () => '/api/tasks/change-tasks',
      () => ({ tasks: [{ id: others.taskId, version: 1 }], change: { kind: 'watch', watching: true } }),
    ],
    [
      'L',
      'POST /api/tasks/cancel-task',
      () => '/api/tasks/cancel-task',
      () => ({ ...task(), reason: 'Không làm nữa', decidedBy: 'Giám đốc Sở' }),
    ],
    ['L', 'POST /api/tasks/reopen-task', () => '/api/tasks/reopen-task', () => ({ ...task(), note: 'Làm lại' })],
    [
      'L',
      'POST /api/tasks/set-external-number',
      () => '/api/tasks/set-external-number',
      () => ({ ...task(), number: '12' }),
    ],
    [
      'L',
      'POST /api/tasks/import-numbers',
      () => '/api/tasks/import-numbers',
      () => ({ lines: [{ row: 2, taskId: others.taskId, number: '12', before: null }] }),
    ],
    [
      'O',
      'POST /api/tasks/preview-reports',
      () => `/api/tasks/preview-reports?organizationId=${others.organizationId}`,
    ],
    [
      'O',
      'POST /api/tasks/import-reports',
      () => '/api/tasks/import-reports',
      () => ({ lines: [{ row: 2, partId: others.partId, version: 1, note: 'Không phải việc của tôi', doneOn: null }] }),
    ],
    ['O', 'POST /api/tasks/see-task', () => '/api/tasks/see-task', () => ({ taskId: others.taskId })],
    ['O', 'GET /api/tasks/:id/story', () => `/api/tasks/${others.taskId}/story`],
    ['O', 'GET /api/tasks/:id/exchanged-files', () => `/api/tasks/${others.taskId}/exchanged-files`],
    ['O', 'GET /api/tasks/exchanged-files/:id', () => `/api/tasks/exchanged-files/${others.sentFileId}`],
    ['O', 'POST /api/tasks/remove-file', () => '/api/tasks/remove-file', () => ({ id: others.sentFileId })],
    [
      'O',
      'POST /api/tasks/use-as-evidence',
      () => '/api/tasks/use-as-evidence',
      () => ({ id: others.sentFileId, partId: others.partId }),
    ],
    ['O', 'GET /api/tasks/:id/lateness', () => `/api/tasks/${others.taskId}/lateness`],
    ['O', 'GET /api/tasks/:id/waits', () => `/api/tasks/${others.taskId}/waits`],
    [
      'O',
      'POST /api/tasks/begin-wait',
      () => '/api/tasks/begin-wait',
      () => ({ partId: others.partId, outsideName: 'Nhà in', what: 'Bản in thử' }),
    ],
    ['O', 'POST /api/tasks/end-wait', () => '/api/tasks/end-wait', () => ({ id: others.waitId, version: 1 })],
    ['O', 'GET /api/tasks/:id/steps', () => `/api/tasks/${others.taskId}/steps`],
    ['O', 'POST /api/tasks/add-step', () => '/api/tasks/add-step', () => ({ partId: others.partId, title: 'Của tôi' })],
    ['O', 'POST /api/tasks/change-step', () => '/api/tasks/change-step', () => step({ title: 'Của tôi' })],
    ['O', 'POST /api/tasks/tick-step', () => '/api/tasks/tick-step', () => step({ done: true })],
    ['O', 'POST /api/tasks/move-step', () => '/api/tasks/move-step', () => step({ to: 'up' })],
    ['O', 'POST /api/tasks/remove-step', () => '/api/tasks/remove-step', () => step()],
    [
      'O',
      'POST /api/tasks/watch-task',
      () => '/api/tasks/watch-task',
      () => ({ taskId: others.taskId, watching: true }),
    ],
    [
      'L',
      'POST /api/tasks/note-order',
      () => '/api/tasks/note-order',
      () => ({
        kind: 'telephone',
        saidBy: 'Đ/c Hiên',
        saidOn: '2026-11-05',
        words: 'Giao việc cho cơ quan khác',
        title: 'Việc của cơ quan khác',
        leads: [others.organizationId],
      }),
    ],
    ['O', 'GET /api/tasks/:id/extensions', () => `/api/tasks/${others.taskId}/extensions`],
    [
      'O',
      'POST /api/tasks/request-extension',
      () => '/api/tasks/request-extension',
      () => ({ ...part(), until: '2027-06-30', reason: 'Không phải việc của tôi' }),
    ],
    [
      'L',
      'POST /api/tasks/answer-extension',
      () => '/api/tasks/answer-extension',
      () => ({ ...extension(), answer: 'grant', decidedBy: 'Tôi' }),
    ],
    ['O', 'POST /api/tasks/withdraw-extension', () => '/api/tasks/withdraw-extension', extension],
    [
      'O',
      'POST /api/tasks/raise-obstacle',
      () => '/api/tasks/raise-obstacle',
      () => ({ partId: others.partId, kind: 'obstacle', text: 'Không phải việc của tôi' }),
    ],
    ['O', 'POST /api/tasks/answer-obstacle', () => '/api/tasks/answer-obstacle', raised],
    ['L', 'POST /api/tasks/ask-again', () => '/api/tasks/ask-again', raised],
    ['O', 'POST /api/tasks/resolve-obstacle', () => '/api/tasks/resolve-obstacle', raised],
    ['O', 'GET /api/tasks/:id/evidence', () => `/api/tasks/${others.taskId}/evidence`],
    ['O', 'GET /api/tasks/evidence/:id/file', () => `/api/tasks/evidence/${others.evidenceId}/file`],
    ['O', 'GET /api/tasks/evidence/:id/snapshot', () => `/api/tasks/evidence/${others.evidenceId}/snapshot`],
    ['L', 'GET /api/tasks/evidence/:id/snapshot-page', () => `/api/tasks/evidence/${others.evidenceId}/snapshot-page`],
    ['L', 'POST /api/tasks/declare-result', () => '/api/tasks/declare-result', result],
    ['O', 'POST /api/tasks/change-result', () => '/api/tasks/change-result', result],
    [
      'O',
      'POST /api/tasks/withdraw-result',
      () => '/api/tasks/withdraw-result',
      () => ({ ...result(), reason: 'Không làm nữa' }),
    ],
    [
      'O',
      'POST /api/tasks/attach-evidence',
      () => '/api/tasks/attach-evidence',
      () => ({
        taskId: others.taskId,
        partId: others.partId,
        source: { kind: 'link', url: 'https://bao.thuangiang.example/x' },
      }),
    ],
    ['O', 'POST /api/tasks/withdraw-evidence', () => '/api/tasks/withdraw-evidence', evidence],
    ['L', 'POST /api/tasks/contest-evidence', () => '/api/tasks/contest-evidence', evidence],
    [
      'O',
      'POST /api/tasks/assign-evidence',
      () => '/api/tasks/assign-evidence',
      () => ({ ...evidence(), expectedResultId: others.resultId }),
    ],
    ['O', 'POST /api/tasks/share-evidence', () => '/api/tasks/share-evidence', evidence],
    [
      'O',
      'POST /api/tasks/share-evidence-widely',
      () => '/api/tasks/share-evidence-widely',
      () => ({ ...evidence(), otherTaskIds: [others.taskId] }),
    ],
    ['O', 'GET /api/tasks/evidence/:id/could-serve', () => `/api/tasks/evidence/${others.evidenceId}/could-serve`],
    ['O', 'POST /api/tasks/end-evidence-share', () => '/api/tasks/end-evidence-share', evidence],
    ['L', 'POST /api/tasks/take-page-again', () => '/api/tasks/take-page-again', evidence],
    [
      'O',
      'POST /api/notifications/mark-read',
      () => '/api/notifications/mark-read',
      () => ({ ids: [others.noticeId] }),
    ],
    ['O', 'POST /api/tasks/remove-view', () => '/api/tasks/remove-view', () => ({ id: others.viewId })],
    ['O', 'GET /api/tasks/people', () => `/api/tasks/people?organizationId=${others.organizationId}`],
    ['L', 'GET /api/tasks/handover-preview', () => `/api/tasks/handover-preview?fromPersonId=${others.personId}`],
    [
      'L',
      'POST /api/tasks/hand-over',
      () => '/api/tasks/hand-over',
      () => ({ fromPersonId: others.personId, toPersonId: leader.personId }),
    ],
    ['L', 'GET /api/tasks/handovers/:id', () => `/api/tasks/handovers/${others.handoverId}`],
    ['L', 'POST /api/tasks/confirm-handover', () => '/api/tasks/confirm-handover', () => ({ id: others.handoverId })],
    ['L', 'GET /api/tasks/handovers/:id/minutes', () => `/api/tasks/handovers/${others.handoverId}/minutes`],
    [
      'O',
      'GET /api/conversations/comments',
      () => `/api/conversations/comments?subjectType=task&subjectId=${others.taskId}`,
    ],
    [
      'O',
      'GET /api/conversations/people',
      () => `/api/conversations/people?subjectType=task&subjectId=${others.taskId}`,
    ],
    [
      'O',
      'POST /api/conversations/add-comment',
      () => '/api/conversations/add-comment',
      () => ({ subjectType: 'task', subjectId: others.taskId, text: 'Tôi xem được' }),
    ],
    [
      'O',
      'POST /api/conversations/change-comment',
      () => '/api/conversations/change-comment',
      () => ({ id: others.commentId, version: 1, text: 'Sửa lời người khác' }),
    ],
    [
      'O',
      'POST /api/conversations/remove-comment',
      () => '/api/conversations/remove-comment',
      () => ({ id: others.commentId, version: 1 }),
    ],
    [
      'L',
      'POST /api/organizations/change-focal-person',
      () => '/api/organizations/change-focal-person',
      () => ({ organizationId: others.organizationId, version: 0, name: 'Người Khác' }),
    ],
    [
      'L',
      'POST /api/organizations/confirm-focal-person',
      () => '/api/organizations/confirm-focal-person',
      () => ({ organizationId: others.organizationId, version: 0 }),
    ],
    ['O', 'GET /api/approvals/decisions/:id', () => `/api/approvals/decisions/${others.decisionId}`],
    ['L', 'GET /api/approvals/decisions/:id/paper', () => `/api/approvals/decisions/${others.decisionId}/paper`],
    [
      'L',
      'POST /api/approvals/decide',
      () => '/api/approvals/decide',
      () => ({ ...decided(), mark: 'x', isAgreed: true }),
    ],
    ['L', 'POST /api/approvals/ask-back', () => '/api/approvals/ask-back', () => ({ ...decided(), text: 'Vì sao?' })],
    ['O', 'GET /api/tasks/obligations/:id', () => `/api/tasks/obligations/${others.obligationId}`],
    ['L', 'POST /api/tasks/preview-rule', () => '/api/tasks/preview-rule', ruleOfOthers],
    [
      'L',
      'POST /api/tasks/change-rule',
      () => '/api/tasks/change-rule',
      () => ({ ...ruleOfOthers(), version: 1, reason: 'Theo ý tôi', decidedBy: 'Tôi' }),
    ],
    [
      'L',
      'POST /api/tasks/end-obligation',
      () => '/api/tasks/end-obligation',
      () => ({ obligationId: others.obligationId, version: 1, reason: 'Theo ý tôi', decidedBy: 'Tôi' }),
    ],
    ['O', 'GET /api/consultations/:id', () => `/api/consultations/${others.roundId}`],
    [
      'L',
      'GET /api/consultations/:id/replies',
      () => `/api/consultations/${others.roundId}/replies?organizationId=${others.organizationId}`,
    ],
    ['O', 'GET /api/consultations/:id/table.docx', () => `/api/consultations/${others.roundId}/table.docx`],
    ['L', 'GET /api/consultations/:id/table.xlsx', () => `/api/consultations/${others.roundId}/table.xlsx`],
    ['O', 'GET /api/consultations/:id/draft', () => `/api/consultations/${others.roundId}/draft`],
    ['O', 'GET /api/consultations/files/:id', () => `/api/consultations/files/${others.letterId}`],
    [
      'O',
      'POST /api/consultations/reply-to-round',
      () => '/api/consultations/reply-to-round',
      () => ({ roundId: others.roundId, organizationId: others.organizationId, version: 1, agrees: true }),
    ],
    [
      'O',
      'POST /api/cards/copy-card',
      () => '/api/cards/copy-card',
      () => ({ subject: { type: 'task', id: others.taskId } }),
    ],
    ['L', 'GET /api/cards/:code/picture.png', () => `/api/cards/${others.cardCode}/picture.png`],
    ['O', 'GET /api/inquiries/:id', () => `/api/inquiries/${others.inquiryId}`],
    [
      'L',
      'GET /api/inquiries/:id/answers',
      () => `/api/inquiries/${others.inquiryId}/answers?organizationId=${others.organizationId}`,
    ],
    ['O', 'GET /api/inquiries/:id/table.xlsx', () => `/api/inquiries/${others.inquiryId}/table.xlsx`],
    ['L', 'GET /api/inquiries/:id/form.xlsx', () => `/api/inquiries/${others.inquiryId}/form.xlsx`],
    ['O', 'GET /api/inquiries/files/:id', () => `/api/inquiries/files/${others.inquiryFileId}`],
    [
      'L',
      'POST /api/inquiries/ask-inquiry',
      () => '/api/inquiries/ask-inquiry',
      () => ({
        title: 'Về việc của cơ quan khác',
        fields: [{ label: 'Số bản', kind: 'number' }],
        dueOn: '2026-12-01',
        subject: { type: 'task', id: others.taskId },
        organizationIds: [others.organizationId],
      }),
    ],
    ['L', 'POST /api/inquiries/remind-agencies', () => '/api/inquiries/remind-agencies', inquiry],
    [
      'L',
      'POST /api/inquiries/return-answer',
      () => '/api/inquiries/return-answer',
      () => ({ ...inquiryLine(), reason: 'Không phải của tôi' }),
    ],
    [
      'L',
      'POST /api/inquiries/extend-inquiry',
      () => '/api/inquiries/extend-inquiry',
      () => ({ ...inquiry(), dueOn: '2026-12-31', dueClock: '17:00' }),
    ],
    ['L', 'POST /api/inquiries/close-inquiry', () => '/api/inquiries/close-inquiry', inquiry],
    ['L', 'POST /api/inquiries/reopen-inquiry', () => '/api/inquiries/reopen-inquiry', inquiry],
    ['L', 'POST /api/inquiries/copy-for-zalo', () => '/api/inquiries/copy-for-zalo', inquiry],
    [
      'O',
      'POST /api/inquiries/answer-inquiry',
      () => '/api/inquiries/answer-inquiry',
      () => ({ ...inquiryLine(), entries: { c1: '1' } }),
    ],
    [
      'O',
      'POST /api/inquiries/import-answers',
      () => '/api/inquiries/import-answers',
      () => ({
        inquiryId: others.inquiryId,
        lines: [{ row: 2, organization: 'Cơ quan khác', version: 1, entries: { c1: '1' } }],
      }),
    ],
    ['O', 'GET /api/links/given', () => `/api/links/given?type=task&id=${others.taskId}`],
    ['L', 'GET /api/links/given', () => `/api/links/given?type=inquiry&id=${others.inquiryId}`],
    ['O', 'GET /api/links/given', () => `/api/links/given?type=consultation&id=${others.roundId}`],
    [
      'L',
      'POST /api/links/revoke-link',
      () => '/api/links/revoke-link',
      () => ({ type: 'inquiry', id: others.inquiryId, linkId: newId() }),
    ],
    ['O', 'GET /api/listening/items/:id', () => `/api/listening/items/${others.pressItemId}`],
    ['O', 'GET /api/listening/items/:id/page', () => `/api/listening/items/${others.pressItemId}/page`],
    ['L', 'GET /api/listening/items/:id/page-file', () => `/api/listening/items/${others.pressItemId}/page-file`],
    ['O', 'POST /api/access/revoke-session', () => '/api/access/revoke-session', () => ({ id: newId() })],
  ];

  it.each(attempts)('is refused to %s: %s', async (who, route, path, body) => {
    const status = await call(who === 'O' ? officer : leader, route.split(' ')[0]!, path(), body?.());
    expect([403, 404]).toContain(status);
  });

  it('has an attempt for every route that names one and that agencies may call', () => {
    const tried = new Set(attempts.map(([, route]) => route));
    const untried = routes.filter((route) => {
      const who = mayCall[nameOf(route)] ?? '';
      return /[LO]/.test(who) && namesObject(route) && !tried.has(nameOf(route)) && !PROVINCIAL.includes(nameOf(route));
    });
    expect(untried.map(nameOf)).toEqual([]);
  });

  it('does not show among the tasks, in the counts or in the file of another agency', async () => {
    present = leader;
    const list = taskList.parse((await app.inject('/api/tasks?limit=200&scope=all')).json());
    expect(list.items.length).toBeGreaterThan(0);
    expect(list.items.map((one) => one.id)).not.toContain(others.taskId);
    const search = taskList.parse((await app.inject(`/api/tasks?q=${encodeURIComponent('ấn phẩm')}`)).json());
    expect(search.items).toEqual([]);
  });
});

/** Documents and accepted plans are the whole province's to read; what they answer is the same for everybody. */
const PROVINCIAL = [
  'GET /api/documents/:id',
  'GET /api/documents/versions/:id/text',
  'GET /api/documents/versions/:id/original',
  'GET /api/documents/versions/:id/pages/:page',
  'GET /api/plans/:id',
  'GET /api/plans/:id/matrix',
  'GET /api/plans/:id/timeline',
  'GET /api/plans/:id/gaps',
  'GET /api/plans/:id/parent',
  'GET /api/plans/:id/subplans',
  'GET /api/plans/:id/annex.docx',
  'GET /api/plans/:id/by-agency.xlsx',
  'GET /api/plans/:id/export.xlsx',
  'GET /api/plans/:id/export.docx',
  'GET /api/organizations/:id',
  'GET /api/organizations/:id/mergers',
  'GET /api/plans',
  // Filters of one's own sight: what is not seen is not found.
  'GET /api/tasks',
  'GET /api/tasks/counts',
  'GET /api/tasks/groups',
  'GET /api/tasks/export.xlsx',
  'GET /api/tasks/board',
  'GET /api/tasks/board-progress',
  'GET /api/tasks/board.xlsx',
  'GET /api/tasks/obstacles',
  'GET /api/tasks/obstacles.xlsx',
  'GET /api/inquiries',
  'GET /api/consultations',
  'GET /api/listening/items',
  'GET /api/listening/items.xlsx',
  // Replaces one's own only, found by its owner.
  'POST /api/tasks/save-view',
];

const namesObject = (route: Route): boolean =>
  [route.params, route.query, route.body].some(
    (schema) => schema instanceof z.ZodObject && Object.keys(schema.shape).some((key) => /^id$|Id$|Ids$/.test(key)),
  );
