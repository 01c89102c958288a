import type { CaseStudyContent, Draft, MemberOnly } from './caseStudy.ts';
import {
  emptyDraft,
  type FieldConflict,
  type JournalEntry,
  unstorableFields,
  valueAt,
  withValueAt,
} from './journal.ts';
import { isSame, isSameDraft, mergeDrafts } from './submission.ts';

/**
 * Autosave as a pure machine: events in, a new state and effects out; what happens at a time is in the state, and
 * whoever drives it calls again with `tick` at `wakeAt`. It promises that every word typed is at any moment in the
 * journal (at most `keepDelay` later), stored, or shown as the other side of a conflict.
 */
export const keepDelay = 250;
const saveDelay = 1000;
/** Somebody who never pauses is saved this often. */
const saveAtLeast = 15_000;
const retryFirst = 2000;
const retryMost = 60_000;
/** After "somebody saved first", their text arrives by itself; if it does not, ask again after this long. */
const newerTextWait = 5000;

/** Why the last attempt to store failed: `DataErrorKind` of the data layer, which the domain does not know. */
export type SaveFailure = 'offline' | 'conflict' | 'denied' | 'invalid' | 'tooMany' | 'notFound' | 'unknown';

/** A stored text as a live query brings it. */
export interface StoredText {
  version: number;
  editId: string;
  draft: Draft;
  /** False once it is with the secretariat or decided. */
  isEditable: boolean;
  at: number;
}

export interface Save {
  editId: string;
  draft: Draft;
  version: number;
  /** Of a revision that has taken a newer published version in: the number of that version. */
  baseVersion?: number;
}

export interface AutosaveState {
  /** What the author sees and types. */
  draft: Draft;
  /** What is stored at `version`. */
  base: Draft;
  version: number;
  isEditable: boolean;
  conflicts: FieldConflict[];
  /** A save under way, or one without an answer that will be repeated as it was. */
  save: Save | null;
  isSaving: boolean;
  /** Names of saves of a session that ended before the answer came. */
  unanswered: string[];
  /** A newer text that came while a save was under way; looked at with its answer. */
  newer: StoredText | null;
  /**
   * The published version a revision has taken in. Stored once no choice is open: before, what the library says would
   * count as seen while the author still has to see it.
   */
  follows: number | null;
  problem: Exclude<SaveFailure, 'conflict'> | null;
  failures: number;
  /** False when the device could not keep the last words: its storage is full or closed. */
  isKept: boolean;
  savedAt: number | null;
  /** Fields that changed under the author's eyes because somebody stored them elsewhere. */
  takenOver: string[];
  /** When the words found on the device at opening were kept. */
  recoveredAt: number | null;
  keepAt: number | null;
  saveAt: number | null;
  unsavedSince: number | null;
  /** Prefix of the names of this session's saves, and how many there were. */
  name: string;
  saves: number;
}

export interface FieldChanges {
  content?: Partial<CaseStudyContent>;
  memberOnly?: Partial<MemberOnly>;
}

export type AutosaveEvent =
  | { type: 'edited'; changes: FieldChanges }
  | { type: 'stored'; stored: StoredText }
  | { type: 'saved'; editId: string; version: number }
  | { type: 'failed'; editId: string; failure: SaveFailure }
  | { type: 'chosen'; conflict: FieldConflict; side: 'mine' | 'theirs' }
  /** The library moved on while a revision was being written: the version it grew from, and the one now live. */
  | { type: 'followed'; base: Draft; live: Draft; version: number }
  | { type: 'kept'; isKept: boolean }
  | { type: 'noted' }
  /** Do now what is due later: the network is back, the author leaves, or wants to submit. */
  | { type: 'hurried' }
  | { type: 'tick' };

export type AutosaveEffect =
  | { type: 'keep'; entry: JournalEntry }
  | { type: 'drop' }
  | { type: 'save'; save: Save };

export interface Step {
  state: AutosaveState;
  effects: AutosaveEffect[];
}

/** Opens a text: what is stored, merged with everything the device kept of it. */
export function openAutosave(input: {
  stored: StoredText | null;
  kept: readonly JournalEntry[];
  name: string;
  now: number;
}): AutosaveState {
  const { stored, kept, name, now } = input;
  let state: AutosaveState = {
    draft: stored?.draft ?? emptyDraft,
    base: stored?.draft ?? emptyDraft,
    version: stored?.version ?? 0,
    isEditable: stored?.isEditable ?? true,
    conflicts: [],
    save: null,
    isSaving: false,
    unanswered: kept.flatMap(({ editId }) => editId ?? []),
    newer: null,
    follows: null,
    problem: null,
    failures: 0,
    isKept: true,
    savedAt: stored?.at ?? null,
    takenOver: [],
    recoveredAt: null,
    keepAt: null,
    saveAt: null,
    unsavedSince: null,
    name,
    saves: 0,
  };
  for (const entry of kept.toSorted((a, b) => a.at - b.at)) state = recover(state, entry, stored);
  const opened = { ...state, takenOver: [] };
  if (!isSettled(opened)) return { ...opened, keepAt: now, saveAt: now, unsavedSince: now };
  // Everything kept turned out to be stored: the journal can go.
  return { ...opened, keepAt: kept.length > 0 ? now : null };
}

