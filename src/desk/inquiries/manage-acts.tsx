import { Button, Menu, Text, TextInput } from '@mantine/core';
import { IconDots, IconFileSpreadsheet, IconMessage } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { InquiryDetail, inquiryDetail, inquiryTexts } from '#modules/inquiries/contract.ts';
import { post } from '../api.ts';
import { CopyForZalo } from '../cards/copy-for-zalo.tsx';
import { useCommand } from '../command.ts';
import { useMay } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { INQUIRIES } from './data.ts';
import { TextsDialog } from './texts-dialog.tsx';

type Asked = 'extend' | 'close' | 'texts';

/** What is done with the question as a whole: reminding, copying for Zalo, sheets, closing. */
export function ManageActs({ inquiry }: { readonly inquiry: InquiryDetail }) {
  const { t } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const isOpen = inquiry.closedAt === null;
  const owing = inquiry.counts?.owing ?? 0;
  const manages = inquiry.may.manage;
  return (
    <>
      {manages && isOpen && owing > 0 ? <Remind inquiry={inquiry} owing={owing} /> : null}
      {manages && isOpen && owing > 0 ? (
        <Button variant="default" leftSection={<IconMessage size={16} aria-hidden />} onClick={() => setAsked('texts')}>
          {t('inquiries.do.zalo')}
        </Button>
      ) : (
        <CopyForZalo subject={{ type: 'inquiry', id: inquiry.id }} />
      )}
      <Button
        component="a"
        href={`/api/inquiries/${inquiry.id}/table.xlsx`}
        variant="default"
        leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
      >
        {t('inquiries.do.table')}
      </Button>
      <More inquiry={inquiry} onAsk={setAsked} />
      {asked === 'extend' ? <ExtendDialog inquiry={inquiry} onClose={close} /> : null}
      {asked === 'close' ? <CloseDialog inquiry={inquiry} onClose={close} /> : null}
      {asked === 'texts' ? (
        <TextsDialog
          subject={{ type: 'inquiry', id: inquiry.id }}
          version={inquiry.version}
          ask={() => askTexts(inquiry.id)}
          onClose={close}
        />
      ) : null}
    </>
  );
}

const askTexts = (inquiryId: string) =>
  post<typeof inquiryTexts>('/api/inquiries/copy-for-zalo', { inquiryId, at: location.origin });

function useInquiryCommand(path: string, says: string, onDone: () => void = () => undefined, tellsProblems = false) {
  return useCommand({
    run: (body: object, key) => post<typeof inquiryDetail>(path, body, key),
    refresh: [INQUIRIES],
    says,
    onDone,
    tellsProblems,
  });
}

const seen = ({ id, version }: InquiryDetail) => ({ inquiryId: id, version });

function Remind({ inquiry, owing }: { readonly inquiry: InquiryDetail; readonly owing: number }) {
  const { t } = useWords();
  const command = useInquiryCommand('/api/inquiries/remind-agencies', t('inquiries.said.reminded'), undefined, true);
  return (
    <Button loading={command.sending} onClick={() => command.send(seen(inquiry))}>
      {t('inquiries.do.remind', { count: owing })}
    </Button>
  );
}

function More({ inquiry, onAsk }: { readonly inquiry: InquiryDetail; readonly onAsk: (asked: Asked) => void }) {
  const { t } = useWords();
  const mayDo = useMay();
  const isOpen = inquiry.closedAt === null;
  const manages = inquiry.may.manage;
  const answers = isOpen && inquiry.rows.some((row) => row.may.answer);
  const reopen = useInquiryCommand('/api/inquiries/reopen-inquiry', t('inquiries.said.reopened'), undefined, true);
  if (!manages && !answers) return null;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
          {t('desk.actions')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {answers ? (
          <>
            <Menu.Item component="a" href={`/api/inquiries/${inquiry.id}/form.xlsx`}>
              {t('inquiries.do.form')}
            </Menu.Item>
            <Menu.Item component={Link} to={`/inquiries/${inquiry.id}/import`}>
              {t('inquiries.do.import')}
            </Menu.Item>
          </>
        ) : null}
        {manages && isOpen ? <Menu.Item onClick={() => onAsk('extend')}>{t('inquiries.do.extend')}</Menu.Item> : null}
        {manages && mayDo('inquiries.ask') ? (
          <Menu.Item component={Link} to={`/inquiries/new?from=${inquiry.id}`}>
            {t('inquiries.do.copy')}
          </Menu.Item>
        ) : null}
        {manages && !isOpen ? (
          <Menu.Item onClick={() => reopen.send(seen(inquiry))}>{t('inquiries.do.reopen')}</Menu.Item>
        ) : null}
        {manages && isOpen ? <Menu.Item onClick={() => onAsk('close')}>{t('inquiries.do.close')}</Menu.Item> : null}
      </Menu.Dropdown>
    </Menu>
  );
}

interface DialogProps {
  readonly inquiry: InquiryDetail;
  readonly onClose: () => void;
}

function ExtendDialog({ inquiry, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useInquiryCommand('/api/inquiries/extend-inquiry', t('inquiries.said.extended'), onClose);
  const [dueOn, setDueOn] = useState<string | null>(inquiry.dueOn);
  const [dueClock, setDueClock] = useState(inquiry.dueClock);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('inquiries.do.extend')}
      verb={t('desk.save')}
      sending={command.sending}
      disabled={dueOn === null}
      issues={command.beside(['dueOn', 'dueClock'])}
      onSubmit={() => command.send({ ...seen(inquiry), dueOn, dueClock })}
    >
      <DayInput
        label={t('inquiries.due-day')}
        required
        value={dueOn}
        onChange={setDueOn}
        error={command.errorAt('dueOn')}
      />
      <TextInput
        label={t('inquiries.due-clock')}
        required
        placeholder="17:00"
        maxLength={5}
        value={dueClock}
        onChange={(event) => setDueClock(event.currentTarget.value)}
        error={command.errorAt('dueClock')}
      />
    </Dialog>
  );
}

function CloseDialog({ inquiry, onClose }: DialogProps) {
  const { t } = useWords();
  const command = useInquiryCommand('/api/inquiries/close-inquiry', t('inquiries.said.closed'), onClose);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('inquiries.do.close')}
      verb={t('inquiries.do.close')}
      sending={command.sending}
      issues={command.beside()}
      onSubmit={() => command.send(seen(inquiry))}
    >
      <Text>{t('inquiries.ask.close', { owing: inquiry.counts?.owing ?? 0 })}</Text>
    </Dialog>
  );
}
