import { useTranslation } from 'react-i18next';
import { DeletedReadingList } from '#src/features/reading-lists/DeletedReadingList.tsx';
import { MyReadingLists } from '#src/features/reading-lists/MyReadingLists.tsx';
import { SharedReadingLists } from '#src/features/reading-lists/SharedReadingLists.tsx';
import { paths } from '#src/paths.ts';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function ReadingListsPage() {
  const { t } = useTranslation(['readingLists', 'library']);
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      width="reading"
      backTo={{ to: paths.caseStudies.to(), label: t('library:back') }}
    >
      <DeletedReadingList />
      <MyReadingLists />
      <SharedReadingLists />
    </PageFrame>
  );
}
