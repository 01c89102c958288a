import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router-dom';
import * as v from 'valibot';
import { database } from '#src/data/client/database.ts';
import { restoreReadingList } from '#src/data/reading-lists/commands.ts';
import { type ReadingList, readingListSchema } from '#src/domain/readingList.ts';
import { Failure } from './Failure.tsx';
import classes from './ReadingLists.module.css';

/** What the page of a deleted list hands on: everything that is needed to bring it back. */
export interface AfterDeletion {
  deleted: ReadingList;
}

const stateSchema = v.object({ deleted: readingListSchema });

/** Says that a list was deleted, for as long as one stays here, and brings it back. */
export function DeletedReadingList() {
  const { t } = useTranslation('readingLists');
  const { state } = useLocation();
  const navigate = useNavigate();
  const restoring = useMutation({
    mutationFn: (deleted: ReadingList) => restoreReadingList(database(), deleted),
  });
  const parsed = v.safeParse(stateSchema, state);
  if (!parsed.success) return null;
  const { deleted } = parsed.output;

  if (restoring.isSuccess) {
    return (
      <p role="status" className={classes.notice}>
        {t('deleted.back', { name: deleted.name })}
      </p>
    );
  }
  return (
    <div className={classes.notice}>
      <p role="status">{t('deleted.said', { name: deleted.name })}</p>
      <Button
        variant="default"
        size="sm"
        loading={restoring.isPending}
        onClick={() => restoring.mutate(deleted)}
      >
        {t('deleted.undo')}
      </Button>
      <Button variant="subtle" size="sm" onClick={() => void navigate('.', { replace: true, state: null })}>
        {t('deleted.dismiss')}
      </Button>
      <Failure error={restoring.error} />
    </div>
  );
}
