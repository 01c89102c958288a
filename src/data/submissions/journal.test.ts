import { describe, expect, it } from 'vitest';
import { caseStudyLimits } from '#src/domain/caseStudy.ts';
import { emptyDraft, firstEntry } from '#src/domain/journal.ts';
import { type JournalStorage, journalIn } from './journal.ts';

/** localStorage with room for so many characters. */
function storageWith(room = Number.POSITIVE_INFINITY): JournalStorage & { map: Map<string, string> } {
  const map = new Map<string, string>();
  return {
    map,
    get length() {
      return map.size;
    },
    key: (index) => [...map.keys()][index] ?? null,
    getItem: (key) => map.get(key) ?? null,
    setItem: (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError');
      map.set(key, value);
    },
    removeItem: (key) => map.delete(key),
  };
}

describe('the journal on a device', () => {
  it('gives back what it was given, word for word', () => {
    const journal = journalIn(storageWith(), 'uma');
    const entry = {
      ...firstEntry({ title: 'Straße 東京 🌳' }, 5),
      editId: 'e1',
      conflicts: [{ field: 'content.title', theirs: 'x' }],
    };
    expect(journal.keep('s1', 't1', entry)).toBe(true);
    expect(journal.all()).toEqual([{ submissionId: 's1', tabId: 't1', entry }]);
  });

  it('keeps words over a limit too', () => {
    const journal = journalIn(storageWith(), 'uma');
    const summary = 'x'.repeat(caseStudyLimits.summary + 1);
    const draft = { ...emptyDraft, content: { ...emptyDraft.content, summary } };
    journal.keep('s1', 't1', { ...firstEntry({ title: 'Cool roofs' }, 0), draft });
    expect(journal.all()[0]?.entry.draft.content.summary).toBe(summary);
  });

  it('keeps the entries of several tabs apart and drops one without the other', () => {
    const journal = journalIn(storageWith(), 'uma');
    journal.keep('s1', 't1', firstEntry({ title: 'one' }, 0));
    journal.keep('s1', 't2', firstEntry({ title: 'two' }, 0));
    journal.drop('s1', 't1');
    expect(journal.all().map(({ tabId }) => tabId)).toEqual(['t2']);
  });

  it("never shows one person another person's words", () => {
    const storage = storageWith();
    journalIn(storage, 'uma').keep('s1', 't1', firstEntry({ title: 'secret' }, 0));
    expect(journalIn(storage, 'ben').all()).toEqual([]);
  });

  it('says so when the device is full or its storage closed', () => {
    expect(journalIn(storageWith(10), 'uma').keep('s1', 't1', firstEntry({ title: 'long' }, 0))).toBe(false);
    expect(journalIn(null, 'uma').keep('s1', 't1', firstEntry({ title: 'long' }, 0))).toBe(false);
    expect(journalIn(null, 'uma').all()).toEqual([]);
  });

  it('leaves alone what it cannot read', () => {
    const storage = storageWith();
    storage.map.set('portal-draft:uma:s1:t1', '{broken');
    storage.map.set('something-else', '1');
    expect(journalIn(storage, 'uma').all()).toEqual([]);
    expect(storage.map.size).toBe(2);
  });

  it('reads an entry of an older portal: a field it does not know yet is empty, the rest is there', () => {
    const storage = storageWith();
    const entry = firstEntry({ title: 'Cool roofs' }, 0);
    const { staffing: _, ...content } = entry.draft.content;
    storage.map.set(
      'portal-draft:uma:s1:t1',
      JSON.stringify({ ...entry, draft: { ...entry.draft, content } }),
    );
    expect(journalIn(storage, 'uma').all()[0]?.entry.draft).toEqual(entry.draft);
  });
});
