import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataError } from '#src/data/errors.ts';
import { openAutosave, type Save } from '#src/domain/autosave.ts';
import type { JournalEntry } from '#src/domain/journal.ts';
import { draftWith } from '#tests/support/renderWriting.tsx';
import { startWriting } from './writing.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function begin(store: (save: Save) => Promise<number> = ({ version }) => Promise.resolve(version + 1)) {
  const log: string[] = [];
  const kept: JournalEntry[] = [];
  const stored = vi.fn((save: Save) => {
    log.push('store');
    return store(save);
  });
  const opened = openAutosave({
    stored: { version: 3, editId: 'x', draft: draftWith(), isEditable: true, at: 0 },
    kept: [],
    name: 'test',
    now: Date.now(),
  });
  const writing = startWriting(opened, {
    store: stored,
    failureOf: () => 'offline',
    keep: (entry) => {
      log.push('keep');
      kept.push(entry);
      return true;
    },
    drop: () => log.push('drop'),
    ended: () => log.push('ended'),
  });
  const type = (staffing: string) => writing.send({ type: 'edited', changes: { content: { staffing } } });
  return { writing, log, kept, stored, type };
}

describe('a text in hand', () => {
  it('is kept on the device within three tenths of a second, then stored, then forgotten by the device', async () => {
    const { writing, log, type } = begin();
    writing.attach();
    type('one');
    await vi.advanceTimersByTimeAsync(300);
    expect(log).toEqual(['keep']);
    await vi.advanceTimersByTimeAsync(1000);
    expect(log).toEqual(['keep', 'keep', 'store', 'drop']);
  });

  it.each([
    ['the page is left', () => window.dispatchEvent(new Event('pagehide'))],
    ['the network is back', () => window.dispatchEvent(new Event('online'))],
  ])('is kept at once when %s', (_, happens) => {
    const { writing, kept, type } = begin();
    writing.attach();
    type('last words');
    happens();
    expect(kept.at(-1)?.draft.content.staffing).toBe('last words');
  });

  it('is stored to the end after its screen is gone', async () => {
    const { writing, log, stored, type } = begin();
    const leave = writing.attach();
    type('last words');
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(stored).toHaveBeenCalledOnce();
    expect(log.at(-1)).toBe('ended');
  });

  it('without a network stays in the journal when its screen is gone', async () => {
    const { writing, log, type } = begin(() => Promise.reject(new DataError('offline')));
    const leave = writing.attach();
    type('last words');
    leave();
    await vi.advanceTimersByTimeAsync(0);
    expect(log).toContain('keep');
    expect(log).not.toContain('drop');
    expect(log.at(-1)).toBe('ended');
  });

  it('takes no answer after its end: the journal may hold newer words by then', async () => {
    let answer: (version: number) => void = () => undefined;
    const { writing, log, type } = begin(
      () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    );
    const leave = writing.attach();
    type('one');
    leave();
    await vi.advanceTimersByTimeAsync(25_000);
    expect(log.at(-1)).toBe('ended');
    answer(4);
    await vi.advanceTimersByTimeAsync(0);
    expect(log.at(-1)).toBe('ended');
  });

  it('repeats a save that nobody answers', async () => {
    const { writing, stored, type } = begin(() => new Promise(() => undefined));
    writing.attach();
    type('one');
    await vi.advanceTimersByTimeAsync(25_000);
    expect(stored.mock.calls.map(([{ editId }]) => editId)).toEqual(['test-1', 'test-1']);
  });
});
