import './requests.css';
import { Button, Group, Text } from '@mantine/core';
import type { ObstacleView } from '#modules/tasks/contract.ts';
import { PutBeforeLeader } from '../../approvals/put-before-leader.tsx';
import { CopyForZalo } from '../../cards/copy-for-zalo.tsx';
import { capitalised } from '../../format.ts';
import { InstantText } from '../../ui/day-text.tsx';
import { TextLink } from '../../ui/links.tsx';
import { StateBadge, type Tone } from '../../ui/state-badge.tsx';
import { useWords } from '../../words.tsx';
import { obstacleActs, type ObstacleAct } from './obstacle-acts.ts';

const tones: Readonly<Record<ObstacleView['state'], Tone>> = { open: 'warn', answered: 'info', resolved: 'good' };

interface Props {
  readonly obstacle: ObstacleView;
  /** Says of which task it is, where several stand together. */
  readonly withTask?: boolean;
  readonly onAsk: (act: ObstacleAct) => void;
}

/** One obstacle or proposal: who says what to whom, what was answered, and what the reader may do. */
export function ObstacleLine({ obstacle: one, withTask, onAsk }: Props) {
  const { t, nameOf } = useWords();
  return (
    <li>
      <div className="request-head">
        <Text size="sm" c="dimmed">
          {t(`requests.kind.${one.kind}`)} · {one.organization ? nameOf(one.organization.name) : one.raisedBy} →{' '}
          {nameOf(one.addressedTo.name)}
        </Text>
        <StateBadge tone={tones[one.state]}>{t(`requests.state.${one.state}`)}</StateBadge>
      </div>
      <Text className="kept-lines">{one.text}</Text>
      {withTask ? <TaskOf obstacle={one} /> : null}
      <Text size="xs" c="dimmed">
        {one.raisedBy}
        {one.onBehalf ? ` (${t('tasks.on-behalf')})` : ''}, <InstantText instant={one.raisedAt} />
      </Text>
      {one.words.map((said) => (
        <div key={said.id} className="request-says">
          <Text size="sm" fw={500}>
            {said.act === 'passed-on'
              ? t('requests.word.passed-on', { body: said.passedTo ? nameOf(said.passedTo) : '' })
              : t(`requests.word.${said.act}`)}
          </Text>
          {said.text ? (
            <Text size="sm" className="kept-lines">
              {said.text}
            </Text>
          ) : null}
          <Text size="xs" c="dimmed">
            {said.by}
            {said.organization ? `, ${nameOf(said.organization)}` : ''}, <InstantText instant={said.at} />
          </Text>
        </div>
      ))}
      <Ways obstacle={one} onAsk={onAsk} />
    </li>
  );
}

function TaskOf({ obstacle: { task } }: Pick<Props, 'obstacle'>) {
  const { t } = useWords();
  const title = capitalised(task.title);
  return (
    <Text size="sm">
      {t('requests.task')}:{' '}
      {task.isOpen ? (
        <TextLink to="/tasks/$id" params={{ id: task.id }}>
          {title}
        </TextLink>
      ) : (
        title
      )}
    </Text>
  );
}

function Ways({ obstacle, onAsk }: Pick<Props, 'obstacle' | 'onAsk'>) {
  const { t } = useWords();
  const acts = obstacleActs(obstacle);
  return (
    <Group gap="xs" mt="xs" className="off-paper">
      {acts.map((act) => (
        <Button key={act} size="sm" variant="default" onClick={() => onAsk(act)}>
          {t(`requests.do.${act}`)}
        </Button>
      ))}
      {obstacle.state === 'open' && obstacle.may.answer ? (
        <PutBeforeLeader kind="obstacle" subjectId={obstacle.id} />
      ) : null}
      <CopyForZalo isSmall subject={{ type: 'obstacle', id: obstacle.id }} />
    </Group>
  );
}
