import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { readSource, readSources } from './sourceFiles.ts';

interface AppQuery {
  file: string;
  /** Last name in the collection's path, as an index names it. */
  collection: string;
  /** Field and operator of each filter. */
  filters?: readonly [string, '==' | 'in' | 'array-contains' | '<' | '<=' | '>' | '>='][];
  orderBy?: readonly [string, 'ASCENDING' | 'DESCENDING'][];
  /** Asked over all collections of this name. */
  isGroup?: true;
}

/** Every query the app makes. Production refuses one without its index; the emulator does not notice. */
const queries: readonly AppQuery[] = [
  { file: 'activities/queries.ts', collection: 'activities', filters: [['hidden', '==']] },
  ...(['caseStudyId', 'organisationId', 'sourceId'] as const).map(
    (field): AppQuery => ({
      file: 'adoptions/queries.ts',
      collection: 'adoptions',
      filters: [[field, '==']],
      orderBy: [['updatedAt', 'DESCENDING']],
    }),
  ),
  { file: 'adoptions/queries.ts', collection: 'adoptions', filters: [['caseStudyId', '==']] },
  { file: 'adoptions/queries.ts', collection: 'adoptions', orderBy: [['updatedAt', 'DESCENDING']] },
  { file: 'adoptions/queries.ts', collection: 'stages', orderBy: [['at', 'DESCENDING']] },
  { file: 'attendance/queries.ts', collection: 'attendance', orderBy: [['at', 'DESCENDING']] },
  { file: 'attendance/queries.ts', collection: 'meetingRequests', filters: [['fromUid', '==']] },
  { file: 'attendance/queries.ts', collection: 'meetingRequests', filters: [['toUid', '==']] },
  {
    file: 'case-studies/export.ts',
    collection: 'caseStudies',
    filters: [
      ['organisationId', '=='],
      ['status', '=='],
    ],
    orderBy: [['publishedAt', 'DESCENDING']],
  },
  {
    file: 'case-studies/export.ts',
    collection: 'caseStudies',
    filters: [['status', '==']],
    orderBy: [['publishedAt', 'DESCENDING']],
  },
  {
    file: 'case-studies/byAuthor.ts',
    collection: 'caseStudies',
    filters: [
      ['status', '=='],
      ['authorUids', 'array-contains'],
    ],
  },
  {
    file: 'first-hand-accounts/byAuthor.ts',
    collection: 'accounts',
    filters: [
      ['authorUid', '=='],
      ['status', '=='],
      ['visibleFrom', '<='],
    ],
    orderBy: [['visibleFrom', 'DESCENDING']],
    isGroup: true,
  },
  {
    file: 'conversations/queries.ts',
    collection: 'conversations',
    filters: [['uids', 'array-contains']],
    orderBy: [['updatedAt', 'DESCENDING']],
  },
  { file: 'conversations/queries.ts', collection: 'messages', orderBy: [['at', 'DESCENDING']] },
  { file: 'conversations/queries.ts', collection: 'messages', orderBy: [['at', 'DESCENDING']] },
  { file: 'conversations/queries.ts', collection: 'blocks', orderBy: [['at', 'DESCENDING']] },
  // Tags are filters of equality in the order of ids: single-field indexes are merged, whatever is chosen.
  { file: 'directory/queries.ts', collection: 'directory', orderBy: [['…', 'ASCENDING']] },
  { file: 'directory/queries.ts', collection: 'directory', filters: [['organisationId', '==']] },
  { file: 'directory/queries.ts', collection: 'directory', filters: [['words', 'array-contains']] },
  { file: 'members/leaving.ts', collection: 'savedSearches' },
  { file: 'organisations/queries.ts', collection: 'organisations', orderBy: [['…', 'ASCENDING']] },
  {
    file: 'reports/queries.ts',
    collection: 'reports',
    filters: [['byUid', '==']],
    orderBy: [['at', 'DESCENDING']],
  },
  {
    file: 'reports/queries.ts',
    collection: 'reports',
    filters: [['status', '==']],
    orderBy: [['at', 'ASCENDING']],
  },
  {
    file: 'case-studies/dueCases.ts',
    collection: 'caseStudies',
    filters: [
      ['organisationId', '=='],
      ['status', '=='],
      ['confirmedAt', '<'],
    ],
    orderBy: [['confirmedAt', 'ASCENDING']],
  },
  {
    file: 'moderation/dependents.ts',
    collection: 'caseStudies',
    filters: [
      ['status', '=='],
      ['authorUids', 'array-contains'],
    ],
  },
  {
    file: 'moderation/dependents.ts',
    collection: 'caseStudies',
    filters: [
      ['organisationId', '=='],
      ['status', '=='],
    ],
    orderBy: [['publishedAt', 'DESCENDING']],
  },
  { file: 'case-studies/queries.ts', collection: 'revisions', orderBy: [['version', 'DESCENDING']] },
  { file: 'case-studies/queries.ts', collection: 'changes', orderBy: [['at', 'DESCENDING']] },
  {
    file: 'catalog/sync.ts',
    collection: 'catalog',
    filters: [['updatedAt', '>']],
    orderBy: [['updatedAt', 'DESCENDING']],
  },
  { file: 'catalog/queries.ts', collection: 'catalog', orderBy: [['number', 'DESCENDING']] },
  { file: 'events/queries.ts', collection: 'programmeChanges', orderBy: [['at', 'DESCENDING']] },
  {
    file: 'events/queries.ts',
    collection: 'updates',
    filters: [['status', '==']],
    orderBy: [['publishedAt', 'DESCENDING']],
  },
  { file: 'events/queries.ts', collection: 'updates', orderBy: [['updatedAt', 'DESCENDING']] },
  {
    file: 'events/updateCommands.ts',
    collection: 'updates',
    filters: [
      ['status', '=='],
      ['publishAt', '<='],
    ],
    orderBy: [['publishAt', 'ASCENDING']],
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'accounts',
    filters: [
      ['status', '=='],
      ['visibleFrom', '>'],
      ['visibleFrom', '<='],
    ],
    orderBy: [['visibleFrom', 'DESCENDING']],
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'accounts',
    filters: [
      ['status', '=='],
      ['visibleFrom', '<='],
    ],
    orderBy: [['visibleFrom', 'DESCENDING']],
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'accounts',
    filters: [
      ['status', '=='],
      ['day', '=='],
      ['visibleFrom', '<='],
    ],
    orderBy: [['visibleFrom', 'DESCENDING']],
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'accounts',
    filters: [['status', '==']],
    orderBy: [['postedAt', 'ASCENDING']],
    isGroup: true,
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'accounts',
    filters: [
      ['organisationId', '=='],
      ['status', '=='],
      ['visibleFrom', '<='],
    ],
    orderBy: [['visibleFrom', 'DESCENDING']],
    isGroup: true,
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'accountAuthors',
    filters: [['authorUid', '==']],
  },
  {
    file: 'first-hand-accounts/queries.ts',
    collection: 'replies',
    filters: [['hidden', '==']],
    orderBy: [['at', 'ASCENDING']],
  },
  {
    file: 'members/queries.ts',
    collection: 'members',
    filters: [['status', '==']],
    orderBy: [['createdAt', 'ASCENDING']],
  },
  { file: 'members/queries.ts', collection: 'members', orderBy: [['createdAt', 'DESCENDING']] },
  {
    file: 'members/queries.ts',
    collection: 'members',
    filters: [
      ['organisationId', '=='],
      ['status', '=='],
    ],
    orderBy: [['createdAt', 'ASCENDING']],
  },
  {
    file: 'moderation/queries.ts',
    collection: 'submissions',
    filters: [['status', 'in']],
    orderBy: [['submittedAt', 'ASCENDING']],
  },
  {
    file: 'moderation/queries.ts',
    collection: 'audit',
    filters: [['target', '==']],
    orderBy: [['at', 'DESCENDING']],
  },
  { file: 'notifications/queries.ts', collection: 'notifications', orderBy: [['at', 'DESCENDING']] },
  {
    file: 'notifications/followNotifications.ts',
    collection: 'notifications',
    orderBy: [['at', 'DESCENDING']],
  },
  ...(['at', 'readAt'] as const).map(
    (field): AppQuery => ({
      file: 'notifications/followNotifications.ts',
      collection: 'notifications',
      filters: [[field, '>=']],
      orderBy: [[field, 'DESCENDING']],
    }),
  ),
  { file: 'notifications/commands.ts', collection: 'notifications', filters: [['readAt', '==']] },
  {
    file: 'notifications/letterSource.ts',
    collection: 'notifications',
    filters: [
      ['readAt', '=='],
      ['at', '>'],
      ['at', '<='],
    ],
    orderBy: [['at', 'DESCENDING']],
  },
  {
    file: 'reading-lists/queries.ts',
    collection: 'readingLists',
    filters: [['ownerUid', '==']],
    orderBy: [['updatedAt', 'DESCENDING']],
  },
  {
    file: 'reading-lists/queries.ts',
    collection: 'readingLists',
    filters: [['shared', '==']],
    orderBy: [['updatedAt', 'DESCENDING']],
  },
  { file: 'saved-searches/queries.ts', collection: 'savedSearches' },
  {
    file: 'submissions/queries.ts',
    collection: 'submissions',
    filters: [['authorUids', 'array-contains']],
    orderBy: [['updatedAt', 'DESCENDING']],
  },
  { file: 'submissions/queries.ts', collection: 'notes', orderBy: [['at', 'ASCENDING']] },
  {
    file: 'submissions/queries.ts',
    collection: 'notes',
    filters: [['internal', '==']],
    orderBy: [['at', 'ASCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [['hidden', '==']],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [
      ['hidden', '=='],
      ['authorUid', '=='],
    ],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [
      ['hidden', '=='],
      ['askedOrganisationIds', 'array-contains'],
    ],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [
      ['hidden', '=='],
      ['topics', 'array-contains'],
    ],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [
      ['hidden', '=='],
      ['answers', '=='],
    ],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [
      ['hidden', '=='],
      ['about.kind', '=='],
    ],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  {
    file: 'questions/queries.ts',
    collection: 'questions',
    filters: [
      ['hidden', '=='],
      ['about.kind', '=='],
      ['about.id', '=='],
    ],
    orderBy: [['createdAt', 'DESCENDING']],
  },
  // Pages and beginnings of the seven above.
  { file: 'questions/queries.ts', collection: 'questions' },
  { file: 'questions/queries.ts', collection: 'questions' },
  { file: 'questions/queries.ts', collection: 'answers', orderBy: [['createdAt', 'ASCENDING']] },
  {
    file: 'questions/queries.ts',
    collection: 'answers',
    filters: [['hidden', '==']],
    orderBy: [['createdAt', 'ASCENDING']],
  },
  { file: 'submissions/queries.ts', collection: 'rounds', orderBy: [['version', 'DESCENDING']] },
  { file: 'submissions/queries.ts', collection: 'queue', filters: [['submittedAt', '<']] },
  { file: 'translations/queries.ts', collection: 'translations' },
  { file: 'translations/queries.ts', collection: 'translations', orderBy: [['updatedAt', 'ASCENDING']] },
];

describe('firestore.indexes.json', () => {
  it('has an index for each query of the app that needs one, and no other', () => {
    const needed = [...new Set(queries.flatMap((query) => indexFor(query) ?? []))].sort();
    expect(readIndexes().sort()).toEqual(needed);
  });

  it('is compared with every query of the app', () => {
    const written = readSources('src/data', '.ts').flatMap((file) =>
      queriesIn(file.text).map((text) => `${file.path}: ${text}`),
    );
    const listed = queries.map((query) => `src/data/${query.file}: ${shapeOf(query)}`);
    expect(written.sort()).toEqual(listed.sort());
  });

  it('is needed where a filter on one field meets an order by another', () => {
    const query = { file: '', collection: 'audit' };
    expect(indexFor({ ...query, orderBy: [['at', 'DESCENDING']] })).toBeUndefined();
    expect(indexFor({ ...query, filters: [['at', '>']], orderBy: [['at', 'DESCENDING']] })).toBeUndefined();
    expect(
      indexFor({ ...query, filters: [['tags', 'array-contains']], orderBy: [['at', 'DESCENDING']] }),
    ).toBe('audit: tags CONTAINS, at DESCENDING');
  });
});

/** The composite index a query needs; undefined where the index of a single field will do. */
function indexFor({ collection, filters = [], orderBy = [], isGroup }: AppQuery): string | undefined {
  const equalities = filters.filter(([, operator]) => !['<', '<=', '>', '>='].includes(operator));
  const ranges = filters.filter(([field]) => !equalities.some(([name]) => name === field));
  const ordered = orderBy.length > 0 ? orderBy : ranges.map(([field]) => [field, 'ASCENDING'] as const);
  const fields = [
    ...equalities.map(
      ([field, operator]) => `${field} ${operator === 'array-contains' ? 'CONTAINS' : 'ASCENDING'}`,
    ),
    ...ordered.map(([field, direction]) => `${field} ${direction}`),
  ];
  const name = isGroup ? `all ${collection}` : collection;
  return equalities.length > 0 && fields.length > 1 ? `${name}: ${fields.join(', ')}` : undefined;
}

function readIndexes(): string[] {
  const { indexes }: IndexFile = JSON.parse(readSource('firebase/firestore.indexes.json').text);
  return indexes.map(({ collectionGroup, queryScope, fields }) => {
    expect(['COLLECTION', 'COLLECTION_GROUP']).toContain(queryScope);
    const name = queryScope === 'COLLECTION' ? collectionGroup : `all ${collectionGroup}`;
    const columns = fields.map(({ fieldPath, order, arrayConfig }) => `${fieldPath} ${order ?? arrayConfig}`);
    return `${name}: ${columns.join(', ')}`;
  });
}

interface IndexFile {
  indexes: {
    collectionGroup: string;
    queryScope: string;
    fields: { fieldPath: string; order?: string; arrayConfig?: string }[];
  }[];
}

/** The filters and orders of each `query(…)`, as `shapeOf` writes them. */
function queriesIn(text: string): string[] {
  return callsIn(text, 'query').map((call) => {
    const parts = call.arguments.filter(ts.isCallExpression);
    const argumentsOf = (name: string) =>
      parts
        .filter(({ expression }) => expression.getText() === name)
        .map((part) =>
          part.arguments.map((argument) => (ts.isStringLiteral(argument) ? argument.text : '…')),
        );
    return JSON.stringify({
      filters: argumentsOf('where').map(([field, operator]) => [field, operator]),
      orderBy: argumentsOf('orderBy').map(([field, direction]) => [field, direction ?? 'asc']),
    });
  });
}

function shapeOf({ filters = [], orderBy = [] }: AppQuery): string {
  const directions = { ASCENDING: 'asc', DESCENDING: 'desc' };
  return JSON.stringify({
    filters,
    orderBy: orderBy.map(([field, direction]) => [field, directions[direction]]),
  });
}

function callsIn(text: string, name: string): ts.CallExpression[] {
  const calls: ts.CallExpression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && node.expression.getText() === name) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('queries.ts', text, ts.ScriptTarget.Latest, true));
  return calls;
}
