import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AutosaveEffect,
  type AutosaveEvent,
  type AutosaveState,
  isSettled,
  keepDelay,
  openAutosave,
  type Save,
  type StoredText,
  stepAutosave,
  wakeAt,
} from './autosave.ts';
import type { Draft } from './caseStudy.ts';
import { emptyDraft, type JournalEntry, valueAt } from './journal.ts';
import { isSame } from './submission.ts';

/**
 * A small world: a server that keeps every version, tabs that write, a network that fails before or after the server
 * has acted, crashes, and a second tab. Every edit types a word that was never typed before, so that each can be traced.
 */
type Fate = 'answered' | 'lostBefore' | 'lostAfter' | 'contention';
const fields = ['summary', 'funding', 'staffing'] as const;
type Field = (typeof fields)[number];
const pathOf = (field: Field) => `content.${field}`;

interface Tab {
  state: AutosaveState;
  isAlive: boolean;
  outbox: Save[];
  /** The version the listener last brought: it says everything once. */
  heard: number;
}

interface Typed {
  word: string;
  at: number;
}

class World {
  now = 0;
  online = true;
  words = 0;
  opened = 0;
  history: StoredText[] = [];
  journals = new Map<number, JournalEntry>();
  tabs: Tab[] = [];
  /** The last word each tab typed into each field. */
  typed: Map<Field, Typed>[] = [];
  /** Words given up by a choice or by typing over them. */
  givenUp = new Set<unknown>();

  get stored(): StoredText | null {
    return this.history.at(-1) ?? null;
  }

  open(tabIndex: number) {
    const own = [...this.journals].filter(([index]) => index === tabIndex || !this.tabs[index]?.isAlive);
    this.opened += 1;
    const state = openAutosave({
      // Without a network the device may know nothing, or only the first version.
      stored: this.online ? this.stored : (this.history[0] ?? null),
      kept: own.map(([, entry]) => entry),
      name: `s${this.opened}`,
      now: this.now,
    });
    this.tabs[tabIndex] = { state, isAlive: true, outbox: [], heard: 0 };
    this.typed[tabIndex] ??= new Map();
    this.send(tabIndex, { type: 'tick' });
    for (const [index] of own) if (index !== tabIndex) this.journals.delete(index);
  }

  send(tabIndex: number, event: AutosaveEvent) {
    const tab = this.tabs[tabIndex];
    if (!tab?.isAlive) return;
    const before = tab.state;
    const { state, effects } = stepAutosave(before, event, this.now);
    tab.state = state;
    for (const effect of effects) this.run(tabIndex, tab, effect);
    this.checkKnowledge(tab.state);
    if (event.type === 'stored') this.checkNothingOverwritten(before, state);
  }

  run(tabIndex: number, tab: Tab, effect: AutosaveEffect) {
    if (effect.type === 'keep') this.journals.set(tabIndex, structuredClone(effect.entry));
    else if (effect.type === 'drop') this.journals.delete(tabIndex);
    else {
      for (const { field } of tab.state.conflicts) {
        expect(valueAt(effect.save.draft, field)).toEqual(valueAt(tab.state.base, field));
      }
      tab.outbox.push(effect.save);
    }
  }

  /** What a tab takes for stored at a version is what was stored at that version. */
  checkKnowledge({ base, version }: AutosaveState) {
    if (version > 0) expect(isSame(base, this.history[version - 1]?.draft)).toBe(true);
  }

  /** After news from elsewhere, a field either shows what is stored, or the difference is the author's and is shown. */
  checkNothingOverwritten(before: AutosaveState, after: AutosaveState) {
    const isOwn = before.save !== null && this.history[after.version - 1]?.editId === before.save.editId;
    if (after.version === before.version || isOwn || before.unanswered.length > 0) return;
    for (const field of fields) {
      const path = pathOf(field);
      const changedElsewhere = !isSame(valueAt(before.base, path), valueAt(after.base, path));
      if (!changedElsewhere || isSame(valueAt(after.draft, path), valueAt(after.base, path))) continue;
      expect(after.conflicts.map(({ field: name }) => name)).toContain(path);
    }
  }

