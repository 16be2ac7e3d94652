import { isGranted, type Actor } from '#platform/context.ts';
import type { EvidenceState, PartRole, PartState, ResultState } from '../contract.ts';
import { isFocalOfficer, speaksFor } from '../policy.ts';

/** What the policy needs to know about a part. */
export interface PartOfTask {
  readonly id: string;
  readonly organization_id: string | null;
  readonly role: PartRole;
  readonly state: PartState;
}

/** Does the actor lead the task, or speak for the focal agency? */
export const leads = (actor: Actor, parts: readonly PartOfTask[]): boolean =>
  isFocalOfficer(actor) ||
  parts.some((part) => part.role === 'lead' && part.state !== 'cancelled' && speaksFor(actor, part));

/** Evidence of an agency is handed in by its own people, or recorded by the focal officer on its behalf. */
export const mayAttachFor = (actor: Actor, part: PartOfTask): boolean =>
  part.state !== 'cancelled' && (isFocalOfficer(actor) || speaksFor(actor, part));

/** Expected results are the focal agency's to agree. */
export const mayAgree = (actor: Actor): boolean => isFocalOfficer(actor);

/** The lead may change what is proposed; what was agreed is the focal agency's to change. */
export const mayChangeResult = (actor: Actor, state: ResultState, parts: readonly PartOfTask[]): boolean =>
  state === 'agreed' ? mayAgree(actor) : state === 'proposed' && leads(actor, parts);

/** A piece with the part that handed it in and the state that it is in. */
export interface PieceForPolicy {
  readonly state: EvidenceState;
  /** The part that handed it in. */
  readonly home: PartOfTask;
  /** The part that it serves here. */
  readonly served: PartOfTask;
}

/** What the actor may do with a piece of evidence of a task whose parts these are. */
export function evidenceRights(actor: Actor, piece: PieceForPolicy, parts: readonly PartOfTask[]) {
  const isFocal = isFocalOfficer(actor);
  const isOwn = speaksFor(actor, piece.home);
  const stands = piece.state === 'standing';
  const lives = piece.state !== 'withdrawn';
  return {
    withdraw: lives && (isOwn || isFocal),
    // Who handed it in withdraws it; whoever answers for the task may ask for it to be made clear.
    contest: stands && leads(actor, parts) && (isFocal || !isOwn),
    uphold: piece.state === 'contested' && isFocal,
    assign: lives && (leads(actor, parts) || speaksFor(actor, piece.served)),
    share: stands && (isOwn || isFocal || leads(actor, parts)),
    endShare: lives && piece.home.id !== piece.served.id && (isFocal || speaksFor(actor, piece.served)),
    takeAgain: lives && (isOwn || isFocal),
  };
}

/** May look into the register of documents. */
export const maySeeDocuments = (actor: Actor): boolean => isGranted(actor, 'documents.read');
