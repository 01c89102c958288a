import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { database } from '#src/data/client/database.ts';
import { deleteReadingList } from '#src/data/reading-lists/commands.ts';
import type { ReadingList } from '#src/domain/readingList.ts';
import { paths } from '#src/paths.ts';
import type { AfterDeletion } from './DeletedReadingList.tsx';
import { useListFailure } from './listFailure.ts';

/** Deletes at once and leaves for the overview, where the list can be brought back. */
export function DeleteReadingList({ list }: { list: ReadingList }) {
  const { t } = useTranslation('readingLists');
  const navigate = useNavigate();
  const deleting = useMutation({
    mutationFn: () => deleteReadingList(database(), list.id),
    onSuccess: () => {
      const state: AfterDeletion = { deleted: list };
      void navigate(paths.readingLists.to(), { replace: true, state });
    },
  });
  const failure = useListFailure(deleting.error);
  return (
    <>
      <Button variant="default" size="sm" loading={deleting.isPending} onClick={() => deleting.mutate()}>
        {t('list.delete')}
      </Button>
      <span role="alert">{failure}</span>
    </>
  );
}
