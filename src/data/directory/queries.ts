import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  documentId,
  endAt,
  FieldPath,
  getDocs,
  limit,
  orderBy,
  type QueryConstraint,
  query,
  startAfter,
  startAt,
  where,
} from 'firebase/firestore';
import { askedNameKey } from '#src/domain/nameKey.ts';
import { askedTags, type DirectoryEntry, type DirectoryQuestion } from '#src/domain/peopleDirectory.ts';
import { database } from '../client/database.ts';
import { withDataErrors } from '../errors.ts';
import { collections } from '../schema/collections.ts';
import { readList } from '../schema/converter.ts';

const pageSize = 24;
const aMinute = 60_000;
/** After every letter of every script. */
const lastLetter = '\uf8ff';

/**
 * Who is found, in the order of names, page by page. A part of a name other than the first is found when it is whole; those
 * come on the first page, at most twenty-four of them.
 */
export function peopleQuery(question: DirectoryQuestion) {
  const name = askedNameKey(question.name);
  const tags = askedTags(question);
  return infiniteQueryOptions({
    queryKey: ['directory', 'pages', name, ...tags],
    staleTime: aMinute,
    initialPageParam: '',
    queryFn: ({ pageParam }) =>
      withDataErrors(async () => {
        const [page, byWord] = await Promise.all([
          readPage(tags, [
            ...(pageParam !== '' ? [startAfter(pageParam)] : name !== '' ? [startAt(name)] : []),
            ...(name === '' ? [] : [endAt(name + lastLetter)]),
          ]),
          name === '' || pageParam !== '' ? [] : readWithWord(tags, name),
        ]);
        const others = byWord.filter(({ id }) => !id.startsWith(name));
        return { people: [...page, ...others], next: page.length < pageSize ? undefined : page.at(-1)?.id };
      }),
    getNextPageParam: (last) => last.next,
  });
}

/** The active members of one city who want to be found, by name; at most a hundred. */
export function peopleOfCityQuery(organisationId: string) {
  return queryOptions({
    queryKey: ['directory', 'city', organisationId],
    staleTime: aMinute,
    queryFn: () =>
      withDataErrors(async () =>
        readList(
          await getDocs(
            query(
              collections(database()).directory,
              where('organisationId', '==', organisationId),
              limit(100),
            ),
          ),
        ),
      ),
  });
}

/** Any choice of tags goes without an index of its own: equal fields, in the order of ids, which begin with the name. */
async function readPage(
  tags: readonly string[],
  range: readonly QueryConstraint[],
): Promise<DirectoryEntry[]> {
  return readList(
    await getDocs(
      query(
        collections(database()).directory,
        ...tags.map((tag) => where(new FieldPath('tags', tag), '==', true)),
        orderBy(documentId()),
        ...range,
        limit(pageSize),
      ),
    ),
  );
}

async function readWithWord(tags: readonly string[], word: string): Promise<DirectoryEntry[]> {
  return readList(
    await getDocs(
      query(
        collections(database()).directory,
        where('words', 'array-contains', word),
        ...tags.map((tag) => where(new FieldPath('tags', tag), '==', true)),
        limit(pageSize),
      ),
    ),
  );
}
