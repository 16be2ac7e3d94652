import type { Assignment } from '#vanban/index.ts';

/** One assignment as a line: style and section, verb, leads ← coordinating: task @ time = money # products. */
export function summaryOf(one: Assignment): string {
  const names = (list: readonly { readonly name: string }[]): string => list.map((agency) => agency.name).join(' + ');
  const { timing, budget } = one;
  const day = timing
    ? [timing.due, timing.dueMonthDay, timing.recurrence, timing.periodEnd ? `→${timing.periodEnd}` : null]
        .filter(Boolean)
        .join(' ')
    : '';
  return [
    `${one.style} ${one.section ?? '-'}${one.mode === 'requested' ? ' (đề nghị)' : ''}: ${names(one.lead)}`,
    one.coordinating.length > 0 ? ` ← ${names(one.coordinating)}` : '',
    `: ${one.task}`,
    timing ? ` @ ${timing.text}${day ? ` [${day}]` : ''}` : '',
    budget ? ` = ${budget.vnd}${budget.per ? '/năm' : ''}` : '',
    one.budgetSource ? ` (${one.budgetSource})` : '',
    one.deliverables.length > 0 ? ` # ${one.deliverables.map((product) => product.text).join(' + ')}` : '',
  ].join('');
}
