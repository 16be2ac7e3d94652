import { Anchor } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';
import { getFile } from '../api.ts';
import { useCommand } from '../command.ts';

interface Props {
  readonly href: string;
  readonly fileName: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A file of the server to be saved. Where it cannot be had, the server's reason is said; a browser alone says "failed". */
export function FileLink({ href, fileName, className, children }: Props) {
  const fetching = useCommand({
    run: (path: string) => getFile(path),
    onDone: (blob) => save(blob, fileName),
    tellsProblems: true,
  });
  const fetchIt = (event: MouseEvent) => {
    event.preventDefault();
    if (!fetching.sending) fetching.send(href);
  };
  return (
    <Anchor href={href} download={fileName} onClick={fetchIt} className={className} aria-busy={fetching.sending}>
      {children}
    </Anchor>
  );
}

function save(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser reads it after the click; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
