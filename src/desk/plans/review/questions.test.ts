import { describe, expect, it } from 'vitest';
import type { Question } from '#modules/plans/contract.ts';
import { inAskingOrder, nextQuestion, questionGroups } from './questions.ts';

const base = (id: string, required: boolean, decided: boolean) => ({ id, required, decided, assignmentIds: [id] });
const noDeadline = (id: string, decided = false): Question => ({
  ...base(id, true, decided),
  kind: 'no-deadline',
  task: 'Việc',
  choices: ['date', 'annual-report', 'none'],
});
const lowConfidence = (id: string): Question => ({
  ...base(id, false, false),
  kind: 'low-confidence',
  task: 'Việc',
  confidence: 0.4,
});
const foreign = (id: string, decided = false): Question => ({
  ...base(id, true, decided),
  kind: 'foreign-province',
  name: 'Sở Tài chính tỉnh Quảng Ngãi',
  province: 'Quảng Ngãi',
  assigneeIds: [],
  candidates: [],
  choices: ['replace', 'create', 'leave-out'],
});
const collective = (id: string): Question => ({
  ...base(id, false, false),
  kind: 'collective',
  name: 'các sở, ban, ngành',
  role: 'coordinating',
  collectiveId: 'c',
  assigneeIds: [],
  members: 20,
  chosen: 'when-asked',
  choices: ['when-asked', 'each-must-submit'],
});

describe('questions of the review', () => {
  const all = [
    lowConfidence('low'),
    collective('group'),
    noDeadline('d1'),
    foreign('done', true),
    foreign('f1'),
    noDeadline('d2'),
  ];

  it('ask first what stops acceptance, last what is answered', () => {
    expect(inAskingOrder(all).map((one) => one.id)).toEqual(['f1', 'd1', 'd2', 'group', 'low', 'done']);
  });

  it('stand together by kind, so that several can be answered at once', () => {
    expect(questionGroups(all).map((group) => [group.kind, group.questions.length])).toEqual([
      ['foreign-province', 1],
      ['no-deadline', 2],
      ['collective', 1],
      ['low-confidence', 1],
      ['foreign-province', 1],
    ]);
  });

  it.each([
    [null, 'f1'],
    ['f1', 'd1'],
    ['low', 'f1'],
    ['done', 'f1'],
  ])('after %s comes %s', (current, next) => {
    expect(nextQuestion(all, current)).toBe(next);
  });

  it('end when all are answered', () => {
    expect(nextQuestion([foreign('done', true)], null)).toBeNull();
  });
});
