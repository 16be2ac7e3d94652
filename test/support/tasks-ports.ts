/** Ports of the tasks module for tests: files in memory, pages that the test gives, pictures as they really are made. */
import { examplePages, type ExamplePage } from '../../src/adapters/pages/example.ts';
import { fakeFileStore } from '../../src/adapters/files/fake.ts';
import { sharpPictures } from '../../src/adapters/pictures/sharp.ts';
import type { ApprovalsPorts } from '../../src/modules/approvals/index.ts';
import type { DocumentIntake } from '../../src/modules/documents/index.ts';
import { openSentFile, taskDecisions, type TasksPorts } from '../../src/modules/tasks/index.ts';

/** Reads every file as one line: its bytes as UTF-8 where they hold words, nothing for pictures. */
const plainIntake: DocumentIntake = {
  open: async ({ files }) => {
    const text = Buffer.from(files[0]?.bytes ?? new Uint8Array()).toString('utf8');
    if (!text.startsWith('%PDF') && !text.startsWith('{\\rtf'))
      return { ok: false, problem: { code: 'no-text', params: { name: '' } } };
    return {
      ok: true,
      format: 'text',
      blocks: text.split('\n').map((line) => ({ kind: 'paragraph', text: line }) as never),
      pages: null,
      pageSources: [],
      signatures: [],
      notes: [],
    };
  },
  renderPage: async () => ({ ok: false, problem: { code: 'no-file', params: {} } }),
};

/** @param pages pages of the test's world, by address. */
export const tasksPorts = (pages: Readonly<Record<string, ExamplePage>> = {}): TasksPorts => ({
  files: fakeFileStore(),
  intake: plainIntake,
  pages: examplePages((url) => pages[url.href]),
  pictures: sharpPictures(),
});

/** What is decided of tasks, with files in memory. */
export function approvalsPorts(): ApprovalsPorts {
  const ports = tasksPorts();
  return {
    subjects: taskDecisions,
    files: ports.files,
    openPaper: async (desk, sent) => (await openSentFile(desk, ports, sent)).kind,
  };
}
