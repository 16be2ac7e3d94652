import type { AssignmentView, PlanDetail } from '#modules/plans/contract.ts';
import { capitalised } from '../format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { clauseName, countIn, outlineOf, type OutlineNode } from './outline.ts';
import { AssignmentFields } from './review/assignment-fields.tsx';

/** The plan's own order: clauses with the assignments that stand in them. */
export function PlanOutline({ detail }: { readonly detail: PlanDetail }) {
  const { t } = useWords();
  const standing = detail.assignments.filter((one) => one.state !== 'rejected');
  const { roots, outside } = outlineOf(detail.clauses, standing);
  return (
    <Section title={t('plans.tab.outline')}>
      {roots.length === 0 && outside.length === 0 ? <EmptyState title={t('plans.no-assignments')} /> : null}
      <div className="outline">
        {roots.map((node) => (
          <Node key={node.clause.id} node={node} depth={0} />
        ))}
        {outside.length > 0 ? (
          <section>
            <h3>{t('plans.outside-outline')}</h3>
            {outside.map((one) => (
              <Assignment key={one.id} assignment={one} />
            ))}
          </section>
        ) : null}
      </div>
    </Section>
  );
}

function Node({ node, depth }: { readonly node: OutlineNode; readonly depth: number }) {
  const { t } = useWords();
  const { clause, assignments, children } = node;
  const count = countIn(node);
  const heading = clauseName(clause);
  const Heading = depth === 0 ? 'h3' : 'h4';
  return (
    <section className="outline-node" data-depth={Math.min(depth, 3)} data-empty={count === 0 || undefined}>
      {clause.kind === 'heading' ? (
        <Heading>
          {heading}
          {depth === 0 && count > 0 ? <small>{t('plans.count-assignments', { count })}</small> : null}
        </Heading>
      ) : null}
      {assignments.map((one) => (
        <Assignment key={one.id} assignment={one} />
      ))}
      {count > 0 ? children.map((child) => <Node key={child.clause.id} node={child} depth={depth + 1} />) : null}
    </section>
  );
}

function Assignment({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  return (
    <article className="outline-assignment" id={`assignment-${assignment.id}`}>
      <div className="outline-task">
        {capitalised(assignment.task)}
        {assignment.mode === 'requested' ? <StateBadge tone="info">{t('plans.mode.requested')}</StateBadge> : null}
        {assignment.change && assignment.change !== 'same' ? (
          <StateBadge tone="warn">{t(`plans.change.${assignment.change}`)}</StateBadge>
        ) : null}
      </div>
      <AssignmentFields assignment={assignment} />
    </article>
  );
}
