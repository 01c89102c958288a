import { describe, expect, it } from 'vitest';
import {
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
  autosaveStatus,
  type FieldChanges,
  isSettled,
  openAutosave,
  type StoredText,
  stepAutosave,
  textToStore,
  wakeAt,
} from './autosave.ts';
import { caseStudyLimits, type Draft } from './caseStudy.ts';
import { emptyDraft, firstEntry, type JournalEntry } from './journal.ts';

function draftWith(content: Partial<Draft['content']>): Draft {
  return { ...emptyDraft, content: { ...emptyDraft.content, title: 'Shade for schools', ...content } };
}

function storedText(overrides: Partial<StoredText> = {}): StoredText {
  return { version: 3, editId: 'theirs-3', draft: draftWith({}), isEditable: true, at: 0, ...overrides };
}

function entry(overrides: Partial<JournalEntry> = {}): JournalEntry {
  return {
    draft: draftWith({}),
    base: draftWith({}),
    version: 3,
    editId: null,
    conflicts: [],
    at: 0,
    ...overrides,
  };
}

/** A session on a clock: sends events, keeps what came out. */
function session(input: { stored?: StoredText | null; kept?: JournalEntry[] } = {}) {
  const { stored = storedText(), kept = [] } = input;
  let state = openAutosave({ stored, kept, name: 'mine', now: 0 });
  let now = 0;
  const effects: AutosaveEffect[] = [];
  const send = (event: AutosaveEvent) => {
    const step = stepAutosave(state, event, now);
    state = step.state;
    effects.push(...step.effects);
  };
  const pass = (milliseconds: number) => {
    const end = now + milliseconds;
    for (let wake = wakeAt(state); wake !== null && wake <= end; wake = wakeAt(state)) {
      now = Math.max(now, wake);
      send({ type: 'tick' });
    }
    now = end;
  };
  return {
    send,
    pass,
    edit: (changes: FieldChanges['content']) => send({ type: 'edited', changes: { content: changes } }),
    saves: () => effects.flatMap((effect) => (effect.type === 'save' ? effect.save : [])),
    lastJournal: () => effects.findLast((effect) => effect.type !== 'save'),
    effects,
    get state(): AutosaveState {
      return state;
    },
  };
}

describe('typing', () => {
  it('reaches the journal within three tenths of a second and the server after a pause', () => {
    const writing = session();
    writing.edit({ summary: 'Trees' });
    writing.pass(200);
    writing.edit({ summary: 'Trees cool' });
    writing.pass(100);
    expect(writing.lastJournal()).toMatchObject({
      type: 'keep',
      entry: { draft: { content: { summary: 'Trees cool' } } },
    });
    expect(writing.saves()).toHaveLength(0);
    writing.pass(1000);
    expect(writing.saves()).toMatchObject([
      { editId: 'mine-1', version: 3, draft: { content: { summary: 'Trees cool' } } },
    ]);
  });

  it('is in the journal, with the name of the save, before the save leaves', () => {
    const writing = session();
    writing.edit({ summary: 'Trees' });
    writing.pass(1100);
    const save = writing.effects.findIndex(({ type }) => type === 'save');
    expect(writing.effects[save - 1]).toMatchObject({ type: 'keep', entry: { editId: 'mine-1' } });
  });

  it('without a pause is stored every quarter of a minute all the same', () => {
    const writing = session();
    for (let word = 0; word < 40; word += 1) {
      writing.edit({ summary: `word ${word}` });
      writing.pass(500);
    }
    expect(writing.saves().length).toBeGreaterThanOrEqual(1);
  });

  it('during a save is sent next, with one save under way at a time', () => {
    const writing = session();
    writing.edit({ summary: 'one' });
    writing.pass(1100);
    writing.edit({ summary: 'two' });
    writing.pass(10_000);
    expect(writing.saves()).toHaveLength(1);
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    writing.pass(1100);
    expect(writing.saves()[1]).toMatchObject({
      editId: 'mine-2',
      version: 4,
      draft: { content: { summary: 'two' } },
    });
  });

  it('that is stored leaves no journal', () => {
    const writing = session();
    writing.edit({ summary: 'one' });
    writing.pass(1100);
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    expect(writing.lastJournal()).toEqual({ type: 'drop' });
    expect(autosaveStatus(writing.state)).toMatchObject({ kind: 'saved' });
    expect(wakeAt({ ...writing.state })).toBeNull();
  });
});

