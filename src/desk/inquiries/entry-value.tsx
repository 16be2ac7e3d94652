import { Anchor } from '@mantine/core';
import type { AnswerView, InquiryDetail } from '#modules/inquiries/contract.ts';
import { FileLink } from '../ui/file-link.tsx';
import { useWords } from '../words.tsx';
import { shownEntry } from './entry-text.ts';

type Column = InquiryDetail['fields'][number];

interface Props {
  readonly column: Column;
  readonly answer: Pick<AnswerView, 'entries' | 'files'>;
}

/** One value of an answer as it is read. */
export function EntryValue({ column, answer }: Props) {
  const { t, language } = useWords();
  const kept = answer.entries[column.key];
  if (kept === undefined) return null;
  if (column.kind === 'yes-no') return <>{t(kept === 'yes' ? 'inquiries.yes' : 'inquiries.no')}</>;
  if (column.kind === 'link')
    return (
      <Anchor href={kept} rel="noreferrer noopener" className="break-anywhere">
        {kept}
      </Anchor>
    );
  if (column.kind !== 'file') return <span className="kept-lines">{shownEntry(column.kind, kept, language)}</span>;
  const file = answer.files.find((one) => one.id === kept);
  return file ? (
    <FileLink href={`/api/inquiries/files/${file.id}`} fileName={file.name}>
      {file.name}
    </FileLink>
  ) : null;
}

/** The heading of a column: `Số buổi (buổi)`. */
export function useHeading(): (column: Pick<Column, 'label' | 'kind' | 'unit'>) => string {
  const { t } = useWords();
  return ({ label, kind, unit }) => {
    const measure = kind === 'money' ? t('inquiries.dong') : unit;
    return measure ? `${label} (${measure})` : label;
  };
}

/** Figures stand at the end. */
export const alignOf = ({ kind }: Pick<Column, 'kind'>): 'end' | undefined =>
  kind === 'number' || kind === 'money' ? 'end' : undefined;
