import { Button } from '@mantine/core';
import { IconBookmarkPlus } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CardButton } from '#src/ui/CardButton.tsx';

type AddToReadingListProps = {
  caseStudyId: string;
  title: string;
  /** On a card it is quiet. */
  place?: 'card' | 'page';
};

const ReadingListDialog = lazy(async () => ({
  default: (await import('./ReadingListDialog.tsx')).ReadingListDialog,
}));

/** Puts a case into lists or takes it out again. Nothing is read, and little drawn, until somebody asks for it. */
export function AddToReadingList({ caseStudyId, title, place = 'card' }: AddToReadingListProps) {
  const { t } = useTranslation('readingLists');
  const [isOpen, setIsOpen] = useState(false);
  const icon = <IconBookmarkPlus size={18} aria-hidden="true" />;
  const acts = {
    'aria-label': t('add.openCase', { title }),
    'aria-haspopup': 'dialog',
    onClick: () => setIsOpen(true),
  } as const;
  return (
    <>
      {place === 'card' ? (
        <CardButton icon={icon} {...acts}>
          {t('add.open')}
        </CardButton>
      ) : (
        <Button variant="default" size="sm" leftSection={icon} {...acts}>
          {t('add.open')}
        </Button>
      )}
      {isOpen && (
        <Suspense fallback={null}>
          <ReadingListDialog caseStudyId={caseStudyId} caseTitle={title} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
