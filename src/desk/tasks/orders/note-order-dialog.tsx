import { Checkbox, Group, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { NotedOrder, taskDetail } from '#modules/tasks/contract.ts';
import { post } from '../../api.ts';
import { useCommand } from '../../command.ts';
import { useMay, useToday } from '../../me.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kept } from '../../ui/kept.tsx';
import { OrganizationsPicker } from '../../ui/organization-picker.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { useWords } from '../../words.tsx';
import { TASKS } from '../data.ts';
import { DocumentChoice } from '../document-choice.tsx';

const kinds = ['telephone', 'oral', 'note'] as const;

/** What the form begins with. */
const emptyOrder = (today: string) => ({
  kind: 'telephone' as NotedOrder['kind'],
  saidBy: '',
  saidOn: today as string | null,
  saidClock: '',
  words: '',
  title: '',
  leads: [] as readonly string[],
  coordinating: [] as readonly string[],
  due: null as string | null,
  saidSo: true,
  isRequested: false,
  documentId: null as string | null,
});
type Order = ReturnType<typeof emptyOrder>;

/** Ghi việc được giao: who said what to whom, and when it is due; the words stay with the work. */
export function NoteOrderDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const draft = useDraft('note-order', emptyOrder(useToday()));
  const order = draft.value;
  const command = useCommand({
    run: (body: object, key) => post<typeof taskDetail>('/api/tasks/note-order', body, key),
    refresh: [TASKS],
    says: t('orders.said-noted'),
    lost: draft.lost,
    onDone: ({ id }) => {
      draft.forget();
      onClose();
      void navigate({ to: '/tasks/$id', params: { id } });
    },
  });
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('orders.note')}
      verb={t('orders.save')}
      sending={command.sending}
      disabled={!isWhole(order)}
      issues={command.isLost ? [] : command.beside(['saidBy', 'words', 'title', 'saidOn'])}
      onSubmit={() => command.send(bodyOf(order))}
    >
      <Text size="sm" c="dimmed">
        {t('orders.note-lead')}
      </Text>
      <Kept draft={draft} command={command} />
      <Said order={order} set={draft.set} errorAt={command.errorAt} />
      <Given order={order} set={draft.set} errorAt={command.errorAt} />
    </Dialog>
  );
}

const isWhole = (order: Order): boolean =>
  order.saidBy.trim().length > 1 &&
  order.saidOn !== null &&
  order.words.trim().length > 2 &&
  order.title.trim().length > 2 &&
  order.leads.length > 0;

const bodyOf = (order: Order) => ({
  kind: order.kind,
  saidBy: order.saidBy,
  saidOn: order.saidOn,
  words: order.words,
  title: order.title,
  leads: order.leads,
  coordinating: order.coordinating,
  mode: order.isRequested ? 'requested' : 'assigned',
  ...(order.saidClock ? { saidClock: order.saidClock } : {}),
  ...(order.due ? { due: { on: order.due, saidSo: order.saidSo } } : {}),
  ...(order.documentId ? { documentId: order.documentId } : {}),
});

interface FieldsProps {
  readonly order: Order;
  readonly set: (patch: Partial<Order>) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** Who said it, how, when, in which words. */
function Said({ order, set, errorAt }: FieldsProps) {
  const { t } = useWords();
  const mayFind = useMay()('documents.read');
  return (
    <>
      <SegmentedControl
        fullWidth
        // Two of the three words are long: side by side they would be cut on a telephone.
        orientation={window.innerWidth < 560 ? 'vertical' : 'horizontal'}
        aria-label={t('orders.kind')}
        value={order.kind}
        onChange={(value) => set({ kind: value as Order['kind'] })}
        data={kinds.map((value) => ({ value, label: t(`tasks.order.${value}`) }))}
      />
      <TextInput
        label={t('orders.said-by')}
        description={t('orders.said-by-hint')}
        required
        maxLength={200}
        value={order.saidBy}
        onChange={(event) => set({ saidBy: event.currentTarget.value })}
        error={errorAt('saidBy')}
        data-autofocus
      />
      <Group grow align="flex-start">
        <DayInput
          label={t('orders.said-on')}
          required
          value={order.saidOn}
          onChange={(saidOn) => set({ saidOn })}
          error={errorAt('saidOn')}
        />
        <TextInput
          label={t('orders.said-clock')}
          type="time"
          value={order.saidClock}
          onChange={(event) => set({ saidClock: event.currentTarget.value.slice(0, 5) })}
        />
      </Group>
      <Textarea
        label={t('orders.words')}
        description={t('orders.words-hint')}
        required
        autosize
        minRows={2}
        maxLength={5000}
        value={order.words}
        onChange={(event) => set({ words: event.currentTarget.value })}
        error={errorAt('words')}
      />
      {mayFind ? (
        <DocumentChoice
          label={t('orders.document')}
          description={t('orders.document-hint')}
          onChoose={(documentId) => set({ documentId })}
        />
      ) : null}
    </>
  );
}

/** What is to be done, by whom, until when. */
function Given({ order, set, errorAt }: FieldsProps) {
  const { t } = useWords();
  return (
    <>
      <Textarea
        label={t('orders.title')}
        required
        autosize
        maxLength={1000}
        value={order.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        error={errorAt('title')}
      />
      <OrganizationsPicker
        label={t('orders.leads')}
        required
        value={order.leads}
        onChange={(leads) => set({ leads })}
        except={order.coordinating}
      />
      <OrganizationsPicker
        label={t('orders.coordinating')}
        value={order.coordinating}
        onChange={(coordinating) => set({ coordinating })}
        except={order.leads}
      />
      <DayInput label={t('orders.due')} value={order.due} onChange={(due) => set({ due })} error={errorAt('due.on')} />
      {order.due ? (
        <Checkbox
          label={t('orders.due-said')}
          checked={order.saidSo}
          onChange={(event) => set({ saidSo: event.currentTarget.checked })}
        />
      ) : null}
      <Checkbox
        label={t('orders.requested')}
        checked={order.isRequested}
        onChange={(event) => set({ isRequested: event.currentTarget.checked })}
      />
    </>
  );
}
