import { UnstyledButton } from '@mantine/core';
import type { Count } from '#modules/tasks/contract.ts';
import { showNumber } from '../format.ts';
import type { Tone } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { useTaskCounts } from './data.ts';
import { EVERY_STATE, OPEN_STATES, statesOf, taskStates, toggleState, type TaskSearch } from './search.ts';
import { toneOfTask } from './words.ts';

interface Props {
  readonly search: TaskSearch;
  readonly set: (patch: Partial<TaskSearch>) => void;
}

/**
 * What is open (shown at first), everything, and each state with how many tasks it has; states without any are left out.
 */
export function StateTabs({ search, set }: Props) {
  const { t } = useWords();
  const counts = useTaskCounts(search).data;
  if (!counts) return <div className="state-tabs" aria-hidden />;
  const chosen = statesOf(search.state);
  const shown = taskStates.filter((state) => (counts.states[state]?.count ?? 0) > 0 || chosen.includes(state));
  if (shown.length === 0) return null;
  return (
    <div className="state-tabs off-paper" role="group" aria-label={t('tasks.column.state')}>
      <Tab
        says={t('tasks.open')}
        count={sumOf(OPEN_STATES.map((state) => counts.states[state]))}
        isChosen={search.state === undefined}
        onPress={() => set({ state: undefined })}
      />
      {shown.map((state) => (
        <Tab
          key={state}
          says={t(`tasks.state.${state}`)}
          count={counts.states[state] ?? NONE}
          tone={toneOfTask[state]}
          isChosen={chosen.includes(state)}
          onPress={() => set({ state: toggleState(search.state, state) })}
        />
      ))}
      <Tab
        says={t('desk.all')}
        count={counts.total}
        isChosen={search.state === EVERY_STATE}
        onPress={() => set({ state: EVERY_STATE })}
      />
    </div>
  );
}

const NONE: Count = { count: 0, isCapped: false };

const sumOf = (counts: readonly (Count | undefined)[]): Count =>
  counts.reduce<Count>(
    (sum, one = NONE) => ({ count: sum.count + one.count, isCapped: sum.isCapped || one.isCapped }),
    NONE,
  );

interface TabProps {
  readonly says: string;
  readonly count: Count;
  readonly tone?: Tone;
  readonly isChosen: boolean;
  readonly onPress: () => void;
}

function Tab({ says, count: { count, isCapped }, tone = 'neutral', isChosen, onPress }: TabProps) {
  const { t, language } = useWords();
  return (
    <UnstyledButton className="state-tab" data-tone={tone} aria-pressed={isChosen} onClick={onPress}>
      {says} <strong>{isCapped ? t('tasks.more-than', { count }) : showNumber(count, language)}</strong>
    </UnstyledButton>
  );
}
