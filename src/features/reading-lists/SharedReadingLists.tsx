import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sharedReadingListsQuery } from '#src/data/reading-lists/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { ReadingListRow } from './ReadingListRow.tsx';
import classes from './ReadingLists.module.css';

/** What other members put together and share. */
export function SharedReadingLists() {
  const { t } = useTranslation('readingLists');
  const { identity } = useMember();
  const lists = useQuery({
    ...sharedReadingListsQuery(),
    select: (all) => all.filter(({ ownerUid }) => ownerUid !== identity.uid),
  });
  return (
    <section aria-labelledby="shared-reading-lists" className={classes.section}>
      <h2 id="shared-reading-lists">{t('shared.title')}</h2>
      <p className={classes.hint}>{t('shared.lead')}</p>
      <Faces
        query={lists}
        empty={
          <EmptyPanel
            title={t('shared.empty')}
            text={t('shared.emptyText')}
            action={
              <Button variant="default" loading={lists.isFetching} onClick={() => void lists.refetch()}>
                {t('shared.again')}
              </Button>
            }
          />
        }
      >
        {(shared) => (
          <ul className={classes.rows}>
            {shared.map((list) => (
              <ReadingListRow key={list.id} list={list} isOwn={false} />
            ))}
          </ul>
        )}
      </Faces>
    </section>
  );
}
