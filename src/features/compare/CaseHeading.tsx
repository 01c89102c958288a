import { useTranslation } from 'react-i18next';
import type { ComparedCase } from '#src/domain/comparison.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './Comparison.module.css';

/** Which case a column is about, and what its reader must know of its standing. */
export function CaseHeading({ compared: { caseStudy } }: { compared: ComparedCase }) {
  const { t } = useTranslation('compare');
  const { id, content, status, demonstration } = caseStudy;
  return (
    <>
      <TextLink to={paths.caseStudy.to(id)} dir="auto" lang={content.language} className={classes.caseTitle}>
        {content.title}
      </TextLink>
      {status === 'archived' && <span className={classes.more}>{t('archived')}</span>}
      {demonstration && <span className={classes.more}>{t('demonstration')}</span>}
    </>
  );
}
