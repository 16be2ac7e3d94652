/**
 * The composition root: configuration → database → adapters → modules. The one place where ports meet what fulfils them.
 */
import { join } from 'node:path';
import { openDocumentIntake } from '#adapters/documents/intake.ts';
import { openDocumentReader } from '#adapters/documents/reader.ts';
import { readTrustedRoots } from '#adapters/documents/trusted-roots.ts';
import { diskFileStore } from '#adapters/files/disk.ts';
import { fakeMail } from '#adapters/mail/fake.ts';
import { smtpMail } from '#adapters/mail/smtp.ts';
import { examplePages } from '#adapters/pages/example.ts';
import { guardedPages } from '#adapters/pages/guarded.ts';
import { canvasCards } from '#adapters/pictures/card.ts';
import { sharpPictures } from '#adapters/pictures/sharp.ts';
import { fakeSms } from '#adapters/sms/fake.ts';
import { gatewaySms } from '#adapters/sms/gateway.ts';
import { openAccess, type Access } from '#modules/access/index.ts';
import { accessModule } from '#modules/access/module.ts';
import { linkedDecision, listDecisionPapers, type ApprovalsPorts } from '#modules/approvals/index.ts';
import { approvalsModule } from '#modules/approvals/module.ts';
import { auditModule } from '#modules/audit/module.ts';
import { recordEntry } from '#modules/audit/index.ts';
import { consultationsMergerPart, linkedRound, listRoundFiles } from '#modules/consultations/index.ts';
import { consultationsModule } from '#modules/consultations/module.ts';
import type { CardPainter } from '#modules/cards/index.ts';
import { cardsModule } from '#modules/cards/module.ts';
import { conversationsModule } from '#modules/conversations/module.ts';
import { canSeeDocument, type FileStore } from '#modules/documents/index.ts';
import { documentsModule } from '#modules/documents/module.ts';
import { inquiriesMergerPart, linkedInquiry, listAnswerFiles } from '#modules/inquiries/index.ts';
import { inquiriesModule } from '#modules/inquiries/module.ts';
import type { LinksPorts } from '#modules/links/index.ts';
import { linksModule } from '#modules/links/module.ts';
import { listPressPages } from '#modules/listening/index.ts';
import { listeningModule } from '#modules/listening/module.ts';
import type { NotificationsPorts } from '#modules/notifications/index.ts';
import { notificationsModule } from '#modules/notifications/module.ts';
import { listBodyNames } from '#modules/organizations/index.ts';
import { organizationsModule } from '#modules/organizations/module.ts';
import { readVersion } from '#modules/plans/index.ts';
import { plansModule } from '#modules/plans/module.ts';
import { settingsModule } from '#modules/settings/module.ts';
import {
  canSeeTask,
  linkedParts,
  listEvidenceFiles,
  listExchangedFiles,
  openSentFile,
  taskDecisions,
  tasksMergerPart,
  type TasksPorts,
} from '#modules/tasks/index.ts';
import { tasksModule } from '#modules/tasks/module.ts';
import { frozenDayClock, realClock, type Clock } from '#platform/clock.ts';
import type { Config } from '#platform/config.ts';
import type { Ctx, OpenCtx } from '#platform/context.ts';
import { installationKind } from '#platform/db/installation.ts';
import { openDatabase, type Database } from '#platform/db/pool.ts';
import { startWorker, type Worker } from '#platform/jobs/worker.ts';
import { loadKey } from '#platform/key.ts';
import { openLog, type Log } from '#platform/log.ts';
import type { Module } from '#platform/module.ts';
import { contextOpener } from '#platform/open-ctx.ts';
import { exampleSite } from '../seeds/thuan-giang/sites.ts';

/** The day on which the demonstration stands still: Friday, five working days before the report is due. */
export const DEMONSTRATION_DAY = '2026-11-06';

/** Everything one process needs to answer requests and take jobs. */
export interface House {
  readonly config: Config;
  readonly database: Database;
  readonly openCtx: OpenCtx;
  readonly modules: readonly Module[];
  readonly access: Access;
  readonly files: FileStore;
  /** Who names files beside the register of documents: the sweep leaves them, `lantoa doctor` looks at them. */
  readonly namedFiles: readonly ((ctx: Ctx) => Promise<readonly string[]>)[];
  /** What the pages of personal links need. */
  readonly answers: {
    readonly ports: Pick<TasksPorts, 'files' | 'intake' | 'pictures'>;
    readonly approvals: ApprovalsPorts;
    readonly painter: CardPainter;
  };
  readonly log: Log;
  readonly demonstration: boolean;
  startWorker(): Promise<Worker>;
  close(): Promise<void>;
}

