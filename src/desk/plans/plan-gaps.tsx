import type { GapsView } from '#modules/plans/contract.ts';
import { capitalised } from '../format.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Section } from '../ui/section.tsx';
import { useWords } from '../words.tsx';
import { useGaps } from './data.ts';
import { sectionName } from './section-name.ts';

/** What nobody could chase: without a deadline, without a lead, with a name that stands for nobody. */
export function PlanGaps({ planId }: { readonly planId: string }) {
  const { t } = useWords();
  const query = useGaps(planId);
  return (
    <Section title={t('plans.tab.gaps')} lead={t('plans.gaps-about')}>
      <Loaded query={query}>{(gaps) => <Gaps gaps={gaps} />}</Loaded>
    </Section>
  );
}

function Gaps({ gaps }: { readonly gaps: GapsView }) {
  const { t } = useWords();
  if (gaps.noDeadline.length + gaps.noLead.length + gaps.unresolved.length === 0)
    return <EmptyState title={t('plans.gaps-none')} />;
  return (
    <>
      <Gap title={t('plans.gap-deadline', { count: gaps.noDeadline.length })} lines={gaps.noDeadline} />
      <Gap title={t('plans.gap-lead', { count: gaps.noLead.length })} lines={gaps.noLead} />
      <Gap title={t('plans.gap-unresolved', { count: gaps.unresolved.length })} lines={gaps.unresolved} />
    </>
  );
}

interface Line {
  readonly assignmentId: string;
  readonly task: string;
  readonly section: string | null;
  readonly name?: string;
}

function Gap({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const { t } = useWords();
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="gap-list">
        {lines.map((line) => (
          <li key={`${line.assignmentId} ${line.name ?? ''}`}>
            {line.section ? (
              <>
                <span className="dimmed">{sectionName(t, line.section)}</span>{' '}
              </>
            ) : null}
            {line.name ? <strong>{line.name}: </strong> : null}
            {capitalised(line.task)}
          </li>
        ))}
      </ul>
    </>
  );
}
