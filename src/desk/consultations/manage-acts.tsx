import { Button, Menu, Select, Text } from '@mantine/core';
import { IconDots, IconFileText, IconMessage } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RoundDetail, roundTexts } from '#modules/consultations/contract.ts';
import type { planList } from '#modules/plans/contract.ts';
import { get, post } from '../api.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { TextsDialog } from '../inquiries/texts-dialog.tsx';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { useRoundCommand } from './data.ts';

type Asked = 'extend' | 'close' | 'texts' | 'plan';

/** What is done with the round as a whole: reminding, copying for Zalo, the table, closing. */
export function ManageActs({ round }: { readonly round: RoundDetail }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const owing = round.rows.filter((row) => row.reply === null).length;
  const chases = round.may.manage && round.closedAt === null && owing > 0;
  return (
    <>
      {chases ? <Remind round={round} owing={owing} /> : null}
      {chases ? (
        <Button variant="default" leftSection={<IconMessage size={16} aria-hidden />} onClick={() => setAsked('texts')}>
          {t('inquiries.do.zalo')}
        </Button>
      ) : (
        <CopyForZalo subject={{ type: 'consultation', id: round.id }} />
      )}
      <Button
        component="a"
        href={`/api/consultations/${round.id}/table.docx`}
        variant={chases ? 'default' : 'filled'}
        leftSection={<IconFileText size={16} aria-hidden />}
      >
        {t('consultations.do.table')}
      </Button>
      <More round={round} onAsk={setAsked} />
      {asked === 'extend' ? <ExtendDialog round={round} onClose={close} /> : null}
      {asked === 'close' ? <CloseDialog round={round} owing={owing} onClose={close} /> : null}
      {asked === 'plan' ? <PlanDialog round={round} onClose={close} /> : null}
      {asked === 'texts' ? (
        <TextsDialog
          subject={{ type: 'consultation', id: round.id }}
          version={round.version}
          ask={() => askTexts(round.id)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

const askTexts = (roundId: string) =>
  post<typeof roundTexts>('/api/consultations/copy-for-zalo', { roundId, at: location.origin });
const seen = ({ id, version }: RoundDetail) => ({ roundId: id, version });

function Remind({ round, owing }: { readonly round: RoundDetail; readonly owing: number }) {
  const { t } = useWords();
  const command = useRoundCommand('remind-agencies', {
    says: t('consultations.said.reminded'),
    tellsProblems: true,
  });
  return (
    <Button loading={command.sending} onClick={() => command.send(seen(round))}>
      {t('consultations.do.remind', { count: owing })}
    </Button>
  );
}

function More({ round, onAsk }: { readonly round: RoundDetail; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  const isOpen = round.closedAt === null;
  const manages = round.may.manage;
  const reopen = useRoundCommand('reopen-round', { says: t('consultations.said.reopened'), tellsProblems: true });
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
          {t('desk.actions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component="a" href={`/api/consultations/${round.id}/table.xlsx`}>
          {t('consultations.do.sheet')}
        </Menu.Item>
        {manages ? (
          <>
            <Menu.Item onClick={() => onAsk('plan')}>{t('consultations.do.link-plan')}</Menu.Item>
            {isOpen ? (
              <>
                <Menu.Item onClick={() => onAsk('extend')}>{t('consultations.do.extend')}</Menu.Item>
                <Menu.Item onClick={() => onAsk('close')}>{t('consultations.do.close')}</Menu.Item>
              </>
            ) : (
              <Menu.Item onClick={() => reopen.send(seen(round))}>{t('consultations.do.reopen')}</Menu.Item>
            )}
          </>
        ) : null}
      </Menu.Dropdown>
    </Menu>
  );
}

interface DialogProps {
  readonly round: RoundDetail;
  readonly onClose: () => void;
}

function ExtendDialog({ round, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useRoundCommand('extend-round', { says: t('consultations.said.extended'), onDone: onClose });
  const [dueOn, setDueOn] = useState<string | null>(round.dueOn);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('consultations.do.extend')}
      verb={t('desk.save')}
      sending={command.sending}
      disabled={dueOn === null}
      issues={command.beside(['dueOn'])}
      onSubmit={() => command.send({ ...seen(round), dueOn })}
    >
      <DayInput
        label={t('consultations.due-day')}
        required
        value={dueOn}
        onChange={setDueOn}
        error={command.errorAt('dueOn')}
      />
    </Dialog>
  );
}

function CloseDialog({ round, owing, onClose }: DialogProps & { readonly owing: number }) {
  const { t } = useWords();
  const command = useRoundCommand('close-round', { says: t('consultations.said.closed'), onDone: onClose });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('consultations.do.close')}
      verb={t('consultations.do.close')}
      sending={command.sending}
      issues={command.beside()}
      onSubmit={() => command.send(seen(round))}
    >
      <Text>{t('consultations.ask.close', { owing })}</Text>
    </Dialog>
  );
}

function PlanDialog({ round, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useRoundCommand('link-plan', { says: t('consultations.said.linked'), onDone: onClose });
  const [planId, setPlanId] = useState<string | null>(round.plan?.id ?? null);
  const plans = useQuery({
    queryKey: ['plans', 'accepted-choices'],
    queryFn: ({ signal }) => get<typeof planList>('/api/plans?state=accepted&limit=200', signal),
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('consultations.do.link-plan')}
      verb={t('desk.save')}
      sending={command.sending}
      issues={command.beside()}
      onSubmit={() => command.send({ ...seen(round), planId })}
    >
      <Select
        label={t('consultations.plan')}
        description={t('consultations.plan-choose')}
        placeholder={t('consultations.plan-none')}
        searchable
        clearable
        value={planId}
        onChange={setPlanId}
        data={(plans.data?.items ?? []).map((plan) => ({
          value: plan.id,
          label: [[plan.type, plan.number].filter(Boolean).join(' '), plan.title].filter(Boolean).join(': '),
        }))}
      />
    </Dialog>
  );
}
