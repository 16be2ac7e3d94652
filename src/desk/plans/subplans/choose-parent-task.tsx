import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { SubplanLink, SubplanRow } from '#modules/plans/contract.ts';
import { capitalised } from '../../format.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';

interface Props {
  readonly row: SubplanRow;
  readonly link: SubplanLink;
  readonly sending: boolean;
  readonly onChoose: (parentAssignmentId: string) => void;
  readonly onClose: () => void;
}

/** Which task of the plan above an agency's task carries out; those that name the agency come first. */
export function ChooseParentTask({ row, link, sending, onChoose, onClose }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const taken = new Set(row.links.map((one) => one.parentAssignmentId));
  const choices = link.parentAssignments
    .filter((one) => !taken.has(one.id))
    .toSorted((a, b) => Number(b.role !== null) - Number(a.role !== null))
    .map((one) => ({
      value: one.id,
      label: [capitalised(one.task).slice(0, 150), one.role ? t(`subplans.role.${one.role}`) : null]
        .filter(Boolean)
        .join(' · '),
    }));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('subplans.choose')}
      verb={t('desk.save')}
      size="lg"
      disabled={chosen === null}
      sending={sending}
      onSubmit={() => chosen && onChoose(chosen)}
    >
      <Text>{capitalised(row.task)}</Text>
      <Select
        label={t('subplans.parent-task')}
        description={t('subplans.choose-about')}
        data={choices}
        value={chosen}
        onChange={setChosen}
        searchable
        nothingFoundMessage={t('desk.nothing-found')}
      />
    </Dialog>
  );
}