describe('without a network', () => {
  it('the same save is repeated, by its name and its words, until an answer comes', () => {
    const writing = session();
    writing.edit({ summary: 'one' });
    writing.pass(1100);
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'offline' });
    writing.edit({ summary: 'one and two' });
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'onDevice' });
    writing.pass(2000);
    expect(writing.saves()).toHaveLength(2);
    expect(writing.saves()[1]).toEqual(writing.saves()[0]);
  });

  it('attempts become rarer, and are made at once when the network is back', () => {
    const writing = session();
    writing.edit({ summary: 'one' });
    writing.pass(1100);
    for (let attempt = 0; attempt < 6; attempt += 1) {
      writing.send({ type: 'failed', editId: 'mine-1', failure: 'offline' });
      writing.pass(2000 * 2 ** attempt);
    }
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'offline' });
    const before = writing.saves().length;
    writing.pass(50_000);
    expect(writing.saves()).toHaveLength(before);
    writing.send({ type: 'hurried' });
    expect(writing.saves()).toHaveLength(before + 1);
  });

  it('a text that was never stored is created with version 0', () => {
    const writing = session({ stored: null, kept: [firstEntry({ title: 'Cool roofs' }, 0)] });
    writing.pass(0);
    expect(writing.saves()).toMatchObject([{ version: 0, draft: { content: { title: 'Cool roofs' } } }]);
  });
});

describe('somebody else stored a newer text', () => {
  const newer = storedText({ version: 4, editId: 'theirs-4', draft: draftWith({ funding: 'EU' }) });

  it('it is taken over and noted when nothing here is unsaved', () => {
    const writing = session();
    writing.send({ type: 'stored', stored: newer });
    expect(writing.state.draft.content.funding).toBe('EU');
    expect(writing.state.takenOver).toEqual(['content.funding']);
    expect(isSettled(writing.state)).toBe(true);
  });

  it('other fields merge by themselves', () => {
    const writing = session();
    writing.edit({ staffing: 'two people' });
    writing.send({ type: 'stored', stored: newer });
    writing.pass(1100);
    expect(writing.saves()).toMatchObject([
      { version: 4, draft: { content: { funding: 'EU', staffing: 'two people' } } },
    ]);
  });

  it('the same field is a conflict, and nothing of it is stored until the author chooses', () => {
    const writing = session();
    writing.edit({ funding: 'own budget', staffing: 'two people' });
    writing.send({ type: 'stored', stored: newer });
    writing.pass(1100);
    expect(writing.state.conflicts).toEqual([{ field: 'content.funding', theirs: 'EU' }]);
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'conflict' });
    expect(writing.saves()).toMatchObject([
      { draft: { content: { funding: 'EU', staffing: 'two people' } } },
    ]);
    expect(writing.lastJournal()).toMatchObject({ entry: { draft: { content: { funding: 'own budget' } } } });
  });

  it.each([
    ['mine', 'own budget'],
    ['theirs', 'EU'],
  ] as const)('choosing %s ends the conflict', (side, funding) => {
    const writing = session();
    writing.edit({ funding: 'own budget' });
    writing.send({ type: 'stored', stored: newer });
    writing.send({ type: 'chosen', conflict: { field: 'content.funding', theirs: 'EU' }, side });
    expect(writing.state.conflicts).toEqual([]);
    expect(textToStore(writing.state).content.funding).toBe(funding);
  });

  it('while a save is under way, our own words are no conflict once the answer is there', () => {
    const writing = session();
    writing.edit({ funding: 'own budget' });
    writing.pass(1100);
    const onTop = draftWith({ funding: 'own budget and EU' });
    writing.send({ type: 'stored', stored: storedText({ version: 5, editId: 'theirs-5', draft: onTop }) });
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    expect(writing.state).toMatchObject({ version: 5, conflicts: [], draft: onTop });
  });

  it('a save that came second waits for the newer text, and asks again if it does not come', () => {
    const writing = session();
    writing.edit({ staffing: 'two people' });
    writing.pass(1100);
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'conflict' });
    writing.pass(2000);
    expect(writing.saves()).toHaveLength(1);
    writing.pass(4000);
    expect(writing.saves()).toHaveLength(2);
  });

  it('words another tab had left on the device stay on offer', () => {
    const writing = session({
      stored: storedText({ draft: draftWith({ funding: 'state' }) }),
      kept: [
        entry({ draft: draftWith({ funding: 'old tab' }), at: 1 }),
        entry({ draft: draftWith({ funding: 'this tab' }), at: 2 }),
      ],
    });
    writing.send({ type: 'stored', stored: newer });
    expect(writing.state.draft.content.funding).toBe('this tab');
    expect(writing.state.conflicts.map(({ theirs }) => theirs)).toEqual(['old tab', 'EU']);
  });

  it('a late, older text changes nothing', () => {
    const writing = session();
    const before = writing.state;
    writing.send({
      type: 'stored',
      stored: storedText({ version: 2, draft: draftWith({ funding: 'old' }) }),
    });
    expect(writing.state).toBe(before);
  });
});

