import { MultiSelect, Text } from '@mantine/core';
import { useState } from 'react';
import type { ClauseView } from '#modules/plans/contract.ts';
import type { CommandInUse } from '../command.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import type { MapRow } from './version-map.ts';

interface Props {
  readonly row: MapRow;
  readonly clauses: readonly ClauseView[];
  readonly command: CommandInUse<{ oldClauseId: string; newClauseIds: readonly string[] }>;
  readonly onClose: () => void;
}

/** Says which clauses an old one became: none is gone, one is the same or changed, several are a split. */
export function ChangeMapping({ row, clauses, command, onClose }: Props) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>(row.new.map((one) => one.id));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('plans.map-change')}
      verb={t('desk.save')}
      onSubmit={() => row.old && command.send({ oldClauseId: row.old.id, newClauseIds: chosen })}
      sending={command.sending}
      issues={command.beside()}
      size="lg"
    >
      <Text>
        {row.old?.path} {row.old?.title}
      </Text>
      <MultiSelect
        label={t('plans.map-became')}
        description={t('plans.map-became-about')}
        data={clauses.map((one) => ({ value: one.id, label: `${one.path} ${one.title}`.slice(0, 140) }))}
        value={[...chosen]}
        onChange={setChosen}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('desk.remove') }}
        nothingFoundMessage={t('desk.nothing-found')}
        maxValues={20}
      />
    </Dialog>
  );
}
