import { ActionIcon, Button, Checkbox, Group, Select, TagsInput, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { FieldKind } from '#modules/inquiries/contract.ts';
import { useWords } from '../words.tsx';
import { emptyColumn, fieldKinds, MOST_COLUMNS, type ColumnDraft } from './new-inquiry.ts';

interface Props {
  readonly fields: readonly ColumnDraft[];
  readonly onChange: (fields: readonly ColumnDraft[]) => void;
  readonly errorAt: (field: string) => string | undefined;
}

/** The columns of the table that the answers become: one to eight. */
export function ColumnsEditor({ fields, onChange, errorAt }: Props) {
  const { t } = useWords();
  const change = (at: number, patch: Partial<ColumnDraft>) =>
    onChange(fields.map((field, index) => (index === at ? { ...field, ...patch } : field)));
  return (
    <>
      {fields.map((field, index) => (
        <ColumnFields
          // Columns have no name of their own until they are sent; their place is what the person sees.
          key={index}
          place={index + 1}
          field={field}
          onChange={(patch) => change(index, patch)}
          errorAt={(name) => errorAt(`fields.${index}.${name}`)}
          onRemove={fields.length > 1 ? () => onChange(fields.filter((_, other) => other !== index)) : null}
        />
      ))}
      {fields.length < MOST_COLUMNS ? (
        <Button
          variant="default"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => onChange([...fields, emptyColumn])}
        >
          {t('inquiries.column.add')}
        </Button>
      ) : null}
    </>
  );
}

interface ColumnProps {
  readonly place: number;
  readonly field: ColumnDraft;
  readonly onChange: (patch: Partial<ColumnDraft>) => void;
  readonly errorAt: (name: string) => string | undefined;
  readonly onRemove: (() => void) | null;
}

function ColumnFields({ place, field, onChange, errorAt, onRemove }: ColumnProps) {
  const { t } = useWords();
  return (
    <fieldset className="inquiry-column">
      <legend>{t('inquiries.column', { place })}</legend>
      <div className="inquiry-column-inputs">
        <TextInput
          label={t('inquiries.column.label')}
          required
          maxLength={120}
          value={field.label}
          onChange={(event) => onChange({ label: event.currentTarget.value })}
          error={errorAt('label')}
        />
        <Select
          label={t('inquiries.column.kind')}
          value={field.kind}
          onChange={(kind) => kind && onChange({ kind: kind as FieldKind })}
          data={fieldKinds.map((kind) => ({ value: kind, label: t(`inquiries.kind.${kind}`) }))}
          allowDeselect={false}
        />
        {field.kind === 'number' ? (
          <TextInput
            label={t('inquiries.column.unit')}
            maxLength={30}
            value={field.unit}
            onChange={(event) => onChange({ unit: event.currentTarget.value })}
          />
        ) : null}
      </div>
      {field.kind === 'choice' ? (
        <TagsInput
          label={t('inquiries.column.choices')}
          description={t('inquiries.column.choices-hint')}
          required
          maxTags={20}
          value={[...field.choices]}
          onChange={(choices) => onChange({ choices })}
          error={errorAt('choices')}
        />
      ) : null}
      <TextInput
        label={t('inquiries.column.hint')}
        maxLength={300}
        value={field.hint}
        onChange={(event) => onChange({ hint: event.currentTarget.value })}
      />
      <Group justify="space-between">
        <Checkbox
          label={t('inquiries.column.required')}
          checked={field.isRequired}
          onChange={(event) => onChange({ isRequired: event.currentTarget.checked })}
        />
        {onRemove ? (
          <ActionIcon
            variant="subtle"
            size="lg"
            onClick={onRemove}
            aria-label={t('inquiries.column.remove', { place })}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
        ) : null}
      </Group>
    </fieldset>
  );
}
