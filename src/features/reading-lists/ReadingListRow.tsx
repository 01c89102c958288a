import { useTranslation } from 'react-i18next';
import { Link } from 'react-router-dom';
import type { ReadingList } from '#src/domain/readingList.ts';
import { paths } from '#src/paths.ts';
import { formatRelative } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { useNow } from '#src/ui/useNow.ts';
import { PersonName } from './PersonName.tsx';
import classes from './ReadingLists.module.css';

type ReadingListRowProps = {
  list: ReadingList;
  isOwn: boolean;
};

/** One list among others: what it is called, what it is for, how much is in it. */
export function ReadingListRow({ list, isOwn }: ReadingListRowProps) {
  const { t } = useTranslation('readingLists');
  const now = useNow();
  return (
    <li className={classes.row}>
      <h3 className={classes.rowTitle}>
        <Link to={paths.readingList.to(list.id)} className={classes.rowLink} dir="auto">
          {list.name}
        </Link>
      </h3>
      {list.note !== '' && (
        <p className={classes.rowNote} dir="auto">
          {list.note}
        </p>
      )}
      <p className={classes.meta}>
        {!isOwn && (
          <span>
            {t('row.by')} <PersonName uid={list.ownerUid} />
          </span>
        )}
        <span>{t('row.cases', { count: list.items.length })}</span>
        <span>{t('row.changed', { when: formatRelative(list.updatedAt, now) })}</span>
        {isOwn && <Tag>{list.shared ? t('row.sharedOwn') : t('row.own')}</Tag>}
      </p>
    </li>
  );
}
