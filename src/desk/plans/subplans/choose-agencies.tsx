import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { RequireSubplansBody, subplanOverview, SubplanOverview } from '#modules/plans/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { OrganizationsPicker } from '../../ui/organization-picker.tsx';
import { useWords } from '../../words.tsx';

interface Props {
  readonly overview: SubplanOverview;
  readonly onClose: () => void;
}

/** Which agencies must have a plan of their own, and by when. */
export function ChooseAgencies({ overview, onClose }: Props) {
  const { t } = useWords();
  const must = overview.agencies.filter((one) => one.must);
  const [chosen, setChosen] = useState<readonly string[]>([...new Set(must.map((one) => one.organization.id))]);
  const [dueOn, setDueOn] = useState(must[0]?.dueOn ?? null);
  const command = useCommand({
    run: (input: RequireSubplansBody, key) => post<typeof subplanOverview>('/api/plans/require-subplans', input, key),
    says: t('desk.saved'),
    refresh: [['plans']],
    onDone: onClose,
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('subplans.choose-agencies')}
      verb={t('desk.save')}
      size="lg"
      sending={command.sending}
      issues={command.beside()}
      onSubmit={() => command.send({ planId: overview.planId, organizationIds: [...chosen], dueOn })}
    >
      <Text size="sm">{t('subplans.choose-agencies-about')}</Text>
      <OrganizationsPicker label={t('desk.organization')} value={chosen} onChange={setChosen} />
      <Group gap="xs">
        {(['told', 'leading'] as const).map((list) => {
          const more = overview[list].filter((id) => !chosen.includes(id));
          return more.length > 0 ? (
            <Button key={list} variant="default" size="sm" onClick={() => setChosen([...chosen, ...more])}>
              {t(`subplans.add-${list}`, { count: more.length })}
            </Button>
          ) : null;
        })}
      </Group>
      <DayInput label={t('subplans.due')} value={dueOn} onChange={setDueOn} />
    </Dialog>
  );
}
