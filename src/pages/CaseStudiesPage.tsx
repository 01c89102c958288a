import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { catalogStatusQuery } from '#src/data/catalog/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import type { FinderQuery } from '#src/domain/finder.ts';
import type { LibraryItem } from '#src/domain/library.ts';
import { isModerator } from '#src/domain/permissions.ts';
import { BookmarkButton } from '#src/features/bookmarks/BookmarkButton.tsx';
import { CompareBar } from '#src/features/compare/CompareBar.tsx';
import { CompareToggle } from '#src/features/compare/CompareToggle.tsx';
import { ExportCasesButton } from '#src/features/export/ExportCasesButton.tsx';
import { FollowTopics } from '#src/features/follows/FollowTopics.tsx';
import { Library } from '#src/features/library/Library.tsx';
import { LibraryWaiting } from '#src/features/library/LibraryWaiting.tsx';
import type { LibraryChange } from '#src/features/library/useLibraryState.ts';
import { LibraryMap } from '#src/features/map/LibraryMap.tsx';
import { AddToReadingList } from '#src/features/reading-lists/AddToReadingList.tsx';
import { SavedSearchBar } from '#src/features/saved-searches/SavedSearchBar.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function CaseStudiesPage() {
  // The map's words come with the page: its list must be readable when a device is offline by then.
  const { t } = useTranslation(['library', 'map', 'readingLists']);
  const status = useQuery(catalogStatusQuery());
  const canExportAll = isModerator(useActor());

  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <ButtonLink variant="default" to={paths.readingLists.to()}>
            {t('readingLists:title')}
          </ButtonLink>
          {canExportAll && <ExportCasesButton scope={{ kind: 'all' }} />}
        </>
      }
    >
      <Faces
        query={status}
        loading={<LibraryWaiting />}
        isEmpty={({ cases }) => cases === 0}
        empty={
          <EmptyPanel
            title={t('empty.library.title')}
            text={t('empty.library.text')}
            action={<ButtonLink to={paths.newSubmission.to()}>{t('empty.library.action')}</ButtonLink>}
          />
        }
      >
        {() => <Library renderMap={renderMap} renderSearch={renderSearch} renderActions={renderActions} />}
      </Faces>
      <CompareBar />
    </PageFrame>
  );
}

function renderActions({ id, title }: LibraryItem) {
  return (
    <>
      <BookmarkButton saved={{ kind: 'caseStudy', id, eventId: null }} title={title} />
      <CompareToggle caseStudyId={id} title={title} />
      <AddToReadingList caseStudyId={id} title={title} />
    </>
  );
}

function renderSearch(query: FinderQuery, names: readonly string[]) {
  return (
    <>
      <SavedSearchBar query={query} names={names} />
      <FollowTopics topics={query.filters.topics} />
    </>
  );
}

function renderMap(query: FinderQuery, choose: (change: LibraryChange) => void) {
  return (
    <LibraryMap
      query={query}
      onShowInList={({ city, country }) =>
        choose({
          view: 'list',
          words: [query.words, city].filter(Boolean).join(' '),
          filters: { ...query.filters, countries: country === '' ? [] : [country] },
        })
      }
    />
  );
}
