import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import classes from './CaseLead.module.css';

type CaseLeadProps = {
  caseStudy: Pick<CaseStudy, 'content' | 'demonstration'>;
};

/** The summary, and who is to be thanked for it. A demonstration record has no author: its banner says so. */
export function CaseLead({ caseStudy: { content, demonstration } }: CaseLeadProps) {
  const { t } = useTranslation('library');
  return (
    <>
      <p className={classes.summary} dir="auto" lang={content.language}>
        {content.summary}
      </p>
      {!demonstration && content.authors.length > 0 && (
        <p className={classes.byline} dir="auto">
          {t('byline', { authors: content.authors.join(', ') })}
        </p>
      )}
    </>
  );
}