export function stepAutosave(state: AutosaveState, event: AutosaveEvent, now: number): Step {
  return due(react(state, event, now), now);
}

/** When `tick` is to come next; null when nothing is pending. */
export function wakeAt({ keepAt, saveAt, isSaving }: AutosaveState): number | null {
  // One save at a time: while one is under way, its answer is what wakes the next.
  if (keepAt === null || saveAt === null || isSaving) return keepAt ?? (isSaving ? null : saveAt);
  return Math.min(keepAt, saveAt);
}

/** True when everything the author typed is stored. */
export function isSettled(state: AutosaveState): boolean {
  return (
    state.version > 0 &&
    state.save === null &&
    state.follows === null &&
    state.conflicts.length === 0 &&
    isSameDraft(state.draft, state.base)
  );
}

/** What the server is asked to store: the draft without the fields that wait for a choice or a correction. */
export function textToStore(state: AutosaveState): Draft {
  return heldFields(state).reduce(
    (draft, field) => withValueAt(draft, field, valueAt(state.base, field)),
    state.draft,
  );
}

function heldFields({ conflicts, draft }: AutosaveState): string[] {
  return [...new Set([...conflicts.map(({ field }) => field), ...unstorableFields(draft)])];
}

function react(state: AutosaveState, event: AutosaveEvent, now: number): AutosaveState {
  switch (event.type) {
    case 'edited':
      return edited(state, event.changes, now);
    case 'stored':
      return stored(state, event.stored, now);
    case 'saved':
      return saved(state, event, now);
    case 'failed':
      return failed(state, event, now);
    case 'chosen':
      return chosen(state, event.conflict, event.side, now);
    case 'followed':
      return followed(state, event, now);
    case 'kept':
      return state.isKept === event.isKept ? state : { ...state, isKept: event.isKept };
    case 'noted':
      return { ...state, takenOver: [], recoveredAt: null };
    case 'hurried':
      return hurried(state, now);
    case 'tick':
      return state;
  }
}

function edited(state: AutosaveState, changes: FieldChanges, now: number): AutosaveState {
  const draft = {
    content: { ...state.draft.content, ...changes.content },
    memberOnly: { ...state.draft.memberOnly, ...changes.memberOnly },
  };
  const unsavedSince = state.unsavedSince ?? now;
  return {
    ...state,
    draft,
    conflicts: openConflicts(draft, state.conflicts),
    unsavedSince,
    keepAt: state.keepAt ?? now + keepDelay,
    // Without a network the next attempt has its own time; typing must not hammer on a dead line.
    saveAt:
      state.problem === 'offline' && state.saveAt !== null
        ? state.saveAt
        : Math.min(now + saveDelay, Math.max(unsavedSince + saveAtLeast, now)),
  };
}

function stored(state: AutosaveState, text: StoredText, now: number): AutosaveState {
  if (text.version < state.version) return state;
  if (text.version === state.version) {
    if (text.isEditable === state.isEditable) return state;
    return {
      ...state,
      isEditable: text.isEditable,
      problem: null,
      saveAt: needsSave(state) ? now : state.saveAt,
    };
  }
  const isOwn = text.editId === state.save?.editId;
  // Whether our save came before or after theirs is known with its answer; merging before could see a conflict in
  // our own words.
  if (state.isSaving && !isOwn) return { ...state, newer: text };
  const follows = isOwn ? followsAfter(state) : state.follows;
  return soon(
    { ...receive(state, text), follows, save: null, isSaving: false, problem: null, failures: 0 },
    now,
  );
}

function saved(
  state: AutosaveState,
  answer: { editId: string; version: number },
  now: number,
): AutosaveState {
  const { save, newer } = state;
  if (save?.editId !== answer.editId) return state;
  const landed: AutosaveState = {
    ...state,
    base: save.draft,
    version: answer.version,
    follows: followsAfter(state),
    save: null,
    isSaving: false,
    newer: null,
    problem: null,
    failures: 0,
    savedAt: now,
  };
  return soon(newer === null || newer.version <= landed.version ? landed : receive(landed, newer), now);
}

