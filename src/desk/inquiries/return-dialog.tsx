import { Text, Textarea } from '@mantine/core';
import type { AddresseeView, InquiryDetail, inquiryDetail } from '#modules/inquiries/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { INQUIRIES } from './data.ts';

interface Props {
  readonly inquiry: InquiryDetail;
  readonly row: AddresseeView;
  readonly onClose: () => void;
}

/** Sends an answer back with what it lacks. */
export function ReturnDialog({ inquiry, row, onClose }: Props) {
  const { t } = useWords();
  const command = useCommand({
    run: (body: object, key) => post<typeof inquiryDetail>('/api/inquiries/return-answer', body, key),
    refresh: [INQUIRIES],
    says: t('inquiries.said.returned'),
    onDone: onClose,
  });
  const fields = useFields({ reason: '' }, command.errorAt);
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('inquiries.do.return')}
      verb={t('inquiries.do.return')}
      sending={command.sending}
      disabled={fields.values.reason.trim().length < 3}
      issues={command.beside(['reason'])}
      onSubmit={() =>
        command.send({
          inquiryId: inquiry.id,
          organizationId: row.organization.id,
          version: row.version,
          ...fields.values,
        })
      }
    >
      <Text size="sm" c="dimmed">
        {t('inquiries.ask.return')}
      </Text>
      <Textarea label={t('inquiries.reason')} required autosize minRows={2} data-autofocus {...fields.text('reason')} />
    </Dialog>
  );
}
