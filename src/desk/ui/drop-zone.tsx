import { Button, Group, Loader, Text } from '@mantine/core';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useWords } from '../words.tsx';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
  /** Endings or media types the chooser offers: `.xlsx`. */
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly busy?: boolean;
  /** What can be dropped, in a sentence. */
  readonly children?: ReactNode;
}

/** A place to drop files on, with a button that does the same by keyboard and on a telephone. */
export function DropZone({ onFiles, accept, multiple, busy, children }: Props) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };
  const drag = (over: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(over);
  };
  return (
    <div
      className="drop"
      data-over={isOver || undefined}
      onDragOver={drag(true)}
      onDragLeave={drag(false)}
      onDrop={(event) => {
        drag(false)(event);
        if (!busy) take(event.dataTransfer.files);
      }}
    >
      <Text fw={500}>{t('desk.drop-title')}</Text>
      {children ? (
        <Text c="dimmed" size="sm" mt={4} component="div">
          {children}
        </Text>
      ) : null}
      <Group justify="center" mt="md">
        <Button onClick={() => input.current?.click()} disabled={busy}>
          {t('desk.drop-choose')}
        </Button>
        {busy ? <Loader aria-label={t('desk.loading')} /> : null}
      </Group>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
