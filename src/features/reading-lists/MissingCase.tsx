import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseStudyQuery } from '#src/data/case-studies/queries.ts';
import { paths } from '#src/paths.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './ReadingLists.module.css';

/** A case that the library does not list: archived, which can still be read, or gone. */
export function MissingCase({ caseStudyId }: { caseStudyId: string }) {
  const { t } = useTranslation('readingLists');
  const { data, error } = useQuery(caseStudyQuery(caseStudyId));
  if (error) return <p className={classes.hint}>{t('item.notNow')}</p>;
  if (data === undefined) return <LoadingLines lines={1} />;
  if (data === null) {
    return (
      <>
        <p className={classes.itemTitle}>{t('item.gone')}</p>
        <p className={classes.hint}>{t('item.goneText')}</p>
      </>
    );
  }
  return (
    <>
      <h2 className={classes.itemTitle} dir="auto" lang={data.content.language}>
        <TextLink to={paths.caseStudy.to(caseStudyId)}>{data.content.title}</TextLink>
      </h2>
      {data.status === 'archived' && <p className={classes.hint}>{t('item.archived')}</p>}
    </>
  );
}
