import { IconFile } from '@tabler/icons-react';
import { showNumber } from '../format.ts';
import { useWords } from '../words.tsx';

/** Files by name with their size. */
export function FileList({ files }: { readonly files: readonly { readonly name: string; readonly size: number }[] }) {
  const { language } = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="file-list">
      {files.map((file) => (
        <li key={`${file.name} ${file.size}`}>
          <IconFile size={18} aria-hidden />
          <span>{file.name}</span>
          <small>{sizeOf(file.size, language)}</small>
        </li>
      ))}
    </ul>
  );
}

/** `1,4 MB`, `38 KB`. */
export function sizeOf(bytes: number, language: 'vi' | 'en'): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${showNumber(Math.max(1, Math.round(kilobytes)), language)} KB`;
  return `${showNumber(Math.round(kilobytes / 102.4) / 10, language)} MB`;
}
