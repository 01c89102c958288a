import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { buildCatalogEntry, buildOrganisation } from '#firebase/seed/builders.ts';
import type { FinderLabels } from '#src/domain/finderState.ts';
import { noFilters } from '#src/domain/library.ts';
import { type ListedOrganisation, organisationEntry } from '#src/domain/organisation.ts';
import { createHost, type Device } from './host.ts';
import type { FromFinder, RawShard } from './protocol.ts';

// Enough that the index is worth keeping.
const many = new Map(
  Array.from({ length: 600 }, (_, number) => [`case-${number}`, `Rain garden number${number}`]),
);
const until = { seconds: 100, nanoseconds: 0 };

// An index of hundreds of cases takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('keeps its index on the device, and on the next visit takes in only what is new', async () => {
  const device = memoryDevice();
  const first = await visit(device, shardOf(many));
  expect(await first.find('number599')).toEqual(['case-599']);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(device.kept.has('catalogSearch')).toBe(true);

  const next = new Map(many).set('case-0', 'Cool roofs');
  next.delete('case-1');
  const second = await visit(device, shardOf(next));
  expect(await second.find('cool roofs')).toEqual(['case-0']);
  expect(await second.find('number0')).toEqual([]);
  expect(await second.find('number1')).not.toContain('case-1');
  expect(await second.find('number599')).toEqual(['case-599']);
});

it.each([
  ['of another build', { code: 'other' }],
  ['of another language', { labels: 1 }],
  ['that is broken', { numbers: Uint32Array.of(1, 2) }],
  ['that is none', { marks: 'none' }],
])('builds its index anew beside one %s', async (_, damage) => {
  const device = memoryDevice();
  await visit(device, shardOf(many));
  await vi.advanceTimersByTimeAsync(20_000);
  device.kept.set('catalogSearch', { ...Object(device.kept.get('catalogSearch')), ...damage });
  const again = await visit(device, shardOf(many));
  expect(await again.find('number7')).toEqual(expect.arrayContaining(['case-7']));
});

it('answers on the next visit with the names the device has, before the page says any', async () => {
  const device = memoryDevice();
  const ghent = { id: 'ghent', ...organisationEntry(buildOrganisation({ name: 'Ghent' })) };
  const labels = { pathways: { zeroCarbon: 'Zero carbon' }, topics: {} };
  device.kept.set('organisations', { at: 0, list: [ghent] });
  await visit(device, shardOf(many), { organisations: [ghent], labels });

  const heard: FromFinder[] = [];
  const host = createHost(device, (message) => heard.push(message), 'build');
  await host.recall();
  const question = {
    query: { words: 'number7 ', filters: noFilters, sort: 'relevance' as const },
    count: 20,
  };
  host.hear({ say: 'ask', number: 1, kind: 'find', question });
  await vi.waitUntil(() => heard.some(({ say }) => say === 'answer'), { timeout: 30_000 });
  host.hear({ say: 'organisations', list: [ghent] });
  host.hear({ say: 'labels', labels });
  expect(heard.map(({ say }) => say)).not.toContain('changed');
  host.hear({ say: 'organisations', list: [{ ...ghent, name: 'Gent' }] });
  expect(heard.at(-1)).toEqual({ say: 'changed' });
});

it('does not drop the index of the last visit where the page has the names before the device', async () => {
  const device = memoryDevice();
  await visit(device, shardOf(many));
  await vi.advanceTimersByTimeAsync(20_000);
  device.kept.set('organisations', { at: 0, list: [] });

  const keep = vi.spyOn(device, 'keep');
  const slow: Device = {
    ...device,
    recall: async (keys) => {
      if (keys.some((key) => key.startsWith('catalog/'))) await new Promise((go) => setTimeout(go, 1_000));
      return device.recall(keys);
    },
  };
  const host = createHost(slow, () => undefined, 'build');
  void host.recall();
  host.hear({ say: 'labels', labels: { pathways: {}, topics: {} } });
  host.hear({ say: 'organisations', list: [] });
  await vi.advanceTimersByTimeAsync(30_000);
  // Built anew, it would be kept anew.
  expect(keep.mock.calls.flat(2).map(([key]) => key)).not.toContain('catalogSearch');
});

it('keeps none of a small library', async () => {
  const device = memoryDevice();
  await visit(device, shardOf(new Map([...many].slice(0, 30))));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(device.kept.has('catalogSearch')).toBe(false);
});

function memoryDevice(): Device & { kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    recall: async (keys) => keys.map((key) => kept.get(key)),
    keep: async (entries) => {
      for (const [key, value] of entries) kept.set(key, value);
    },
  };
}

interface Names {
  organisations: ListedOrganisation[];
  labels: FinderLabels;
}

/** A host that has heard everything a page says to it at the beginning of a visit. */
async function visit(
  device: Device,
  shard: RawShard,
  { organisations = [], labels = { pathways: {}, topics: {} } }: Partial<Names> = {},
) {
  const heard: FromFinder[] = [];
  const host = createHost(device, (message) => heard.push(message), 'build');
  await host.recall();
  host.hear({ say: 'organisations', list: organisations });
  host.hear({ say: 'labels', labels });
  host.hear({ say: 'shards', shards: [shard], until });
  let number = 0;
  return {
    async find(words: string): Promise<string[]> {
      number += 1;
      const asked = number;
      const question = { query: { words, filters: noFilters, sort: 'relevance' as const }, count: 20 };
      host.hear({ say: 'ask', number: asked, kind: 'find', question });
      const found = await vi.waitUntil(
        () => heard.find((message) => message.say === 'answer' && message.number === asked),
        { timeout: 30_000 },
      );
      if (found.say !== 'answer' || !('found' in found.answer)) throw new Error('no answer to a search');
      return found.answer.found.map(({ item }) => item.id);
    },
  };
}

function shardOf(titles: ReadonlyMap<string, string>): RawShard {
  const since = { seconds: 90, nanoseconds: 0 };
  const entries = Array.from(titles, ([id, title]) => [id, { ...buildCatalogEntry({ title }), since }]);
  return { id: 's0001', entries: Object.fromEntries(entries) };
}
