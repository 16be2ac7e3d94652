import { Button, Select } from '@mantine/core';
import { IconChecks, IconPlus } from '@tabler/icons-react';
import { memo } from 'react';
import type { AssignmentView, Summary } from '#modules/plans/contract.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useWords } from '../../words.tsx';
import { AssignmentCard } from './assignment-card.tsx';
import type { Shown } from './changes.ts';
import { useReviewTools } from './review-context.ts';

interface Props {
  /** Those shown, in the order of the text. */
  readonly assignments: readonly AssignmentView[];
  readonly summary: Summary;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
  readonly activeId: string | null;
  readonly editingId: string | null;
  readonly chosen: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, AssignmentView>;
}

const SHOWN: readonly Shown[] = ['all', 'found', 'confirmed', 'rejected', 'blocked'];

/** The assignments as cards. Cards out of sight cost nothing (content-visibility), so 150 scroll like 15. */
export const AssignmentList = memo(function AssignmentList(props: Props) {
  const { assignments, activeId, editingId, chosen } = props;
  const { t } = useWords();
  const { numberOf } = useReviewTools();
  return (
    <section aria-label={t('plans.assignments')} className="cards">
      <ListHead {...props} />
      {assignments.length === 0 ? (
        <EmptyState title={t(props.shown === 'all' ? 'plans.no-assignments' : 'plans.no-assignments-shown')}>
          {props.shown === 'all' ? t('plans.no-assignments-about') : null}
        </EmptyState>
      ) : null}
      {assignments.map((one) => (
        <AssignmentCard
          key={one.id}
          assignment={one}
          number={numberOf(one.id)}
          isActive={one.id === activeId}
          isChosen={chosen.has(one.id)}
          isEditing={one.id === editingId}
        />
      ))}
    </section>
  );
});

function ListHead({ summary, shown, onShown, chosen, byId }: Props) {
  const { t } = useWords();
  const { act, ask } = useReviewTools();
  const chosenOnes = [...chosen].flatMap((id) => byId.get(id) ?? []);
  return (
    <div className="cards-head off-paper">
      <h2>{t('plans.assignments')}</h2>
      <Select
        size="xs"
        aria-label={t('plans.shown')}
        data={SHOWN.map((one) => ({ value: one, label: t(`plans.shown.${one}`) }))}
        value={shown}
        onChange={(value) => onShown(SHOWN.find((one) => one === value) ?? 'all')}
        allowDeselect={false}
        w={190}
      />
      <span className="cards-acts">
        {chosenOnes.length > 1 ? (
          <Button size="compact-sm" onClick={() => ask({ kind: 'merge', assignments: chosenOnes })}>
            {t('plans.merge-chosen', { count: chosenOnes.length })}
          </Button>
        ) : null}
        {summary.found > 1 ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconChecks size={16} aria-hidden />}
            onClick={() => void act({ verb: 'confirm-all', body: {} })}
          >
            {t('plans.confirm-all')}
          </Button>
        ) : null}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => ask({ kind: 'add', place: null })}
        >
          {t('plans.add')}
        </Button>
      </span>
    </div>
  );
}
