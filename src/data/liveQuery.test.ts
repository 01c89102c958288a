import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { FirebaseError } from 'firebase/app';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveQuery } from './liveQuery.ts';

/** A listener in the hands of the test. */
function source() {
  const open = new Set<{ next: (value: string) => void; fail: (error: unknown) => void }>();
  let opened = 0;
  const options = liveQuery<string>({
    queryKey: ['live'],
    subscribe: (next, fail) => {
      const listener = { next, fail };
      open.add(listener);
      opened += 1;
      return () => open.delete(listener);
    },
  });
  return {
    options,
    open,
    opened: () => opened,
    say: (value: string) => [...open].forEach(({ next }) => void next(value)),
    refuse: () => [...open].forEach(({ fail }) => void fail(new FirebaseError('permission-denied', 'no'))),
  };
}

describe('a listener as a query', () => {
  let client: QueryClient;
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    client = new QueryClient({ defaultOptions: { queries: { staleTime: 60_000 } } });
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const watch = (options: ReturnType<typeof source>['options']) => {
    const observer = new QueryObserver(client, options);
    const stop = observer.subscribe(() => undefined);
    return { observer, stop, data: () => observer.getCurrentResult().data };
  };

  it('brings every value to its observers', async () => {
    const live = source();
    const screen = watch(live.options);
    live.say('one');
    await vi.waitFor(() => expect(screen.data()).toBe('one'));
    live.say('two');
    expect(screen.data()).toBe('two');
    screen.stop();
  });

  it('has one listener for many observers and none half a minute after the last left', async () => {
    const live = source();
    const first = watch(live.options);
    live.say('one');
    await vi.waitFor(() => expect(first.data()).toBe('one'));
    const second = watch(live.options);
    await vi.waitFor(() => expect(second.data()).toBe('one'));
    expect(live.opened()).toBe(1);
    first.stop();
    expect(live.open.size).toBe(1);
    second.stop();
    vi.advanceTimersByTime(29_000);
    expect(live.open.size).toBe(1);
    vi.advanceTimersByTime(2_000);
    expect(live.open.size).toBe(0);
  });

  it('goes on listening when somebody returns soon', async () => {
    const live = source();
    const visit = watch(live.options);
    live.say('one');
    await vi.waitFor(() => expect(visit.data()).toBe('one'));
    visit.stop();
    live.say('two');
    const again = watch(live.options);
    await vi.waitFor(() => expect(again.data()).toBe('two'));
    vi.advanceTimersByTime(60_000);
    expect(live.open.size).toBe(1);
    expect(live.opened()).toBe(1);
    again.stop();
  });

  it('what is refused while nobody looks is gone on return', async () => {
    const live = source();
    const visit = watch(live.options);
    live.say('one');
    await vi.waitFor(() => expect(visit.data()).toBe('one'));
    visit.stop();
    live.refuse();
    expect(live.open.size).toBe(0);
    const again = watch(live.options);
    expect(again.data()).toBeUndefined();
    live.refuse();
    await vi.waitFor(() => expect(again.observer.getCurrentResult().error?.kind).toBe('denied'));
    again.stop();
  });

  it('listens again on a later return', async () => {
    const live = source();
    const visit = watch(live.options);
    live.say('one');
    await vi.waitFor(() => expect(visit.data()).toBe('one'));
    visit.stop();
    vi.advanceTimersByTime(31_000);
    const again = watch(live.options);
    live.say('two');
    await vi.waitFor(() => expect(again.data()).toBe('two'));
    expect(live.opened()).toBe(2);
    again.stop();
  });

  it('starts anew when it was left before its first answer', async () => {
    const live = source();
    watch(live.options).stop();
    await vi.waitFor(() => expect(live.open.size).toBe(0));
    const again = watch(live.options);
    live.say('here');
    await vi.waitFor(() => expect(again.data()).toBe('here'));
    again.stop();
  });

  it('a refusal after an answer comes to the screen as denied', async () => {
    const live = source();
    const screen = watch(live.options);
    live.say('one');
    await vi.waitFor(() => expect(screen.data()).toBe('one'));
    live.refuse();
    await vi.waitFor(() => expect(live.opened()).toBe(2));
    live.refuse();
    await vi.waitFor(() => expect(screen.observer.getCurrentResult().error?.kind).toBe('denied'));
    screen.stop();
  });
});
