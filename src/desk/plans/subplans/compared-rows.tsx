import { Button, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import type {
  DecideSubplanLinkBody,
  ParentAssignment,
  ParentView,
  SeenSubplanBody,
  SubplanLink,
  SubplanRow,
} from '#modules/plans/contract.ts';
import { capitalised, showInstant } from '../../format.ts';
import { DataList, type Column } from '../../ui/data-list.tsx';
import { TextLink } from '../../ui/links.tsx';
import { Section } from '../../ui/section.tsx';
import { useWords } from '../../words.tsx';
import { ChooseParentTask } from './choose-parent-task.tsx';
import { useTie } from './data.ts';

interface Props {
  readonly view: ParentView;
  readonly link: SubplanLink;
}

const GROUPS = ['check', 'proposed', 'outside', 'linked'] as const;
type As = DecideSubplanLinkBody['as'];

/** Each task of the agency beside the one of the plan above; what waits for a decision comes first. */
export function ComparedRows({ view, link }: Props) {
  const { t } = useWords();
  const [choosing, setChoosing] = useState<SubplanRow | null>(null);
  const decide = useTie<DecideSubplanLinkBody>('decide-subplan-link', () => setChoosing(null));
  const confirm = useTie<SeenSubplanBody>('confirm-subplan-links');
  const seen = { planId: view.plan.planId, version: link.version };
  const sure = link.rows.filter((row) => row.proposal?.isSure).length;
  const say = (row: SubplanRow, parentAssignmentId: string, as: As) =>
    decide.send({ ...seen, assignmentId: row.assignmentId, parentAssignmentId, as });
  const columns = useColumns(view, link, say, setChoosing);
  const groups = GROUPS.flatMap((stands) => {
    const rows = link.rows.filter((row) => row.stands === stands);
    return rows.length > 0 ? [{ key: stands, title: t(`subplans.group.${stands}`, { count: rows.length }), rows }] : [];
  });
  return (
    <Section
      title={t('subplans.rows')}
      lead={view.may.decide ? t('subplans.rows-about') : null}
      flush
      actions={
        view.may.decide && sure > 0 ? (
          <Button loading={confirm.sending} onClick={() => confirm.send(seen)}>
            {t('subplans.confirm-sure', { count: sure })}
          </Button>
        ) : null
      }
    >
      <DataList label={t('subplans.rows')} columns={columns} groups={groups} rowKey={(row) => row.assignmentId} />
      {choosing ? (
        <ChooseParentTask
          row={choosing}
          link={link}
          sending={decide.sending}
          onChoose={(id) => say(choosing, id, 'confirmed')}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </Section>
  );
}

function useColumns(
  view: ParentView,
  link: SubplanLink,
  say: (row: SubplanRow, parentAssignmentId: string, as: As) => void,
  choose: (row: SubplanRow) => void,
): readonly Column<SubplanRow>[] {
  const { t } = useWords();
  const parents = new Map(link.parentAssignments.map((one) => [one.id, one]));
  const acts: Column<SubplanRow> = {
    key: 'acts',
    label: t('desk.actions'),
    width: 330,
    cell: (row) => <Acts row={row} say={say} choose={choose} />,
  };
  return [
    { key: 'own', label: t('subplans.own-task'), width: '38%', cell: (row) => capitalised(row.task) },
    {
      key: 'parent',
      label: t('subplans.parent-task'),
      cell: (row) => <ParentTasks row={row} parents={parents} parentPlanId={link.parent.planId} />,
    },
    ...(view.may.decide ? [acts] : []),
  ];
}

interface ParentTasksProps {
  readonly row: SubplanRow;
  readonly parents: ReadonlyMap<string, ParentAssignment>;
  readonly parentPlanId: string;
}

function ParentTasks({ row, parents, parentPlanId }: ParentTasksProps) {
  const { t, language } = useWords();
  const taskOf = (id: string): string => capitalised(parents.get(id)?.task ?? '');
  if (row.proposal)
    return (
      <>
        {taskOf(row.proposal.parentAssignmentId)}
        <div className="dimmed">
          {t('subplans.likely', {
            percent: new Intl.NumberFormat(language, { style: 'percent' }).format(row.proposal.confidence),
          })}
        </div>
      </>
    );
  return row.links.map((one) => (
    <div key={one.parentAssignmentId}>
      {taskOf(one.parentAssignmentId)}
      <div className="dimmed">
        {t(one.byHand ? 'subplans.decided-by-hand' : 'subplans.decided-by', {
          name: one.decidedBy,
          day: showInstant(one.decidedAt, language),
        })}
        {' · '}
        <TextLink
          underline="always"
          to="/tasks"
          search={{ planId: parentPlanId, q: taskOf(one.parentAssignmentId).split(' ').slice(0, 8).join(' ') }}
        >
          {t('subplans.open-tasks')}
        </TextLink>
      </div>
    </div>
  ));
}

interface ActsProps {
  readonly row: SubplanRow;
  readonly say: (row: SubplanRow, parentAssignmentId: string, as: As) => void;
  readonly choose: (row: SubplanRow) => void;
}

function Acts({ row, say, choose }: ActsProps) {
  const { t } = useWords();
  const act = (label: string, run: () => void) => (
    <button key={label} type="button" className="text-button" onClick={run}>
      {label}
      <VisuallyHidden>: {row.task}</VisuallyHidden>
    </button>
  );
  const { proposal } = row;
  return (
    <span className="map-acts">
      {proposal ? act(t('subplans.confirm'), () => say(row, proposal.parentAssignmentId, 'confirmed')) : null}
      {proposal ? act(t('subplans.reject'), () => say(row, proposal.parentAssignmentId, 'rejected')) : null}
      {row.links
        .filter((one) => one.state === 'check')
        .map((one) => act(t('subplans.still-right'), () => say(row, one.parentAssignmentId, 'confirmed')))}
      {row.links.map((one) => act(t('subplans.end'), () => say(row, one.parentAssignmentId, 'ended')))}
      {act(t('subplans.choose'), () => choose(row))}
    </span>
  );
}