function failed(
  state: AutosaveState,
  answer: { editId: string; failure: SaveFailure },
  now: number,
): AutosaveState {
  const { save, newer } = state;
  if (save?.editId !== answer.editId) return state;
  const failures = state.failures + 1;
  const again = now + Math.min(retryFirst * 2 ** (failures - 1), retryMost);
  const stopped = { ...state, isSaving: false, newer: null, failures };
  switch (answer.failure) {
    case 'conflict': {
      if (newer) return soon({ ...receive(stopped, newer), save: null, failures: 0 }, now);
      return { ...stopped, save: null, problem: null, saveAt: now + newerTextWait };
    }
    case 'offline':
    case 'unknown':
      // Behind a newer text it can no longer arrive, and if it did before, the newer text grew from it.
      if (newer) return soon({ ...receive(stopped, newer), save: null, problem: answer.failure }, now);
      // It may have arrived: repeated with the same name and the same words, the answer tells.
      return { ...stopped, problem: answer.failure, saveAt: again };
    case 'denied':
    case 'invalid':
    case 'tooMany':
    case 'notFound': {
      // The library may have moved on once more: the words are stored without it, and the screen offers it anew.
      const follows = save.baseVersion === undefined ? state.follows : null;
      const refused = { ...stopped, follows, save: null, problem: answer.failure, saveAt: again };
      return newer ? receive(refused, newer) : refused;
    }
  }
}

function chosen(
  state: AutosaveState,
  conflict: FieldConflict,
  side: 'mine' | 'theirs',
  now: number,
): AutosaveState {
  const draft = side === 'mine' ? state.draft : withValueAt(state.draft, conflict.field, conflict.theirs);
  const conflicts = openConflicts(
    draft,
    state.conflicts.filter(
      (other) => !(other.field === conflict.field && isSame(other.theirs, conflict.theirs)),
    ),
  );
  return soon({ ...state, draft, conflicts }, now);
}

/** The published text is merged in like another author's; what both sides changed is the author's choice. */
function followed(
  state: AutosaveState,
  { base, live, version }: { base: Draft; live: Draft; version: number },
  now: number,
): AutosaveState {
  const { merged, conflicts } = mergeDrafts(base, state.draft, live);
  return soon(
    {
      ...state,
      draft: merged,
      follows: version,
      problem: null,
      takenOver: [...new Set([...state.takenOver, ...fieldsThatDiffer(state.draft, merged)])],
      conflicts: openConflicts(merged, [
        ...state.conflicts,
        ...conflicts.map(({ field, theirs }) => ({ field, theirs })),
      ]),
    },
    now,
  );
}

/** What is left to follow once the save under way has arrived. */
function followsAfter({ follows, save }: AutosaveState): number | null {
  return save?.baseVersion === follows ? null : follows;
}

function hurried(state: AutosaveState, now: number): AutosaveState {
  return {
    ...state,
    failures: 0,
    keepAt: state.keepAt === null ? null : now,
    saveAt: needsSave(state) || (state.save !== null && !state.isSaving) ? now : state.saveAt,
  };
}

/** Takes over a newer stored text: field by field, with what both sides changed as conflicts. */
function receive(state: AutosaveState, text: StoredText): AutosaveState {
  const base = isOwnText(state, text) ? text.draft : state.base;
  const { merged, conflicts } = mergeDrafts(base, state.draft, text.draft);
  const changed = fieldsThatDiffer(state.draft, merged);
  return {
    ...state,
    draft: merged,
    base: text.draft,
    version: text.version,
    isEditable: text.isEditable,
    savedAt: text.at,
    unanswered: [],
    takenOver: [...new Set([...state.takenOver, ...changed])],
    conflicts: openConflicts(merged, [
      // What was stored before is replaced by what is stored now; words from another tab's journal stay on offer.
      ...state.conflicts.filter(
        ({ field, theirs }) =>
          !(
            isSame(theirs, valueAt(state.base, field)) &&
            conflicts.some((conflict) => conflict.field === field)
          ),
      ),
      ...conflicts.map(({ field, theirs }) => ({ field, theirs })),
    ]),
  };
}

/** Ours, though its answer is missing: then what is stored is simply where the author's words grew from. */
function isOwnText({ save, unanswered }: AutosaveState, { editId }: StoredText): boolean {
  return editId === save?.editId || unanswered.includes(editId);
}

/** Adds what a journal kept: this tab's before a reload, or a tab's that is gone. */
function recover(state: AutosaveState, entry: JournalEntry, text: StoredText | null): AutosaveState {
  const { unanswered } = state;
  const { version, base, editId } = entry;
  // A stored text from an old cache: the journal knows a newer one.
  const known =
    version > state.version
      ? receive(state, { version, editId: '', draft: base, isEditable: state.isEditable, at: entry.at })
      : state;
  const hasArrived = editId !== null && editId === text?.editId;
  const { merged, conflicts } = mergeDrafts(hasArrived ? text.draft : base, entry.draft, known.draft);
  return {
    ...known,
    unanswered,
    draft: merged,
    recoveredAt: isFound(entry, known.draft, merged) ? entry.at : known.recoveredAt,
    conflicts: openConflicts(merged, [
      ...known.conflicts,
      ...entry.conflicts,
      ...conflicts.map(({ field, theirs }) => ({ field, theirs })),
    ]),
  };
}

