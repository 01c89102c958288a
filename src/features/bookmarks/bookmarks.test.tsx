import { Notifications, notifications } from '@mantine/notifications';
import { QueryClient } from '@tanstack/react-query';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { removeBookmark, saveBookmark, setBookmarkNote } from '#src/data/bookmarks/commands.ts';
import { DataError } from '#src/data/errors.ts';
import { type Bookmark, bookmarkKey, bookmarkLimits } from '#src/domain/bookmark.ts';
import { renderPage } from '#tests/support/renderPage.tsx';
import { BookmarkButton } from './BookmarkButton.tsx';
import { BookmarkList } from './BookmarkList.tsx';

const served = vi.hoisted(() => ({ list: (): unknown => [] }));

vi.mock('#src/data/client/database.ts', () => ({ database: () => 'db' }));
vi.mock('#src/data/session/useSession.ts', () => ({ useMember: () => ({ identity: { uid: 'lucia' } }) }));
vi.mock('#src/data/bookmarks/queries.ts', () => ({
  bookmarksQuery: () => ({ queryKey: ['bookmarks'], queryFn: () => served.list() }),
}));
vi.mock('#src/data/bookmarks/commands.ts', () => ({
  saveBookmark: vi.fn(),
  removeBookmark: vi.fn(),
  setBookmarkNote: vi.fn(),
}));

function kept(id: string, fields: Partial<Bookmark> = {}): Bookmark {
  const saved = { kind: 'caseStudy', id, eventId: null, ...fields } as const;
  return {
    title: `Title of ${id}`,
    note: '',
    savedAt: new Date(Date.UTC(2026, 10, 12)),
    ...saved,
    key: bookmarkKey(saved),
  };
}

/** The list is live: what the commands store is on the screen at once. */
function show(first: readonly Bookmark[], page: ReactNode, at = '/') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } });
  let stored = first;
  const put = (list: readonly Bookmark[]) => {
    stored = list;
    client.setQueryData(['bookmarks'], stored);
  };
  served.list = () => stored;
  vi.mocked(saveBookmark).mockImplementation(async (_db, _uid, input, savedAt) => {
    put([{ ...input, key: bookmarkKey(input), savedAt: savedAt ?? new Date() }, ...stored]);
  });
  vi.mocked(removeBookmark).mockImplementation(async (_db, _uid, key) => {
    put(stored.filter((one) => one.key !== key));
  });
  vi.mocked(setBookmarkNote).mockImplementation(async (_db, _uid, key, note) => {
    put(stored.map((one) => (one.key === key ? { ...one, note } : one)));
  });
  return renderPage(
    <>
      <Notifications autoClose={false} />
      {page}
    </>,
    { client, at, pattern: '/' },
  );
}

beforeEach(() => {
  for (const command of [saveBookmark, removeBookmark, setBookmarkNote]) vi.mocked(command).mockReset();
});
afterEach(() => notifications.clean());

