import { useTranslation } from 'react-i18next';
import { BookmarkList } from '#src/features/bookmarks/BookmarkList.tsx';
import { Following } from '#src/features/follows/Following.tsx';
import { FollowedQuestions } from '#src/features/questions/FollowedQuestions.tsx';
import { paths } from '#src/paths.ts';
import { ButtonLink } from '#src/ui/ButtonLink.tsx';
import { PageFrame } from '#src/ui/PageFrame.tsx';

export function SavedPage() {
  const { t } = useTranslation('saved');
  return (
    <PageFrame
      title={t('title')}
      lead={t('lead')}
      actions={
        <ButtonLink variant="default" to={paths.readingLists.to()}>
          {t('readingLists')}
        </ButtonLink>
      }
    >
      <BookmarkList />
      <Following more={<FollowedQuestions />} />
    </PageFrame>
  );
}
