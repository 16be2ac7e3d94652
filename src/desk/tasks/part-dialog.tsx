import { Text, Textarea, TextInput } from '@mantine/core';
import type { taskDetail, PartView, TaskDetail } from '#modules/tasks/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { useToday } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kept } from '../ui/kept.tsx';
import { useDraft } from '../ui/use-draft.ts';
import { useWords } from '../words.tsx';
import { AssignPerson } from './assign-person.tsx';
import { TASKS } from './data.ts';
import { DueDateDialog } from './due-date-dialog.tsx';
import { RaiseObstacleDialog } from './requests/raise-obstacle-dialog.tsx';
import { RequestExtensionDialog } from './requests/request-extension-dialog.tsx';
import { figureLines, figuresOf, formOf, readQuantity, type FigureLine, type PartAct } from './part-acts.ts';

interface Props {
  readonly act: PartAct;
  readonly part: PartView;
  readonly task: TaskDetail;
  readonly onClose: () => void;
}

/** The dialog of one act on a part. */
export function PartDialog(props: Props) {
  if (props.act === 'assign-person') return <AssignPerson {...props} />;
  if (props.act === 'set-due-date')
    return <DueDateDialog task={props.task} part={props.part} onClose={props.onClose} />;
  if (props.act === 'request-extension')
    return <RequestExtensionDialog task={props.task} part={props.part} onClose={props.onClose} />;
  if (props.act === 'raise-obstacle') return <RaiseObstacleDialog part={props.part} onClose={props.onClose} />;
  return <ActDialog {...props} act={props.act} />;
}

function ActDialog({ act, part, task, onClose }: Props & { readonly act: keyof typeof formOf }) {
  const { t } = useWords();
  const today = useToday();
  const form = formOf[act];
  const draft = useDraft(`part ${part.id} ${act}`, {
    note: '',
    doneOn: today as string | null,
    lines: figureLines(task.deliverables) as readonly FigureLine[],
  });
  const { note, doneOn, lines } = draft.value;
  const command = useCommand({
    run: (body: object, key) => post<typeof taskDetail>(form.path, body, key),
    refresh: [TASKS],
    says: t(`tasks.said.${act}`),
    lost: draft.lost,
    onDone: () => {
      draft.forget();
      onClose();
    },
  });
  const isUnread = lines.some((line) => line.typed.trim() !== '' && readQuantity(line.typed) === null);
  const submit = () =>
    command.send({
      partId: part.id,
      version: part.version,
      ...(form.note === 'none' || note.trim() === '' ? {} : { note }),
      ...(form.figures ? { figures: figuresOf(lines) } : {}),
      ...(form.doneOn && doneOn ? { doneOn } : {}),
    });
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t(`tasks.do.${act}`)}
      verb={t(`tasks.do.${act}`)}
      onSubmit={submit}
      sending={command.sending}
      disabled={isUnread || (form.note === 'needed' && note.trim().length < 3)}
      issues={command.isLost ? [] : command.beside(['note', 'doneOn'])}
    >
      <Text size="sm" c="dimmed">
        {t(`tasks.about.${act}`)}
      </Text>
      <Kept draft={draft} command={command} />
      {form.note === 'none' ? null : (
        <Textarea
          label={t(`tasks.note.${form.note === 'needed' ? act : 'optional'}` as 'tasks.note.optional')}
          required={form.note === 'needed'}
          autosize
          minRows={3}
          maxLength={5000}
          value={note}
          onChange={(event) => draft.set({ note: event.currentTarget.value })}
          error={command.errorAt('note')}
          data-autofocus
        />
      )}
      {form.figures && lines.length > 0 ? (
        <Figures lines={lines} onChange={(next) => draft.set({ lines: next })} />
      ) : null}
      {form.doneOn ? (
        <DayInput
          label={t('tasks.done-on')}
          value={doneOn}
          onChange={(next) => draft.set({ doneOn: next })}
          error={command.errorAt('doneOn')}
        />
      ) : null}
    </Dialog>
  );
}

interface FiguresProps {
  readonly lines: readonly FigureLine[];
  readonly onChange: (lines: readonly FigureLine[]) => void;
}

function Figures({ lines, onChange }: FiguresProps) {
  const { t, language } = useWords();
  const change = (at: number, typed: string) =>
    onChange(lines.map((line, index) => (index === at ? { ...line, typed } : line)));
  return (
    <fieldset className="figures">
      <legend>{t('tasks.figures')}</legend>
      {lines.map((line, index) => (
        <TextInput
          key={line.text}
          label={line.text}
          description={
            line.planned === null
              ? undefined
              : t('tasks.figure-planned', {
                  quantity: line.planned.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'),
                  unit: line.unit ?? '',
                })
          }
          inputMode="decimal"
          value={line.typed}
          onChange={(event) => change(index, event.currentTarget.value)}
          error={line.typed.trim() !== '' && readQuantity(line.typed) === null ? t('tasks.figure-wrong') : undefined}
        />
      ))}
    </fieldset>
  );
}
