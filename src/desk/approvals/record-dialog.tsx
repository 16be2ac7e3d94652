import { SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { decision, DecisionView } from '#modules/approvals/contract.ts';
import { postFiles } from '../api.ts';
import { useCommand } from '../command.ts';
import { useFields } from '../fields.ts';
import { useToday } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { DropZone } from '../ui/drop-zone.tsx';
import { useWords } from '../words.tsx';
import { AFTER_DECISION } from './data.ts';

interface Props {
  readonly decision: DecisionView;
  readonly onClose: () => void;
}

/** Ghi thay quyết định: what was decided on paper, with a photograph of the paper. */
export function RecordDialog({ decision: one, onClose }: Props) {
  const { t } = useWords();
  const [paper, setPaper] = useState<File | null>(null);
  const [outcome, setOutcome] = useState('agreed');
  const [decidedOn, setDecidedOn] = useState<string | null>(useToday());
  const command = useCommand({
    run: (about: object) =>
      postFiles<typeof decision>('/api/approvals/record-decision', paper ? [paper] : [], {
        about: JSON.stringify(about),
      }),
    refresh: AFTER_DECISION,
    says: t('approvals.said.decide'),
    onDone: onClose,
  });
  const { leader } = one;
  const fields = useFields(
    { decidedBy: leader.post ? `${leader.name}, ${leader.post}` : leader.name, note: '' },
    command.errorAt,
  );
  const { decidedBy, note } = fields.values;
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t('approvals.do.record')}
      verb={t('approvals.do.record')}
      sending={command.sending}
      disabled={paper === null || decidedOn === null || decidedBy.trim().length < 3}
      issues={command.beside([])}
      onSubmit={() =>
        command.send({
          id: one.id,
          version: one.version,
          isAgreed: outcome === 'agreed',
          decidedBy,
          decidedOn,
          ...(note.trim() ? { note } : {}),
        })
      }
    >
      <Text size="sm" c="dimmed">
        {t('approvals.about.record')}
      </Text>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('approvals.outcome')}
        value={outcome}
        onChange={setOutcome}
        data={(['agreed', 'refused'] as const).map((value) => ({ value, label: t(`approvals.state.${value}`) }))}
      />
      <TextInput label={t('approvals.decided-name')} required {...fields.text('decidedBy')} />
      <DayInput label={t('approvals.decided-on')} required value={decidedOn} onChange={setDecidedOn} />
      <div>
        <Text size="sm" fw={500} mb={4}>
          {t('approvals.paper-label')}
        </Text>
        <DropZone accept="image/*,.pdf" onFiles={([file]) => setPaper(file ?? null)}>
          {paper?.name}
        </DropZone>
      </div>
      <Textarea label={t('approvals.note')} autosize minRows={2} {...fields.text('note')} />
    </Dialog>
  );
}