  type(tabIndex: number, field: Field) {
    const tab = this.tabs[tabIndex];
    if (!tab?.isAlive) return;
    this.words += 1;
    const word = `word-${this.words}`;
    this.givenUp.add(tab.state.draft.content[field]);
    this.typed[tabIndex]?.set(field, { word, at: this.now });
    this.send(tabIndex, { type: 'edited', changes: { content: { [field]: word } } });
  }

  /** Lets the server act on the oldest save of a tab; the answer may get lost, before or after the server acted. */
  answer(tabIndex: number, fate: Fate) {
    const tab = this.tabs[tabIndex];
    const save = tab?.outbox.shift();
    if (!tab || !save) return;
    const { editId } = save;
    if (!this.online || fate === 'lostBefore') {
      this.send(tabIndex, { type: 'failed', editId, failure: 'offline' });
      return;
    }
    if (fate === 'contention') {
      this.send(tabIndex, { type: 'failed', editId, failure: 'conflict' });
      return;
    }
    const result = this.store(save);
    if (fate === 'lostAfter') this.send(tabIndex, { type: 'failed', editId, failure: 'offline' });
    else if (result === null) this.send(tabIndex, { type: 'failed', editId, failure: 'conflict' });
    else this.send(tabIndex, { type: 'saved', editId, version: result });
  }

  /** `saveDraft`, as the data layer does it. */
  store({ editId, draft, version }: Save): number | null {
    const current = this.stored;
    if (current?.editId === editId) return current.version;
    if ((current?.version ?? 0) !== version) return null;
    this.history.push({ editId, draft, version: version + 1, isEditable: true, at: this.now });
    return version + 1;
  }

  listen(tabIndex: number) {
    const tab = this.tabs[tabIndex];
    if (!tab || !this.online || !this.stored || this.stored.version <= tab.heard) return;
    tab.heard = this.stored.version;
    this.send(tabIndex, { type: 'stored', stored: this.stored });
  }

  crash(tabIndex: number) {
    const tab = this.tabs[tabIndex];
    if (!tab?.isAlive) return;
    // A save under way may still arrive.
    for (const save of tab.outbox) if (this.online && this.words % 2 === 0) this.store(save);
    tab.isAlive = false;
    for (const [field, { word, at }] of this.typed[tabIndex] ?? []) {
      if (this.now - at <= keepDelay) {
        this.givenUp.add(word);
        this.typed[tabIndex]?.delete(field);
      }
    }
  }

  pass(milliseconds: number) {
    const end = this.now + milliseconds;
    for (;;) {
      const wakes = this.tabs.flatMap(({ state, isAlive }) => (isAlive ? (wakeAt(state) ?? []) : []));
      const next = Math.min(...wakes);
      if (next > end) break;
      this.now = Math.max(next, this.now);
      this.tabs.forEach((_, index) => {
        this.send(index, { type: 'tick' });
      });
    }
    this.now = end;
  }

  choose(tabIndex: number, side: 'mine' | 'theirs') {
    const tab = this.tabs[tabIndex];
    const [conflict] = tab?.state.conflicts ?? [];
    if (!tab?.isAlive || !conflict) return;
    this.givenUp.add(side === 'mine' ? conflict.theirs : valueAt(tab.state.draft, conflict.field));
    this.send(tabIndex, { type: 'chosen', conflict, side });
  }

  /** The network is back for good, closed tabs are opened again, and everybody gets every answer. */
  settle() {
    this.online = true;
    this.tabs.forEach(({ isAlive }, index) => {
      if (!isAlive) this.open(index);
    });
    for (let round = 0; round < 40; round += 1) {
      this.tabs.forEach((tab, index) => {
        this.listen(index);
        while (tab.outbox.length > 0) this.answer(index, 'answered');
        this.listen(index);
      });
      this.pass(61_000);
    }
  }

