import { useTranslation } from 'react-i18next';
import type { LibraryItem } from '#src/domain/library.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './ReadingLists.module.css';

/** A case in a list: what, where and when, and its first words. */
export function CaseLine({ item }: { item: LibraryItem }) {
  const { id, title, teaser, city, country, language, startYear, endYear } = item;
  return (
    <>
      <h2 className={classes.itemTitle} dir="auto" lang={language}>
        <TextLink to={paths.caseStudy.to(id)}>{title}</TextLink>
      </h2>
      <p className={classes.meta}>
        <span dir="auto">{[city, country].filter(Boolean).join(', ')}</span>
        {startYear !== null && (
          <span>
            <Years start={startYear} end={endYear} />
          </span>
        )}
      </p>
      <p className={classes.teaser} dir="auto" lang={language}>
        {teaser}
      </p>
    </>
  );
}

function Years({ start, end }: { start: number; end: number | null }) {
  const { t } = useTranslation('readingLists');
  if (end === null) return t('item.since', { start });
  return end === start ? t('item.inYear', { start }) : t('item.between', { start, end });
}