describe.each(['card', 'page'] as const)('the button on a %s', (place) => {
  const button = (
    <BookmarkButton
      saved={{ kind: 'caseStudy', id: 'shade', eventId: null }}
      title={'Shade\nfor schools'}
      place={place}
    />
  );
  const found = async () => {
    const pressed = await screen.findByRole('button', { name: 'Save Shade for schools' });
    await waitFor(() => expect(pressed).toHaveAttribute('aria-disabled', 'false'));
    return pressed;
  };

  it('saves with the title as one line', async () => {
    show([], button);
    const pressed = await found();
    expect(pressed).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(pressed);
    expect(saveBookmark).toHaveBeenCalledExactlyOnceWith('db', 'lucia', {
      kind: 'caseStudy',
      id: 'shade',
      eventId: null,
      title: 'Shade for schools',
      note: '',
    });
    await waitFor(() => expect(pressed).toHaveAttribute('aria-pressed', 'true'));
  });

  it('removes, and puts back what was there with its note and time', async () => {
    const before = kept('shade', { note: 'For the council', title: 'Shade' });
    show([before], button);
    const pressed = await found();
    await waitFor(() => expect(pressed).toHaveAttribute('aria-pressed', 'true'));
    await userEvent.click(pressed);
    expect(removeBookmark).toHaveBeenCalledExactlyOnceWith('db', 'lucia', 'caseStudy~shade');
    expect(await screen.findByText('No longer saved: Shade')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(saveBookmark).toHaveBeenCalledExactlyOnceWith('db', 'lucia', before, before.savedAt);
  });

  it('has a limit', async () => {
    show(
      Array.from({ length: bookmarkLimits.most }, (_, n) => kept(`c${n}`)),
      button,
    );
    const pressed = await found();
    expect(pressed).toBeDisabled();
    expect(pressed).toHaveAttribute('title', expect.stringMatching(/as much as there is room for/));
  });

  it.each([
    ['tooMany', /as much as there is room for/],
    ['denied', /was not stored/],
  ] as const)('says why it was not kept: %s', async (failure, text) => {
    show([], button);
    vi.mocked(saveBookmark).mockRejectedValueOnce(new DataError(failure));
    await userEvent.click(await found());
    expect(await screen.findByText(text)).toBeVisible();
  });
});

describe('the list', () => {
  const all = [
    kept('corridors', { title: 'Corredores verdes', savedAt: new Date(Date.UTC(2026, 10, 12)) }),
    kept('roofs', { kind: 'question', title: 'Who owns the roofs?', note: 'Ask Medellín' }),
    kept('x', { kind: 'account', eventId: 'cop', title: 'In the plenary' }),
  ];
  const rows = () =>
    within(screen.getByRole('list', { name: 'Saved' }))
      .getAllByRole('listitem')
      .map((row) => within(row).getByRole('link').textContent);

  it('leads to each thing, and tells the kind, the day and the note', async () => {
    show(all, <BookmarkList />);
    expect(await screen.findByRole('link', { name: 'Corredores verdes' })).toHaveAttribute(
      'href',
      '/case-studies/corridors',
    );
    expect(screen.getByRole('link', { name: 'Who owns the roofs?' })).toHaveAttribute(
      'href',
      '/questions/roofs',
    );
    expect(screen.getByRole('link', { name: 'In the plenary' })).toHaveAttribute(
      'href',
      '/events/cop/accounts/x',
    );
    expect(screen.getByText('Ask Medellín')).toBeVisible();
    expect(screen.getByText(/^Case study · saved 12 November 2026/)).toBeVisible();
    expect(screen.getByText('3 saved')).toBeVisible();
  });

  it('is narrowed by kind and words, which stand in the address', async () => {
    const { address } = show(all, <BookmarkList />, '/?kind=question');
    await screen.findByRole('link', { name: 'Who owns the roofs?' });
    expect(rows()).toEqual(['Who owns the roofs?']);
    await userEvent.type(screen.getByRole('searchbox'), 'zzz');
    expect(screen.getByText('0 saved')).toBeVisible();
    expect(address()).toBe('/?kind=question&q=zzz');
    await userEvent.clear(screen.getByRole('searchbox'));
    await userEvent.type(screen.getByRole('searchbox'), 'medellin');
    expect(rows()).toEqual(['Who owns the roofs?']);
  });

  it('keeps what was removed in its place, to be saved again', async () => {
    show(all, <BookmarkList />);
    await userEvent.click(await screen.findByRole('button', { name: 'Remove Corredores verdes' }));
    expect(await screen.findByText('No longer saved')).toBeVisible();
    expect(screen.getByText('2 saved')).toBeVisible();
    const undo = screen.getByRole('button', { name: 'Save again: Corredores verdes' });
    expect(undo).toHaveFocus();
    await userEvent.click(undo);
    expect(await screen.findByRole('button', { name: 'Remove Corredores verdes' })).toBeVisible();
    expect(rows()).toHaveLength(3);
  });

  it('takes a note to oneself', async () => {
    show(all, <BookmarkList />);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a note to Corredores verdes' }));
    await userEvent.type(screen.getByRole('textbox', { name: 'Note to yourself' }), 'For March');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(setBookmarkNote).toHaveBeenCalledExactlyOnceWith(
      'db',
      'lucia',
      'caseStudy~corridors',
      'For March',
    );
    expect(await screen.findByText('For March')).toBeVisible();
    expect(screen.getByRole('button', { name: 'Change the note of Corredores verdes' })).toHaveFocus();
  });

  it('says how to begin', async () => {
    show([], <BookmarkList />);
    expect(await screen.findByText('Nothing saved yet')).toBeVisible();
  });

  it('says when it could not be read', async () => {
    served.list = () => Promise.reject(new DataError('offline'));
    renderPage(<BookmarkList />);
    expect(await screen.findByText('No connection')).toBeVisible();
  });
});