describe('opening after a crash', () => {
  it('brings back what was typed and says from when', () => {
    const writing = session({ kept: [entry({ draft: draftWith({ summary: 'unsaved' }), at: 7 })] });
    expect(writing.state.draft.content.summary).toBe('unsaved');
    expect(writing.state.recoveredAt).toBe(7);
  });

  it('says nothing of a text that was never anywhere but here', () => {
    expect(
      session({ stored: null, kept: [firstEntry({ title: 'Cool roofs' }, 0)] }).state.recoveredAt,
    ).toBeNull();
  });

  it('knows a save whose answer got lost by its name', () => {
    const writing = session({
      stored: storedText({ version: 4, editId: 'lost', draft: draftWith({ summary: 'sent' }) }),
      kept: [entry({ draft: draftWith({ summary: 'sent and more' }), editId: 'lost' })],
    });
    expect(writing.state.conflicts).toEqual([]);
    expect(writing.state.draft.content.summary).toBe('sent and more');
  });

  it('knows it too when the device first shows an older text', () => {
    const writing = session({
      stored: storedText(),
      kept: [entry({ draft: draftWith({ summary: 'sent and more' }), editId: 'lost' })],
    });
    const landed = storedText({ version: 4, editId: 'lost', draft: draftWith({ summary: 'sent' }) });
    writing.send({ type: 'stored', stored: landed });
    expect(writing.state.conflicts).toEqual([]);
    expect(writing.state.draft.content.summary).toBe('sent and more');
  });

  it('trusts the journal where the device shows an older stored text', () => {
    const newest = draftWith({ funding: 'EU' });
    const kept = [entry({ base: newest, draft: draftWith({ funding: 'EU', summary: 'unsaved' }) })];
    const writing = session({ stored: storedText({ version: 2 }), kept });
    writing.pass(0);
    expect(writing.saves()).toMatchObject([
      { version: 3, draft: { content: { funding: 'EU', summary: 'unsaved' } } },
    ]);
    expect(writing.state.conflicts).toEqual([]);
  });

  it('keeps a choice open that was open before', () => {
    const conflicts = [{ field: 'content.funding', theirs: 'EU' }];
    const stored = storedText({ draft: draftWith({ funding: 'EU' }) });
    const kept = [entry({ draft: draftWith({ funding: 'own' }), base: stored.draft, conflicts })];
    expect(session({ stored, kept }).state.conflicts).toEqual(conflicts);
  });

  it('drops a journal whose words all turned out to be stored', () => {
    const writing = session({ kept: [entry()] });
    writing.pass(0);
    expect(writing.lastJournal()).toEqual({ type: 'drop' });
  });
});

describe('what cannot be stored', () => {
  it('a field over its limit stays on the device while the rest is stored', () => {
    const writing = session();
    const funding = 'x'.repeat(caseStudyLimits.funding + 1);
    writing.edit({ funding, staffing: 'two people' });
    writing.pass(1100);
    expect(writing.saves()).toMatchObject([{ draft: { content: { funding: '', staffing: 'two people' } } }]);
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'held', fields: ['content.funding'] });
    expect(writing.lastJournal()).toMatchObject({ type: 'keep', entry: { draft: { content: { funding } } } });
  });

  it('a refusal is said, and tried again later', () => {
    const writing = session();
    writing.edit({ summary: 'one' });
    writing.pass(1100);
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'denied' });
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'refused', failure: 'denied' });
    writing.pass(2100);
    expect(writing.saves()).toHaveLength(2);
  });

  it('a device that cannot keep words says so until they are stored', () => {
    const writing = session();
    writing.edit({ summary: 'one' });
    writing.pass(300);
    writing.send({ type: 'kept', isKept: false });
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'notKept' });
    writing.pass(1000);
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    expect(autosaveStatus(writing.state)).toMatchObject({ kind: 'saved' });
  });
});