/** Worth a word to the author: not a text that lives on this device anyway, because it was never stored. */
function isFound(entry: JournalEntry, known: Draft, merged: Draft): boolean {
  return entry.version > 0 && (entry.conflicts.length > 0 || !isSameDraft(merged, known));
}

/** Conflicts that still are ones, each once. */
function openConflicts(draft: Draft, conflicts: FieldConflict[]): FieldConflict[] {
  return conflicts.filter(
    (conflict, index) =>
      !isSame(conflict.theirs, valueAt(draft, conflict.field)) &&
      conflicts.findIndex(
        (other) => other.field === conflict.field && isSame(other.theirs, conflict.theirs),
      ) === index,
  );
}

function fieldsThatDiffer(a: Draft, b: Draft): string[] {
  return [
    ...Object.keys(a.content).map((name) => `content.${name}`),
    ...Object.keys(a.memberOnly).map((name) => `memberOnly.${name}`),
  ].filter((path) => !isSame(valueAt(a, path), valueAt(b, path)));
}

function needsSave(state: AutosaveState): boolean {
  return state.version === 0 || canFollow(state) || !isSameDraft(textToStore(state), state.base);
}

function canFollow({ follows, conflicts, draft }: AutosaveState): boolean {
  return follows !== null && conflicts.length === 0 && unstorableFields(draft).length === 0;
}

/** The journal is brought up to date at once; a save follows after a pause. */
function soon(state: AutosaveState, now: number): AutosaveState {
  return { ...state, keepAt: now, saveAt: needsSave(state) ? now + saveDelay : null };
}

/** Turns deadlines that have passed into effects. The journal comes first, so that it knows of a save before it leaves. */
function due(state: AutosaveState, now: number): Step {
  let next = state;
  const effects: AutosaveEffect[] = [];
  const saves = next.saveAt !== null && next.saveAt <= now && !next.isSaving;
  if (saves) next = startSave(next, now);
  if (next.keepAt !== null && next.keepAt <= now) {
    effects.push(isSettled(next) ? { type: 'drop' } : { type: 'keep', entry: entryOf(next, now) });
    next = { ...next, keepAt: null };
  }
  if (saves && next.isSaving && next.save) effects.push({ type: 'save', save: next.save });
  return { state: next, effects };
}

function startSave(state: AutosaveState, now: number): AutosaveState {
  const idle = { ...state, saveAt: null };
  if (!state.isEditable) return idle;
  if (state.save) return { ...idle, isSaving: true };
  const draft = textToStore(state);
  const isStorable = unstorableFields(draft).length === 0;
  if (!isStorable || !needsSave(state)) return { ...idle, unsavedSince: null };
  const saves = state.saves + 1;
  return {
    ...idle,
    saves,
    save: {
      editId: `${state.name}-${saves}`,
      draft,
      version: state.version,
      ...(canFollow(state) && state.follows !== null && { baseVersion: state.follows }),
    },
    isSaving: true,
    unsavedSince: null,
    keepAt: now,
  };
}

function entryOf(state: AutosaveState, now: number): JournalEntry {
  const { draft, base, version, save, unanswered, conflicts } = state;
  return { draft, base, version, editId: save?.editId ?? unanswered[0] ?? null, conflicts, at: now };
}

export type AutosaveStatus =
  | { kind: 'locked'; hasUnsaved: boolean }
  | { kind: 'notKept' }
  | { kind: 'conflict' }
  | { kind: 'refused'; failure: Exclude<SaveFailure, 'offline' | 'conflict'> }
  | { kind: 'onDevice' }
  | { kind: 'held'; fields: string[] }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number | null };

/** The one thing to say about where the words are; what asks for the author's attention comes first. */
export function autosaveStatus(state: AutosaveState): AutosaveStatus {
  const isSafe = isSettled(state);
  if (!state.isEditable) return { kind: 'locked', hasUnsaved: !isSafe };
  if (isSafe) return { kind: 'saved', at: state.savedAt };
  if (!state.isKept) return { kind: 'notKept' };
  if (state.conflicts.length > 0) return { kind: 'conflict' };
  if (state.problem === 'offline') return { kind: 'onDevice' };
  if (state.problem !== null) return { kind: 'refused', failure: state.problem };
  const fields = unstorableFields(state.draft);
  if (fields.length > 0) return { kind: 'held', fields };
  return { kind: 'saving' };
}