  /** Every place where a word can be found. */
  everywhere(): Set<unknown> {
    const found = new Set<unknown>();
    const look = (draft: Draft) => {
      for (const field of fields) found.add(draft.content[field]);
    };
    if (this.stored) look(this.stored.draft);
    for (const { state } of this.tabs) {
      look(state.draft);
      for (const { theirs } of state.conflicts) found.add(theirs);
    }
    return found;
  }
}

const tabs = 2;
const tabIndex = fc.nat({ max: tabs - 1 });
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('type' as const),
      tab: tabIndex,
      field: fc.constantFrom(...fields),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.constantFrom(50, 300, 1100, 5000, 20_000),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      tab: tabIndex,
      fate: fc.constantFrom<Fate>(
        'answered',
        'answered',
        'answered',
        'lostBefore',
        'lostAfter',
        'contention',
      ),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('listen' as const), tab: tabIndex }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('network' as const), online: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('crash' as const), tab: tabIndex }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('open' as const), tab: tabIndex }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('choose' as const),
      tab: tabIndex,
      side: fc.constantFrom('mine' as const, 'theirs' as const),
    }),
  },
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

function perform(world: World, action: Act) {
  switch (action.do) {
    case 'type':
      return world.type(action.tab, action.field);
    case 'pass':
      return world.pass(action.ms);
    case 'answer':
      return world.answer(action.tab, action.fate);
    case 'listen':
      return world.listen(action.tab);
    case 'network':
      world.online = action.online;
      return world.tabs.forEach((_, index) => {
        if (action.online) world.send(index, { type: 'hurried' });
      });
    case 'crash':
      return world.crash(action.tab);
    case 'open':
      return world.tabs[action.tab]?.isAlive ? undefined : world.open(action.tab);
    case 'choose':
      return world.choose(action.tab, action.side);
  }
}

function play(acts: Act[]): World {
  const world = new World();
  const first = { ...emptyDraft, content: { ...emptyDraft.content, title: 'Shade for schools' } };
  world.history.push({ editId: 'seed', draft: first, version: 1, isEditable: true, at: 0 });
  for (let index = 0; index < tabs; index += 1) world.open(index);
  for (const action of acts) perform(world, action);
  world.settle();
  return world;
}

const actions = fc.array(act, { maxLength: 60, size: 'max' });
const runs = { numRuns: 300 };
/** A second on a free machine, more beside a build. */
const patience = 30_000;

describe('whatever the network, crashes and a second tab do', () => {
  it(
    'the last word typed into a field is stored, or on offer in a conflict, unless the author gave it up',
    () => {
      fc.assert(
        fc.property(actions, (acts) => {
          const world = play(acts);
          const found = world.everywhere();
          for (const words of world.typed) {
            for (const { word } of words.values()) {
              if (!world.givenUp.has(word)) expect(found).toContain(word);
            }
          }
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'everything comes to rest: what is not in conflict is stored, and the tabs agree',
    () => {
      fc.assert(
        fc.property(actions, (acts) => {
          const world = play(acts);
          for (const { state } of world.tabs) {
            if (state.conflicts.length === 0) expect(isSettled(state)).toBe(true);
            expect(state.version).toBe(world.stored?.version);
            for (const field of fields) {
              const isOpen = state.conflicts.some((conflict) => conflict.field === pathOf(field));
              if (!isOpen) expect(state.draft.content[field]).toBe(world.stored?.draft.content[field]);
            }
          }
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'a tab at rest leaves no journal behind',
    () => {
      fc.assert(
        fc.property(actions, (acts) => {
          const world = play(acts);
          world.tabs.forEach(({ state }, index) => {
            expect(world.journals.has(index)).toBe(!isSettled(state));
          });
        }),
        runs,
      );
    },
    patience,
  );
});
