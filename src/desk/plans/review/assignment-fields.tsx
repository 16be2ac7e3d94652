import type { ReactNode } from 'react';
import type { AssigneeView, AssignmentView } from '#modules/plans/contract.ts';
import { Money } from '../../ui/money.tsx';
import { useWords } from '../../words.tsx';
import { AgencyNames } from '../agency-names.tsx';
import { DueText } from '../due-text.tsx';

/** Lead, coordinating, deadline, deliverables and money; what the text does not state says so. */
export function AssignmentFields({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  return (
    <dl className="card-fields">
      <Field name={t('plans.field.lead')}>
        <Agencies agencies={assignment.leads} />
      </Field>
      <Field name={t('plans.field.coordinating')}>
        <Agencies agencies={assignment.coordinating} />
      </Field>
      <Field name={t('plans.field.due')}>
        <DueText assignment={assignment} unstated={<Unstated />} />
      </Field>
      <Field name={t('plans.field.deliverables')}>
        {assignment.deliverables.length > 0 ? assignment.deliverables.map((one) => one.text).join('; ') : <Unstated />}
      </Field>
      <Field name={t('plans.field.budget')}>
        {assignment.budget ? (
          <>
            <Money dong={assignment.budget.vnd} />
            {assignment.budget.per ? ` ${t('plans.per-year')}` : ''}
            {assignment.budgetSource ? ` (${assignment.budgetSource})` : ''}
          </>
        ) : (
          (assignment.budgetSource ?? <Unstated />)
        )}
      </Field>
    </dl>
  );
}

function Agencies({ agencies }: { readonly agencies: readonly AssigneeView[] }) {
  return agencies.length > 0 ? <AgencyNames agencies={agencies} /> : <Unstated />;
}

function Field({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The grey chip of a field that the document leaves open. */
function Unstated() {
  const { t } = useWords();
  return <span className="unstated">{t('plans.unstated')}</span>;
}
