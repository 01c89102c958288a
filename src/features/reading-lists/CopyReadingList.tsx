import { Button } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { database } from '#src/data/client/database.ts';
import { createReadingList } from '#src/data/reading-lists/commands.ts';
import { myReadingListsQuery } from '#src/data/reading-lists/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { nameOfCopy, type ReadingList } from '#src/domain/readingList.ts';
import { paths } from '#src/paths.ts';
import { Failure } from './Failure.tsx';
import classes from './ReadingLists.module.css';

/** Another member's list becomes one of one's own; the note, which is its owner's word, stays behind. */
export function CopyReadingList({ list }: { list: ReadingList }) {
  const { t } = useTranslation('readingLists');
  const { identity } = useMember();
  const navigate = useNavigate();
  const mine = useQuery(myReadingListsQuery(identity.uid));
  const copying = useMutation({
    mutationFn: () =>
      createReadingList(database(), identity, {
        list: {
          name: nameOfCopy(list.name, (name) => t('list.copyName', { name })),
          note: '',
          items: list.items,
          shared: false,
        },
        known: mine.data?.map(({ id }) => id) ?? [],
      }),
    onSuccess: (id) => void navigate(paths.readingList.to(id)),
  });
  return (
    <div className={classes.share}>
      <p className={classes.hint}>{t('list.copyText')}</p>
      <Button size="sm" loading={copying.isPending} onClick={() => copying.mutate()}>
        {t('list.copy')}
      </Button>
      <Failure error={copying.error} />
    </div>
  );
}
