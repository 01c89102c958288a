import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { SavedSearchList } from './SavedSearchList.tsx';
import { type SavedSearchNews, useSavedSearches } from './useSavedSearches.ts';

const few = 4;

/** For the home page: the searches with something new first. */
export function RecentSavedSearches() {
  const { t } = useTranslation('savedSearches');
  const searches = useSavedSearches();
  return (
    <Faces
      query={searches}
      loading={<LoadingLines lines={2} />}
      empty={
        <p>
          {t('empty')} <TextLink to={paths.caseStudies.to()}>{t('emptyAction')}</TextLink>
        </p>
      }
    >
      {(list) => <SavedSearchList searches={newestFirst(list).slice(0, few)} />}
    </Faces>
  );
}

function newestFirst(list: readonly SavedSearchNews[]): SavedSearchNews[] {
  return list.toSorted((a, b) => (b.newCount ?? 0) - (a.newCount ?? 0));
}
