/** The HTTP contract of what is done to a plan under review. `version` is the plan's version that the person saw. */
import { z } from 'zod';
import { span } from '../documents/contract.ts';
import { assignmentMode, budget, deadlineChoice, deliverable, obligation, timing } from './contract-assignments.ts';

const onAssignment = { planId: z.uuid(), version: z.number().int(), assignmentId: z.uuid() };
const onPlan = { planId: z.uuid(), version: z.number().int() };

export const confirmAssignmentBody = z.object(onAssignment);
export const rejectAssignmentBody = z.object({ ...onAssignment, reason: z.string().max(1000).optional() });
export const restoreAssignmentBody = z.object(onAssignment);
export const confirmAllBody = z.object(onPlan);

/** Who: an assignee that is there already, a body, a group, or a name still to be resolved. */
export const namedAssignee = z.union([
  z.object({ assigneeId: z.uuid() }),
  z.object({ organizationId: z.uuid() }),
  z.object({ collectiveId: z.uuid() }),
  z.object({ name: z.string().trim().min(2).max(300) }),
]);
export type NamedAssignee = z.output<typeof namedAssignee>;

/** Fields left out stay as they are; null empties. */
export const changeAssignmentBody = z.object({
  ...onAssignment,
  task: z.string().trim().min(3).max(5000).optional(),
  mode: assignmentMode.optional(),
  leads: z.array(namedAssignee).max(60).optional(),
  coordinating: z.array(namedAssignee).max(100).optional(),
  focalAssigneeId: z.uuid().nullable().optional(),
  deliverables: z.array(deliverable).max(60).optional(),
  timing: timing.nullable().optional(),
  budget: budget.nullable().optional(),
  budgetSource: z.string().max(500).nullable().optional(),
  clauseId: z.uuid().nullable().optional(),
});
export type ChangeAssignmentBody = z.output<typeof changeAssignmentBody>;

/** The first one stays and takes the others' agencies, deliverables and words. */
export const mergeAssignmentsBody = z.object({ ...onPlan, assignmentIds: z.array(z.uuid()).min(2).max(20) });
export type MergeAssignmentsBody = z.output<typeof mergeAssignmentsBody>;

/** The first part stays in place of the assignment; each part names its task and (optionally) which leads go with it. */
export const splitAssignmentBody = z.object({
  ...onAssignment,
  parts: z
    .array(
      z.object({
        task: z.string().trim().min(3).max(5000),
        leadAssigneeIds: z.array(z.uuid()).optional(),
      }),
    )
    .min(2)
    .max(20),
});
export type SplitAssignmentBody = z.output<typeof splitAssignmentBody>;

/** From words that were selected in the text. */
export const addAssignmentBody = z.object({ ...onPlan, span, task: z.string().trim().min(3).max(5000).optional() });
export type AddAssignmentBody = z.output<typeof addAssignmentBody>;

/** For this assignee, or with `all` for every one of the same name in the plan. `remember` keeps the alias. */
export const resolveAssigneeBody = z.object({
  ...onPlan,
  assigneeId: z.uuid(),
  all: z.boolean().default(true),
  remember: z.boolean().default(true),
  as: z.union([
    z.object({ organizationId: z.uuid() }),
    z.object({ collectiveId: z.uuid() }),
    z.object({ leftOut: z.literal(true) }),
    z.object({
      create: z.object({
        name: z.string().trim().min(3).max(300),
        type: z.enum([
          'state',
          'party',
          'front',
          'vertical',
          'armed',
          'press',
          'association',
          'enterprise',
          'central',
          'commune',
        ]),
        abbreviation: z.string().max(40).nullish(),
        signsIn: z.boolean().default(true),
      }),
    }),
  ]),
});
export type ResolveAssigneeBody = z.output<typeof resolveAssigneeBody>;

/** For one assignee, or with `all` for the group everywhere in the plan in the same role. */
export const chooseCollectiveBody = z.object({
  ...onPlan,
  assigneeId: z.uuid(),
  obligation,
  all: z.boolean().default(true),
});
export type ChooseCollectiveBody = z.output<typeof chooseCollectiveBody>;

export const chooseDeadlineBody = z.object({
  ...onPlan,
  assignmentIds: z.array(z.uuid()).min(1).max(200),
  deadline: deadlineChoice,
});
export type ChooseDeadlineBody = z.output<typeof chooseDeadlineBody>;

export const dismissPlanBody = z.object({ ...onPlan, reason: z.string().max(1000).optional() });
export const reopenPlanBody = z.object(onPlan);
export const mapClauseBody = z.object({
  ...onPlan,
  oldClauseId: z.uuid(),
  /** Empty: gone. Several: split. */
  newClauseIds: z.array(z.uuid()).max(20),
});
export type MapClauseBody = z.output<typeof mapClauseBody>;
