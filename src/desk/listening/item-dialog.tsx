import { Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ItemForm, ItemLanguage, PressItem, pressItem, Tone } from '#modules/listening/contract.ts';
import { post } from '../api.ts';
import { useCommand } from '../command.ts';
import { orNull, useFields } from '../fields.ts';
import { useToday } from '../me.ts';
import { DayInput } from '../ui/day-input.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { useWords } from '../words.tsx';
import { LISTENING, useContracts, useOutlets } from './data.ts';
import { LinkInput } from './link-input.tsx';
import { itemForms, itemLanguages, tones } from './filters.ts';

interface Props {
  /** The one that is changed; a new one where left out. */
  readonly item?: PressItem;
  readonly onClose: () => void;
}

interface Values {
  readonly outletId: string | null;
  readonly contractId: string | null;
  readonly title: string;
  readonly publishedOn: string | null;
  readonly author: string;
  readonly url: string;
  readonly form: ItemForm;
  readonly language: ItemLanguage;
  readonly tone: Tone | null;
  readonly note: string;
}

const valuesOf = (item: PressItem | undefined, today: string): Values => ({
  outletId: item?.outlet.id ?? null,
  contractId: item?.contract?.id ?? null,
  title: item?.title ?? '',
  publishedOn: item?.publishedOn ?? today,
  author: item?.author ?? '',
  url: item?.url ?? '',
  form: item?.form ?? 'news',
  language: item?.language ?? 'vi',
  tone: item?.tone ?? null,
  note: item?.note ?? '',
});

/** Enters an item in the register, or corrects one. */
export function ItemDialog({ item, onClose }: Props) {
  const { t } = useWords();
  const [first] = useState(valuesOf(item, useToday()));
  const path = item ? '/api/listening/change-item' : '/api/listening/record-item';
  const command = useCommand({
    run: (body: object, key) => post<typeof pressItem>(path, body, key),
    refresh: [LISTENING],
    says: t(item ? 'listening.said.changed' : 'listening.said.recorded'),
    onDone: onClose,
  });
  const fields = useFields(first, command.errorAt);
  const { values } = fields;
  const send = () =>
    command.send({
      ...(item ? { itemId: item.id, version: item.version } : {}),
      ...values,
      author: orNull(values.author),
      url: orNull(values.url),
      note: orNull(values.note),
    });
  return (
    <Dialog
      opened
      size="lg"
      onClose={onClose}
      title={t(item ? 'listening.change' : 'listening.record')}
      verb={t(item ? 'listening.save' : 'listening.record-do')}
      sending={command.sending}
      disabled={values.outletId === null || values.title.trim() === '' || values.publishedOn === null}
      issues={command.beside(['title', 'publishedOn', 'url', 'author', 'note'])}
      onSubmit={send}
    >
      <LinkInput url={values.url} set={fields.set} error={command.errorAt('url')} />
      <Where values={values} set={fields.set} errorAt={command.errorAt} />
      <TextInput label={t('listening.item-title')} required maxLength={500} {...fields.text('title')} />
      <What values={values} set={fields.set} />
      <TextInput label={t('listening.author')} maxLength={200} {...fields.text('author')} />
      <Textarea label={t('listening.note')} autosize minRows={2} maxLength={2000} {...fields.text('note')} />
    </Dialog>
  );
}

interface PartProps {
  readonly values: Values;
  readonly set: (patch: Partial<Values>) => void;
}

/** Outlet, day, contract or column of that outlet. */
function Where({ values, set, errorAt }: PartProps & { readonly errorAt: (field: string) => string | undefined }) {
  const { t } = useWords();
  const outlets = useOutlets().data?.items ?? [];
  const contracts = (useContracts().data?.items ?? []).filter((one) => one.outlet.id === values.outletId);
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        <Select
          label={t('listening.outlet')}
          required
          searchable
          value={values.outletId}
          onChange={(outletId) => set({ outletId, contractId: null })}
          data={outlets.map((one) => ({ value: one.id, label: one.name }))}
          nothingFoundMessage={t('listening.outlet-none')}
        />
        <DayInput
          label={t('listening.day')}
          required
          value={values.publishedOn}
          onChange={(publishedOn) => set({ publishedOn })}
          error={errorAt('publishedOn')}
        />
      </SimpleGrid>
      <Select
        label={t('listening.contract')}
        placeholder={t('listening.contract-none')}
        clearable
        clearButtonProps={{ 'aria-label': t('listening.clear-filter') }}
        value={values.contractId}
        onChange={(contractId) => set({ contractId })}
        data={contracts.map((one) => ({ value: one.id, label: one.title }))}
        disabled={contracts.length === 0}
      />
    </>
  );
}

/** Form, language, tone. */
function What({ values, set }: PartProps) {
  const { t } = useWords();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
      <Select
        label={t('listening.form')}
        allowDeselect={false}
        value={values.form}
        onChange={(form) => set({ form: form ?? 'news' })}
        data={itemForms.map((form) => ({ value: form, label: t(`listening.form.${form}`) }))}
      />
      <Select
        label={t('listening.language')}
        allowDeselect={false}
        value={values.language}
        onChange={(language) => set({ language: language ?? 'vi' })}
        data={itemLanguages.map((language) => ({ value: language, label: t(`listening.language.${language}`) }))}
      />
      <Select
        label={t('listening.tone')}
        placeholder={t('listening.tone-none')}
        clearable
        clearButtonProps={{ 'aria-label': t('listening.clear-filter') }}
        value={values.tone}
        onChange={(tone) => set({ tone })}
        data={tones.map((tone) => ({ value: tone, label: t(`listening.tone.${tone}`) }))}
      />
    </SimpleGrid>
  );
}
