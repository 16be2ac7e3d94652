import { describe, expect, it } from 'vitest';
import { draftKey, readDraft, sweepDrafts, writeDraft } from './drafts.ts';

function device(room = Infinity): Storage {
  const held = new Map<string, string>();
  return {
    get length() {
      return held.size;
    },
    key: (index) => [...held.keys()][index] ?? null,
    getItem: (key) => held.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new Error('full');
      held.set(key, value);
    },
    removeItem: (key) => void held.delete(key),
    clear: () => held.clear(),
  };
}

const key = draftKey('duong', 'part 1 report');
const draft = { value: { note: 'Đã nối 03 cụm loa' }, at: '2026-11-06T01:00:00.000Z' };

describe('what was typed and not sent', () => {
  it('is kept on the device for the one who typed it, until it is taken away', () => {
    const storage = device();
    writeDraft(storage, key, draft);
    expect(readDraft(storage, key)).toEqual(draft);
    expect(readDraft(storage, draftKey('thuong', 'part 1 report'))).toBeNull();
    writeDraft(storage, key, null);
    expect(readDraft(storage, key)).toBeNull();
  });

  it('does not stop the form where the device has no room or holds something else', () => {
    const storage = device(60);
    expect(() => writeDraft(storage, key, { ...draft, value: 'x'.repeat(100) })).not.toThrow();
    storage.setItem(key, '{oops');
    expect(readDraft(storage, key)).toBeNull();
  });

  it('goes after a month; what is not ours stays', () => {
    const storage = device();
    writeDraft(storage, key, draft);
    storage.setItem('lantoa.language', 'vi');
    sweepDrafts(storage, Date.parse('2026-12-05T00:00:00Z'));
    expect(readDraft(storage, key)).toEqual(draft);
    sweepDrafts(storage, Date.parse('2026-12-07T00:00:00Z'));
    expect(readDraft(storage, key)).toBeNull();
    expect(storage.getItem('lantoa.language')).toBe('vi');
  });
});