/** Opens the house on a database that is up to date. `clock` is given by tests and by the making of the demonstration. */
export async function openHouse(config: Config, url: string, clock?: Clock): Promise<House> {
  // Before anything is opened: a wrong setting stops the start.
  const trustedRoots = readTrustedRoots(config.trustedRoots);
  const log = openLog(config.logLevel);
  const database = openDatabase(url, { onError: (error) => log.error('database.connection-lost', error) });
  const kind = await installationKind(database.pool);
  const key = await loadKey(config.key, config.dataFolder);
  const access = await openAccess({ pool: database.pool, url, key, demonstration: kind !== 'real', log });
  const files = diskFileStore(join(config.dataFolder, 'files'));
  const onDefect = (message: string) => log.error('documents.reading-failed', new Error(message));
  const intake = openDocumentIntake({
    ocr: config.ocr,
    trustedRoots,
    onDefect,
  });
  const reader = openDocumentReader({ onDefect });
  const pages = kind === 'real' ? guardedPages() : examplePages(exampleSite, guardedPages());
  const answerPorts = { files, intake, pictures: sharpPictures() };
  const painter = canvasCards();
  const approvals: ApprovalsPorts = {
    subjects: taskDecisions,
    files,
    openPaper: async (desk, sent) => (await openSentFile(desk, answerPorts, sent)).kind,
  };
  const namedFiles = [
    listEvidenceFiles,
    listExchangedFiles,
    listAnswerFiles,
    listRoundFiles,
    listDecisionPapers,
    listPressPages,
  ] as const;
  const modules: Module[] = [
    auditModule(listBodyNames),
    settingsModule(),
    organizationsModule({ mergers: [tasksMergerPart, inquiriesMergerPart, consultationsMergerPart] }),
    accessModule(access),
    notificationsModule(messageRoutes(config)),
    linksModule(linkedThings),
    conversationsModule({ canSee }),
    documentsModule({
      intake,
      reader,
      files,
      readVersion,
      namedFiles,
    }),
    approvalsModule(approvals),
    plansModule(),
    tasksModule({
      ...answerPorts,
      pages,
    }),
    inquiriesModule(answerPorts),
    consultationsModule({ ...answerPorts, reader }),
    listeningModule({ files, pages }),
    cardsModule({ painter, approvals }),
  ];
  const openCtx = contextOpener({
    kysely: database.kysely,
    clock: clock ?? (kind === 'demonstration' ? frozenDayClock(DEMONSTRATION_DAY) : realClock),
    listeners: listenersOf(modules),
    record: recordEntry,
  });
  return {
    config,
    database,
    openCtx,
    modules,
    access,
    files,
    namedFiles,
    answers: { ports: answerPorts, approvals, painter },
    log,
    demonstration: kind === 'demonstration',
    startWorker: () =>
      startWorker({
        url,
        pool: database.pool,
        jobs: modules.flatMap((module) => module.jobs ?? []),
        schedules: modules.flatMap((module) => module.schedules ?? []),
        open: openCtx,
        log,
      }),
    async close() {
      await access.close();
      await database.close();
    },
  };
}

/** For what personal links are given out. */
const linkedThings: LinksPorts = {
  task: linkedParts,
  decision: linkedDecision,
  inquiry: linkedInquiry,
  consultation: linkedRound,
};

/** The ways out that were configured; what is not configured becomes files in the data folder. */
function messageRoutes({ smtp, sms, mailFrom, dataFolder }: Config): NotificationsPorts {
  const outbox = join(dataFolder, 'outbox');
  return {
    email: smtp ? smtpMail({ url: smtp, from: mailFrom }) : fakeMail(outbox, mailFrom),
    sms: sms ? gatewaySms({ url: sms }) : fakeSms(outbox),
  };
}

/** Whose comments a person may read: those about what the person may see. */
async function canSee(ctx: Ctx, subjectType: string, subjectId: string): Promise<boolean> {
  if (subjectType === 'document') return canSeeDocument(ctx, subjectId);
  return subjectType === 'task' && (await canSeeTask(ctx, subjectId));
}

/** Fact → every job that listens to it. */
function listenersOf(modules: readonly Module[]): Record<string, string[]> {
  const all: Record<string, string[]> = {};
  for (const module of modules) {
    for (const [fact, jobs] of Object.entries(module.listeners ?? {})) (all[fact] ??= []).push(...jobs);
  }
  return all;
}
