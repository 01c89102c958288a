import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import classes from './CaseLife.module.css';
import { VersionDifference } from './VersionDifference.tsx';

type NewVersionNoteProps = {
  caseStudy: Pick<CaseStudy, 'id' | 'version' | 'content'>;
};

/** Tells a reader whose open page has moved to another version, and shows what changed when asked. */
export function NewVersionNote({ caseStudy }: NewVersionNoteProps) {
  const { t } = useTranslation('caseLife');
  const [seen, setSeen] = useState(caseStudy);
  const [isOpen, setOpen] = useState(false);
  const { id, version } = caseStudy;
  const hasMoved = version !== seen.version;
  const close = () => {
    setSeen(caseStudy);
    setOpen(false);
  };

  return (
    <>
      {/* There from the start, because a region that comes with its words is often not announced. */}
      <div role="status" className={hasMoved ? classes.news : undefined}>
        {hasMoved && (
          <div className={classes.newsLine}>
            <p>{t(version > seen.version ? 'news.published' : 'news.takenBack', { version })}</p>
            <Button
              variant="subtle"
              size="compact-md"
              aria-expanded={isOpen}
              onClick={() => setOpen(!isOpen)}
            >
              {t('news.see')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-md" onClick={close}>
              {t('news.close')}
            </Button>
          </div>
        )}
      </div>
      {hasMoved && isOpen && (
        <section className={classes.news} aria-label={t('news.changes')}>
          <VersionDifference caseStudyId={id} before={seen} after={caseStudy} headingLevel={2} />
        </section>
      )}
    </>
  );
}
