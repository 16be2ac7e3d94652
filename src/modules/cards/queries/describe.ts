import { isGranted, type Ctx } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Card } from '../card.ts';
import type { CardSubject, ThingKind } from '../contract.ts';
import type { CardsPorts } from '../ports.ts';
import { describeBoard, describeBriefing, describeLetter, describeOwes } from './describe-lists.ts';
import {
  describeConsultation,
  describeDecision,
  describeDocument,
  describeInquiry,
  describePlan,
  describePress,
  describePressContract,
} from './describe-papers.ts';
import {
  describeComment,
  describeExtension,
  describeObligation,
  describeObstacle,
  describeTask,
} from './describe-work.ts';

/** Who may open the page of each kind at all, as the routes of the modules say; which things, those modules' queries say. */
const PERMISSIONS: Readonly<Record<CardSubject['type'], string | null>> = {
  task: 'tasks.read',
  plan: 'plans.read',
  document: 'documents.read',
  inquiry: 'inquiries.read',
  consultation: 'consultations.read',
  letter: 'tasks.chase',
  obstacle: null,
  extension: 'tasks.read',
  decision: null,
  comment: 'tasks.read',
  obligation: 'tasks.read',
  press: 'listening.read',
  'press-contract': 'listening.read',
  owes: 'tasks.chase',
  briefing: 'tasks.read',
  board: 'tasks.read',
};

/**
 * A thing as its card tells it, for whoever may see its page.
 * @throws {Refusal} `not-permitted`; `not-found`, also for a thing that is not the actor's to see.
 */
export async function describe(ctx: Ctx, ports: CardsPorts, subject: CardSubject): Promise<Card> {
  const permission = PERMISSIONS[subject.type];
  if (permission !== null && !isGranted(ctx.actor, permission)) throw new Refusal('not-permitted');
  if (subject.type === 'owes') return describeOwes(ctx, subject);
  if (subject.type === 'briefing') return describeBriefing(ctx);
  if (subject.type === 'board') return describeBoard(ctx, subject);
  return things[subject.type](ctx, subject.id, ports);
}

const things: Readonly<Record<ThingKind, (ctx: Ctx, id: string, ports: CardsPorts) => Promise<Card>>> = {
  task: describeTask,
  plan: describePlan,
  document: describeDocument,
  inquiry: describeInquiry,
  consultation: describeConsultation,
  letter: describeLetter,
  obstacle: describeObstacle,
  extension: describeExtension,
  comment: describeComment,
  obligation: describeObligation,
  press: describePress,
  'press-contract': describePressContract,
  decision: (ctx, id, ports) => describeDecision(ctx, ports.approvals, id),
};
