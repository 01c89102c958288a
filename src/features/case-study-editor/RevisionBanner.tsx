import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '#src/paths.ts';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { FollowLive } from './FollowLive.tsx';
import { GrowButton } from './GrowButton.tsx';
import classes from './RevisionBanner.module.css';
import { RevisionChanges } from './RevisionChanges.tsx';
import { useRevised } from './RevisionContext.ts';

/** Above the form of a revision: what readers see meanwhile, what the author changed, and whether the library moved on. */
export function RevisionBanner() {
  const { t } = useTranslation('editor');
  const revised = useRevised();
  const [isOpen, setIsOpen] = useState(false);
  if (!revised) return null;

  const { baseVersion, caseStudyId, live } = revised;
  return (
    <section className={classes.banner} aria-labelledby="revision-title">
      <h2 id="revision-title" className={classes.title}>
        {t('revision.title', { version: baseVersion })}
      </h2>
      <p className={classes.text}>
        {t('revision.text', {
          version: live?.version ?? baseVersion,
          next: (live?.version ?? baseVersion) + 1,
        })}{' '}
        <TextLink to={paths.caseStudy.to(caseStudyId)}>{t('revision.link')}</TextLink>
      </p>
      {live?.status === 'archived' && <p className={classes.text}>{t('revision.archived')}</p>}
      <FollowLive revised={revised} />
      <div className={classes.buttons}>
        <Button
          variant="default"
          size="sm"
          aria-expanded={isOpen}
          aria-controls="revision-changes"
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? t('revision.hide') : t('revision.show')}
        </Button>
        <GrowButton />
      </div>
      <div id="revision-changes" hidden={!isOpen}>
        {isOpen && (live ? <RevisionChanges live={live} /> : <LoadingLines lines={3} />)}
      </div>
    </section>
  );
}
