import './tasks.css';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { PartView, TaskDetail } from '#modules/tasks/contract.ts';
import { useMe } from '../me.ts';
import { DayText, InstantText } from '../ui/day-text.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Section } from '../ui/section.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useWords } from '../words.tsx';
import { Unproven } from './evidence/proof-text.tsx';
import type { PartAct } from './part-acts.ts';
import { PartButtons } from './part-buttons.tsx';
import { PartDialog } from './part-dialog.tsx';
import { FEW, partsInOrder } from './part-order.ts';
import { stateOfPart, toneOfPart } from './words.ts';

interface Asked {
  readonly act: PartAct;
  readonly part: PartView;
}

/** Who does the work: every agency with its role, state and day, and what the reader may do with it now; a long list is folded. */
export function Parts({ task }: { readonly task: TaskDetail }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const [isWhole, setWhole] = useState(false);
  const { person } = useMe();
  const ordered = partsInOrder(task.parts, person.organization?.id ?? null);
  const isLong = !isWhole && ordered.length > FEW + 2;
  return (
    <Section title={t('tasks.parts')} anchor="parts" flush>
      {task.parts.length === 0 ? <EmptyState title={t('tasks.no-parts')} /> : null}
      <ul className="parts">
        {(isLong ? ordered.slice(0, FEW) : ordered).map((part) => (
          <Part key={part.id} part={part} task={task} onAsk={(act) => setAsked({ act, part })} />
        ))}
      </ul>
      {isLong ? (
        <div className="parts-more off-paper">
          <Button variant="default" onClick={() => setWhole(true)}>
            {t('tasks.parts-whole', { count: ordered.length })}
          </Button>
        </div>
      ) : null}
      {asked ? (
        <PartDialog
          key={`${asked.act} ${asked.part.id}`}
          act={asked.act}
          part={task.parts.find((part) => part.id === asked.part.id) ?? asked.part}
          task={task}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </Section>
  );
}

interface PartProps {
  readonly part: PartView;
  readonly task: TaskDetail;
  readonly onAsk: (act: PartAct) => void;
}

function Part({ part, task, onAsk }: PartProps) {
  const { t, nameOf } = useWords();
  const name = part.organization
    ? nameOf(part.organization.name)
    : part.collective
      ? nameOf(part.collective.name)
      : t('tasks.no-lead');
  return (
    <li className="part" data-tone={toneOfPart(part)}>
      <div className="part-who">
        <Text size="xs" c="dimmed">
          {t(part.isFocal ? 'tasks.role.focal' : `tasks.role.${part.role}`)}
          {part.mode === 'requested' && task.mode !== 'requested' ? ` · ${t('tasks.mode.requested')}` : ''}
          {part.isOutside ? ` · ${t('tasks.outside')}` : ''}
        </Text>
        <Text fw={500}>{name}</Text>
        {part.organization && part.collective ? (
          <Text size="xs" c="dimmed">
            {t('tasks.from-group', { name: nameOf(part.collective.name) })}
          </Text>
        ) : null}
        {part.assignee ? <Text size="sm">{t('tasks.assignee', { name: part.assignee.name })}</Text> : null}
      </div>
      <div className="part-state">
        <StateBadge tone={toneOfPart(part)}>{t(stateOfPart(part))}</StateBadge>
        <PartDay part={part} />
        <PartProof part={part} />
      </div>
      <PartSays part={part} />
      <PartButtons part={part} onAsk={onAsk} />
    </li>
  );
}

function PartDay({ part }: { readonly part: PartView }) {
  const { t } = useWords();
  if (part.doneOn) {
    return (
      <Text size="sm" c="dimmed">
        {t('tasks.done-on')} <DayText day={part.doneOn} />
      </Text>
    );
  }
  return part.dueOn && part.hasOwnDeadline ? (
    <Text size="sm" c="dimmed">
      {t('tasks.own-due')} <DayText day={part.dueOn} />
    </Text>
  ) : null;
}

/** Of a part that is done: how many pieces its agency handed in; none at all is said aloud. */
function PartProof({ part }: { readonly part: PartView }) {
  const { t } = useWords();
  if (part.state !== 'done' && part.evidence === 0) return null;
  if (part.state === 'done' && part.role === 'lead' && part.evidence === 0)
    return <Unproven proof={{ unproven: 'nothing' }} />;
  return part.evidence > 0 ? (
    <Text size="sm" c="dimmed">
      {t('tasks.proof.count', { count: part.evidence })}
    </Text>
  ) : null;
}

function PartSays({ part }: { readonly part: PartView }) {
  const { t } = useWords();
  if (!part.note && !part.lastReport) return null;
  return (
    <div className="part-says">
      {part.note ? <Text size="sm">{t('tasks.part-note', { note: part.note })}</Text> : null}
      {part.lastReport ? (
        <Text size="sm">
          {part.lastReport.note}
          <Text span size="xs" c="dimmed" display="block">
            {part.lastReport.by}, <InstantText instant={part.lastReport.at} />
          </Text>
        </Text>
      ) : null}
    </div>
  );
}