describe('handed in elsewhere', () => {
  it('nothing more is stored, and unsaved words stay in the journal', () => {
    const writing = session();
    writing.edit({ summary: 'too late' });
    writing.send({ type: 'stored', stored: storedText({ version: 4, isEditable: false }) });
    writing.pass(60_000);
    expect(writing.saves()).toHaveLength(0);
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'locked', hasUnsaved: true });
    expect(writing.lastJournal()).toMatchObject({
      type: 'keep',
      entry: { draft: { content: { summary: 'too late' } } },
    });
  });

  it('is noticed also when the answer to a save under way never comes', () => {
    const writing = session();
    writing.edit({ summary: 'too late' });
    writing.pass(1100);
    writing.send({ type: 'stored', stored: storedText({ version: 4, isEditable: false }) });
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'offline' });
    expect(autosaveStatus(writing.state)).toEqual({ kind: 'locked', hasUnsaved: true });
  });

  it('and taken back, the unsaved words are stored', () => {
    const writing = session();
    writing.edit({ summary: 'in time' });
    writing.send({ type: 'stored', stored: storedText({ version: 4, isEditable: false }) });
    writing.send({ type: 'stored', stored: storedText({ version: 5, isEditable: true }) });
    writing.pass(1100);
    expect(writing.saves()).toMatchObject([{ version: 5, draft: { content: { summary: 'in time' } } }]);
  });
});

describe('taking in a newer published version', () => {
  const grewFrom = draftWith({ summary: 'as published', lessons: '' });
  const begin = () => session({ stored: storedText({ draft: grewFrom }) });
  const follow = (writing: ReturnType<typeof begin>, live: FieldChanges['content']) =>
    writing.send({
      type: 'followed',
      base: grewFrom,
      live: { ...grewFrom, content: { ...grewFrom.content, ...live } },
      version: 2,
    });

  it('merges it in and stores with it that it was seen', () => {
    const writing = begin();
    writing.edit({ summary: 'mine' });
    follow(writing, { staffing: 'two people' });
    writing.pass(1100);
    expect(writing.saves()).toMatchObject([
      { baseVersion: 2, draft: { content: { summary: 'mine', staffing: 'two people' } } },
    ]);
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    expect(isSettled(writing.state)).toBe(true);
    writing.edit({ summary: 'mine again' });
    writing.pass(1100);
    expect(writing.saves()[1]).not.toHaveProperty('baseVersion');
  });

  it('is stored even when the text already says the same', () => {
    const writing = begin();
    follow(writing, {});
    expect(isSettled(writing.state)).toBe(false);
    writing.pass(1100);
    expect(writing.saves()).toMatchObject([{ baseVersion: 2 }]);
  });

  it('counts as seen only after every choice; words typed meanwhile are stored as usual', () => {
    const writing = begin();
    writing.edit({ summary: 'mine' });
    follow(writing, { summary: 'theirs' });
    const [conflict] = writing.state.conflicts;
    expect(conflict).toEqual({ field: 'content.summary', theirs: 'theirs' });
    writing.edit({ staffing: 'three people' });
    writing.pass(1100);
    expect(writing.saves()).toHaveLength(1);
    expect(writing.saves()[0]).not.toHaveProperty('baseVersion');
    writing.send({ type: 'saved', editId: 'mine-1', version: 4 });
    if (conflict) writing.send({ type: 'chosen', conflict, side: 'mine' });
    writing.pass(1100);
    expect(writing.saves()[1]).toMatchObject({
      baseVersion: 2,
      draft: { content: { summary: 'mine', staffing: 'three people' } },
    });
  });

  it('that is refused, because there is a newer one still, leaves the words to be stored without it', () => {
    const writing = begin();
    follow(writing, { staffing: 'two people' });
    writing.pass(1100);
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'denied' });
    writing.pass(3000);
    expect(writing.saves()[1]).toMatchObject({ draft: { content: { staffing: 'two people' } } });
    expect(writing.saves()[1]).not.toHaveProperty('baseVersion');
  });

  it('that was stored without an answer is not stored twice', () => {
    const writing = begin();
    follow(writing, { staffing: 'two people' });
    writing.pass(1100);
    const [save] = writing.saves();
    writing.send({ type: 'failed', editId: 'mine-1', failure: 'offline' });
    if (save) {
      writing.send({
        type: 'stored',
        stored: storedText({ version: 4, editId: save.editId, draft: save.draft }),
      });
    }
    expect(isSettled(writing.state)).toBe(true);
  });
});
