import { Button, Group } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { done, FocalPerson } from '#modules/organizations/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useMay, useToday } from '../me.ts';
import { useWords } from '../words.tsx';
import { ChangeFocalPerson } from './change-focal-person.tsx';
import { stateOf } from './register.ts';

interface Props {
  readonly focal: FocalPerson;
  readonly size?: 'sm' | 'md';
  /** In a list of many the buttons stay quiet. */
  readonly quiet?: boolean;
}

/** May the person name or confirm the focal person of this body? The focal agency for all, an agency for its own. */
export function useMayKeepFocal(): (organizationId: string) => boolean {
  const may = useMay();
  return (id) => may('focal-persons.edit', id) || may('focal-persons.confirm', id);
}

/** Confirming for the quarter, and changing. */
export function FocalActions({ focal, size = 'md', quiet }: Props) {
  const { t } = useWords();
  const today = useToday();
  const mayKeep = useMayKeepFocal();
  const [isChanging, changing] = useDisclosure(false);
  const confirm = useCommand({
    run: (body: { organizationId: string; version: number }, key) =>
      post<typeof done>('/api/organizations/confirm-focal-person', body, key),
    says: t('organizations.focal-confirmed'),
    refresh: [['organizations']],
    tellsProblems: true,
  });
  if (!mayKeep(focal.organizationId)) return null;
  const { organizationId, version } = focal;
  return (
    <Group gap="xs" justify="flex-end" className="row-actions">
      {stateOf(focal, today) === 'overdue' ? (
        <Button
          size={size}
          variant={quiet ? 'light' : 'filled'}
          loading={confirm.sending}
          onClick={() => confirm.send({ organizationId, version })}
        >
          {t('organizations.focal-confirm')}
        </Button>
      ) : null}
      <Button size={size} variant="default" onClick={changing.open}>
        {t('desk.change')}
      </Button>
      {isChanging ? <ChangeFocalPerson focal={focal} onClose={changing.close} /> : null}
    </Group>
  );
}
