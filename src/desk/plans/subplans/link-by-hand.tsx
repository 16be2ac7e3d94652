import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LinkParentBody, planList } from '#modules/plans/contract.ts';
import { get } from '../../api.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { OrganizationPicker } from '../../ui/organization-picker.tsx';
import { useWords } from '../../words.tsx';
import { usePlanName } from '../plan-name.tsx';
import { useTie } from './data.ts';

interface Props {
  /** The agency's plan. */
  readonly planId: string;
  /** The plan above, where it is known. */
  readonly parentPlanId: string | null;
  readonly organizationId: string | null;
  readonly onClose: () => void;
}

/** Ties a plan to the one above it: which one, and whose plan this is. */
export function LinkByHand({ planId, parentPlanId, organizationId, onClose }: Props) {
  const { t } = useWords();
  const planName = usePlanName();
  const [parent, setParent] = useState(parentPlanId);
  const [agency, setAgency] = useState(organizationId);
  const link = useTie<LinkParentBody>('link-parent', onClose);
  const plans = useQuery({
    queryKey: ['plans', 'list', 'accepted'],
    queryFn: ({ signal }) => get<typeof planList>('/api/plans?state=accepted', signal),
  });
  const choices = (plans.data?.items ?? [])
    .filter((one) => one.id !== planId)
    .map((one) => ({ value: one.id, label: `${planName(one)} – ${one.title}`.slice(0, 160) }));
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('subplans.link-by-hand')}
      verb={t('subplans.link')}
      size="lg"
      disabled={!parent || !agency}
      sending={link.sending}
      onSubmit={() =>
        parent && agency ? link.send({ planId, parentPlanId: parent, organizationId: agency }) : undefined
      }
    >
      <Select
        label={t('subplans.parent-plan')}
        data={choices}
        value={parent}
        onChange={setParent}
        searchable
        nothingFoundMessage={t('desk.nothing-found')}
      />
      <OrganizationPicker label={t('subplans.agency')} value={agency} onChange={setAgency} />
    </Dialog>
  );
}
