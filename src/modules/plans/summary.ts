import type { Question, Summary } from './contract.ts';
import { countDecisions } from './questions.ts';
import { assigneesOf, standing, type Review } from './review.ts';

/** The line on top: Kế hoạch 46/KH-UBND · 16 nhiệm vụ · 8 cơ quan chủ trì · 4 chỗ cần quyết. */
export function summaryOf(review: Review, questions: readonly Question[], diagnostics: number): Summary {
  const all = standing(review);
  const leads = all
    .flatMap((one) => assigneesOf(review, one.id))
    .filter((one) => one.role === 'lead' && one.resolution !== 'left-out');
  return {
    assignments: all.length,
    leadAgencies: new Set(leads.map((one) => one.organization_id ?? one.collective_id ?? one.name_key)).size,
    questions: countDecisions(questions),
    found: all.filter((one) => one.state === 'found').length,
    confirmed: all.filter((one) => one.state === 'confirmed').length,
    rejected: review.assignments.length - all.length,
    requested: all.filter((one) => one.mode === 'requested').length,
    diagnostics,
  };
}
