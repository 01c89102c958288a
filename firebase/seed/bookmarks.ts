import { type BookmarkInput, bookmarkKey, bookmarksSchema, bookmarkTitle } from '#src/domain/bookmark.ts';
import { demonstrationCases } from './demonstrationCases.ts';
import { practiceWeekContent } from './eventContent.ts';
import { personas } from './people.ts';
import { questions } from './questions.ts';
import { seedDocument as document, type SeedDocument } from './seedDocument.ts';

type Kept = Omit<BookmarkInput, 'note'> & { note?: string; daysAgo: number };

/** What the author of Medellín keeps for later. */
export function bookmarkDocuments(now: Date): SeedDocument[] {
  const kept: Kept[] = [
    {
      ...caseStudy('ahmedabad-heat-action-plan'),
      daysAgo: 31,
      note: 'Their night plan, for the council in March',
    },
    { ...caseStudy('copenhagen-cloudburst'), daysAgo: 18 },
    { ...caseStudy('freetown-treetown'), daysAgo: 9, note: 'Who is paid for a tree, and when' },
    { ...question('Cloudburst4Private7K'), daysAgo: 6 },
    { ...account('B5nQj8RtW1zSf6VgD3mA'), daysAgo: 0.2 },
  ];
  const entries = Object.fromEntries(
    kept.map(({ daysAgo, note = '', ...saved }) => [
      bookmarkKey(saved),
      { ...saved, note, savedAt: new Date(now.getTime() - daysAgo * 86_400_000) },
    ]),
  );
  return [
    document(bookmarksSchema, `members/${personas.author.uid}/bookmarks`, {
      id: 'all',
      entries,
      lastKey: Object.keys(entries).at(-1) ?? '',
      updatedAt: new Date(now.getTime() - 3_600_000),
    }),
  ];
}

function caseStudy(id: string) {
  const title = demonstrationCases.find((one) => one.id === id)?.content.title;
  return { kind: 'caseStudy' as const, id, eventId: null, title: named(title, id) };
}

function question(id: string) {
  return {
    kind: 'question' as const,
    id,
    eventId: null,
    title: named(questions.find((one) => one.id === id)?.title, id),
  };
}

function account(id: string) {
  const { event, accounts } = practiceWeekContent;
  const body = accounts.find((one) => one.id === id)?.body;
  return { kind: 'account' as const, id, eventId: event.id, title: named(body, id) };
}

function named(title: string | undefined, id: string): string {
  if (title === undefined) throw new Error(`a bookmark keeps ${id}, which is not there`);
  return bookmarkTitle(title);
}
