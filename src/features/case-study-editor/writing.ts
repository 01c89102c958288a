import {
  type AutosaveEvent,
  type AutosaveState,
  isSettled,
  type Save,
  type SaveFailure,
  stepAutosave,
  wakeAt,
} from '#src/domain/autosave.ts';
import type { JournalEntry } from '#src/domain/journal.ts';

/** What a text in hand needs from the world. */
export interface WritingTools {
  /** Stores a text and answers with its version. */
  store(save: Save): Promise<number>;
  failureOf(error: unknown): SaveFailure;
  /** False when the device cannot keep it. */
  keep(entry: JournalEntry): boolean;
  drop(): void;
  /** Called once nobody looks at the text any more and nothing is under way. */
  ended(): void;
}

/** A text in hand: the autosave machine with a clock, a server and a journal. Screens come and go, it stays. */
export interface Writing {
  getState(): AutosaveState;
  subscribe(listener: () => void): () => void;
  send(event: AutosaveEvent): void;
  /** Stores what there is; resolves when all is stored or when it is known why not. */
  settle(): Promise<AutosaveState>;
  /** A screen shows it; the function returned says that it no longer does. */
  attach(): () => void;
}

/** A connection that swallows everything: after this long a save counts as unanswered and is repeated. */
const answerWithin = 20_000;

export function startWriting(opened: AutosaveState, tools: WritingTools): Writing {
  let state = opened;
  let screens = 0;
  let hasEnded = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  function send(event: AutosaveEvent): void {
    // An answer that comes after the end belongs to words that are in somebody else's hands now.
    if (hasEnded) return;
    const step = stepAutosave(state, event, Date.now());
    state = step.state;
    let isKept = state.isKept;
    for (const effect of step.effects) {
      if (effect.type === 'save') void store(effect.save);
      else if (effect.type === 'drop') tools.drop();
      else isKept = tools.keep(effect.entry);
    }
    if (isKept !== state.isKept) {
      send({ type: 'kept', isKept });
      return;
    }
    for (const listener of listeners) listener();
    schedule();
  }

  async function store(save: Save): Promise<void> {
    const { editId } = save;
    const giveUp = setTimeout(() => send({ type: 'failed', editId, failure: 'offline' }), answerWithin);
    try {
      const version = await tools.store(save);
      send({ type: 'saved', editId, version });
    } catch (error) {
      send({ type: 'failed', editId, failure: tools.failureOf(error) });
    } finally {
      clearTimeout(giveUp);
    }
  }

  function schedule(): void {
    clearTimeout(timer);
    if (screens === 0 && (isAtRest(state) || isGivenUp(state))) {
      end();
      return;
    }
    const wake = wakeAt(state);
    if (wake !== null) timer = setTimeout(() => send({ type: 'tick' }), Math.max(0, wake - Date.now()));
  }

  function end(): void {
    if (hasEnded) return;
    hasEnded = true;
    tools.ended();
  }

  const hurry = () => send({ type: 'hurried' });
  const hurryWhenHidden = () => {
    if (document.visibilityState === 'hidden') hurry();
  };

  // Only when nothing but this page has the words does the browser get to ask.
  const askBeforeLosing = (event: BeforeUnloadEvent) => {
    if (!state.isKept && !isSettled(state)) event.preventDefault();
  };

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send,
    settle() {
      hurry();
      return new Promise((resolve) => {
        const look = () => {
          if (!isAtRest(state)) return;
          listeners.delete(look);
          resolve(state);
        };
        listeners.add(look);
        look();
      });
    },
    attach() {
      screens += 1;
      if (screens === 1) {
        window.addEventListener('online', hurry);
        window.addEventListener('pagehide', hurry);
        window.addEventListener('beforeunload', askBeforeLosing);
        document.addEventListener('visibilitychange', hurryWhenHidden);
        send({ type: 'tick' });
      }
      return () => {
        screens -= 1;
        if (screens > 0) return;
        window.removeEventListener('online', hurry);
        window.removeEventListener('pagehide', hurry);
        window.removeEventListener('beforeunload', askBeforeLosing);
        document.removeEventListener('visibilitychange', hurryWhenHidden);
        hurry();
      };
    },
  };
}

/** Without a screen there are no news of what others stored; the journal has the words. */
function isGivenUp({ failures, isSaving, keepAt }: AutosaveState): boolean {
  return failures > 0 && !isSaving && keepAt === null;
}

/** Nothing more happens by itself: all is stored, or the author or the network has to do something first. */
function isAtRest(state: AutosaveState): boolean {
  const waitsForHelp = state.problem !== null || state.conflicts.length > 0 || state.saveAt === null;
  return !state.isSaving && state.keepAt === null && (isSettled(state) || waitsForHelp);
}
