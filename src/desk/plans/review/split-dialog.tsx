import { ActionIcon, Button, Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { AssignmentView } from '#modules/plans/contract.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { useWords } from '../../words.tsx';
import { partsToSplit } from './assignment-form.ts';
import { useReviewTools } from './review-context.ts';
import { useActInDialog } from './use-act-in-dialog.ts';

interface Part {
  readonly task: string;
  readonly leads: readonly string[];
}

/** Cuts one assignment into several; with several leads, each part says which of them go with it. */
export function SplitDialog({ assignment }: { readonly assignment: AssignmentView }) {
  const { t } = useWords();
  const { ask } = useReviewTools();
  const all = assignment.leads.map((one) => one.id);
  const [parts, setParts] = useState<readonly Part[]>(() =>
    partsToSplit(assignment.task).map((task) => ({ task, leads: all })),
  );
  const { send, sending, issues } = useActInDialog();
  const set = (index: number, patch: Partial<Part>) =>
    setParts((before) => before.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  const isReady =
    parts.length > 1 && parts.every((one) => one.task.trim().length >= 3 && (all.length === 0 || one.leads.length > 0));
  const submit = () =>
    send('split-assignment', {
      assignmentId: assignment.id,
      parts: parts.map(({ task, leads }) => ({
        task: task.trim(),
        ...(all.length > 1 ? { leadAssigneeIds: leads } : {}),
      })),
    });
  return (
    <Dialog
      opened
      onClose={() => ask(null)}
      title={t('plans.split-title')}
      verb={t('plans.split')}
      onSubmit={submit}
      sending={sending}
      issues={issues}
      disabled={!isReady}
      size="lg"
    >
      <Text size="sm">{t('plans.split-about')}</Text>
      <Stack gap="sm">
        {parts.map((part, index) => (
          // Parts have no id yet; they are only added at the end.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="split-part">
            <Group gap="xs" align="flex-end" wrap="nowrap">
              <Textarea
                flex={1}
                data-autofocus={index === 0 || undefined}
                label={t('plans.split-part', { number: index + 1 })}
                value={part.task}
                onChange={(event) => set(index, { task: event.currentTarget.value })}
                autosize
                minRows={1}
                maxRows={6}
              />
              {parts.length > 2 ? (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t('plans.split-remove', { number: index + 1 })}
                  onClick={() => setParts((before) => before.filter((_, at) => at !== index))}
                >
                  <IconTrash size={18} />
                </ActionIcon>
              ) : null}
            </Group>
            {all.length > 1 ? (
              <Checkbox.Group
                mt={6}
                label={t('plans.field.lead')}
                value={[...part.leads]}
                onChange={(leads) => set(index, { leads })}
              >
                {assignment.leads.map((one) => (
                  <Checkbox key={one.id} mt={6} value={one.id} label={one.name} />
                ))}
              </Checkbox.Group>
            ) : null}
          </div>
        ))}
      </Stack>
      <div>
        <Button
          variant="default"
          size="compact-md"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setParts((before) => [...before, { task: '', leads: all }])}
        >
          {t('plans.split-add')}
        </Button>
      </div>
    </Dialog>
  );
}
