import type { MatrixView } from '#modules/plans/contract.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { capitalised } from '../format.ts';
import { useWords } from '../words.tsx';
import { useMatrix } from './data.ts';
import { MatrixTable } from './matrix-table.tsx';

/** Who has what to do in which section: leads filled, coordinating outlined. */
export function PlanMatrix({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const query = useMatrix(planId);
  return (
    <Section title={t('plans.tab.matrix')} lead={t('plans.matrix-about')}>
      <Loaded query={query}>{(matrix) => <Matrix matrix={matrix} />}</Loaded>
    </Section>
  );
}

function Matrix({ matrix }: { readonly matrix: MatrixView }) {
  const { t, nameOf } = useWords();
  if (matrix.agencies.length === 0) return <EmptyState title={t('plans.no-assignments')} />;
  return (
    <MatrixTable
      label={t('plans.matrix-table')}
      sections={matrix.sections}
      rows={matrix.agencies.map((agency) => ({
        key: agency.key,
        kind: agency.kind,
        name: (
          <>
            {capitalised(nameOf(agency.name))}
            {agency.kind === 'unresolved' ? <small>{t('plans.unresolved')}</small> : null}
          </>
        ),
        cells: agency.cells.map((cell, index) => <Cell key={index} cell={cell} tasks={matrix.tasks} />),
      }))}
    />
  );
}

interface CellProps {
  readonly cell: MatrixView['agencies'][number]['cells'][number];
  readonly tasks: MatrixView['tasks'];
}

function Cell({ cell, tasks }: CellProps) {
  const { t } = useWords();
  const say = (ids: readonly string[]): string => ids.map((id) => tasks[id] ?? '').join('\n');
  return (
    <>
      {cell.lead.length > 0 ? (
        <span className="matrix-lead" title={say(cell.lead)}>
          {t('plans.matrix-lead', { count: cell.lead.length })}
        </span>
      ) : null}
      {cell.coordinating.length > 0 ? (
        <span className="matrix-coordinating" title={say(cell.coordinating)}>
          {t('plans.matrix-coordinating', { count: cell.coordinating.length })}
        </span>
      ) : null}
    </>
  );
}
