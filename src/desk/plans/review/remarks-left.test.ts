import { describe, expect, it } from 'vitest';
import type { AssigneeView, AssignmentView, DiagnosticView } from '#modules/plans/contract.ts';
import { remarksLeft } from './remarks-left.ts';

const remark = (code: string, name = '', assignmentId: string | null = null): DiagnosticView => ({
  code,
  severity: 'info',
  params: name ? { name } : {},
  message: '',
  span: null,
  assignmentId,
});
const lead = (name: string, more: Partial<AssigneeView> = {}): AssigneeView => ({
  id: name,
  role: 'lead',
  name,
  span: null,
  province: null,
  resolution: 'resolved',
  through: null,
  organization: null,
  collective: null,
  obligation: null,
  obligationIsDecided: false,
  isFocal: false,
  confidence: 1,
  ...more,
});
const assignment = (more: Partial<AssignmentView>) =>
  ({ id: 'a', state: 'found', leads: [], coordinating: [], deadline: null, ...more }) as AssignmentView;

describe('remarks that are left in a review', () => {
  it.each([
    ['a group that leads, not chosen for', remark('VB015', 'các sở'), { leads: [lead('các sở')] }, true],
    ['one chosen for', remark('VB015', 'các sở'), { leads: [lead('các sở', { obligationIsDecided: true })] }, false],
    ['an unknown name', remark('VB017', 'Hội X'), { leads: [lead('Hội X', { resolution: 'unresolved' })] }, true],
    ['a name that was resolved', remark('VB017', 'Hội X'), { leads: [lead('Hội X')] }, false],
    ['one left out', remark('VB018', 'Sở Y'), { leads: [lead('Sở Y', { resolution: 'left-out' })] }, false],
    ['no deadline', remark('VB012', '', 'a'), {}, true],
    ['a deadline that was set', remark('VB012', '', 'a'), { deadline: { kind: 'none' } }, false],
    ['no lead', remark('VB013', '', 'a'), {}, true],
    ['a lead that was added', remark('VB013', '', 'a'), { leads: [lead('Sở Y tế')] }, false],
    ['a day in the past', remark('VB019', '', 'a'), {}, true],
    ['an assignment that was dismissed', remark('VB019', '', 'a'), { state: 'rejected' }, false],
    ['the text itself', remark('VB002'), { state: 'rejected' }, true],
  ] as const)('%s', (_case, one, more, isLeft) => {
    expect(remarksLeft([one], [assignment(more as Partial<AssignmentView>)])).toHaveLength(isLeft ? 1 : 0);
  });
});
