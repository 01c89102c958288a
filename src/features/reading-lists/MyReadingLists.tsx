import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router-dom';
import { myReadingListsQuery } from '#src/data/reading-lists/queries.ts';
import { useMember } from '#src/data/session/useSession.ts';
import { paths } from '#src/paths.ts';
import { EmptyPanel } from '#src/ui/EmptyPanel.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import { NewReadingList } from './NewReadingList.tsx';
import { ReadingListRow } from './ReadingListRow.tsx';
import classes from './ReadingLists.module.css';

/** The member's own lists, and the beginning of a new one. */
export function MyReadingLists() {
  const { t } = useTranslation('readingLists');
  const { identity } = useMember();
  const navigate = useNavigate();
  const lists = useQuery(myReadingListsQuery(identity.uid));
  return (
    <section aria-labelledby="my-reading-lists" className={classes.section}>
      <h2 id="my-reading-lists">{t('mine.title')}</h2>
      <Faces query={lists} isEmpty={() => false}>
        {(mine) => (
          <>
            {mine.length === 0 ? (
              <EmptyPanel title={t('mine.empty')} text={t('mine.emptyText')} />
            ) : (
              <ul className={classes.rows}>
                {mine.map((list) => (
                  <ReadingListRow key={list.id} list={list} isOwn />
                ))}
              </ul>
            )}
            <NewReadingList known={mine} onCreated={({ id }) => void navigate(paths.readingList.to(id))} />
          </>
        )}
      </Faces>
    </section>
  );
}
