import { UnstyledButton } from '@mantine/core';
import { taskState } from '#modules/tasks/contract.ts';
import { useWords } from '../words.tsx';
import { useTaskCounts } from './data.ts';
import { statesOf, toggleState, type TaskSearch } from './search.ts';
import { toneOfTask } from './words.ts';

interface Props {
  readonly search: TaskSearch;
  readonly set: (patch: Partial<TaskSearch>) => void;
}

/** The states with how many tasks each has; pressing one narrows the list to it. States without any are left out. */
export function StateTabs({ search, set }: Props) {
  const { t } = useWords();
  const counts = useTaskCounts(search).data;
  if (!counts) return <div className="state-tabs" aria-hidden />;
  const chosen = statesOf(search.state);
  const shown = taskState.options.filter((state) => (counts.states[state]?.count ?? 0) > 0 || chosen.includes(state));
  if (shown.length === 0) return null;
  return (
    <div className="state-tabs off-paper" role="group" aria-label={t('tasks.column.state')}>
      {shown.map((state) => {
        const { count, isCapped } = counts.states[state] ?? { count: 0, isCapped: false };
        return (
          <UnstyledButton
            key={state}
            className="state-tab"
            data-tone={toneOfTask[state]}
            aria-pressed={chosen.includes(state)}
            onClick={() => set({ state: toggleState(search.state, state) })}
          >
            {t(`tasks.state.${state}`)}{' '}
            <strong>{isCapped ? t('tasks.more-than', { count }) : count.toLocaleString('vi-VN')}</strong>
          </UnstyledButton>
        );
      })}
    </div>
  );
}
