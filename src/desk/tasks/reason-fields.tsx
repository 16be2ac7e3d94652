import { Textarea, TextInput } from '@mantine/core';
import type { Fields } from '../fields.ts';
import { useWords } from '../words.tsx';

/** Why something is given up or changed, and who decided it. */
export interface ReasonGiven {
  readonly reason: string;
  readonly decidedBy: string;
}

/** Both are said in words that mean something. */
export const isReasonGiven = ({ reason, decidedBy }: ReasonGiven): boolean =>
  reason.trim().length >= 3 && decidedBy.trim().length >= 2;

/** The two inputs, the reason first. `focused`: the dialog begins there. */
export function ReasonFields({
  fields,
  focused,
}: {
  readonly fields: Fields<ReasonGiven>;
  readonly focused?: boolean;
}) {
  const { t } = useWords();
  return (
    <>
      <Textarea
        label={t('tasks.reason')}
        required
        autosize
        minRows={2}
        {...(focused ? { 'data-autofocus': true } : {})}
        {...fields.text('reason')}
      />
      <TextInput
        label={t('tasks.decided-by-label')}
        description={t('tasks.decided-by-hint')}
        required
        {...fields.text('decidedBy')}
      />
    </>
  );
}
