import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { translatedVersionQuery } from '#src/data/translations/queries.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { translatedFields } from '#src/domain/reading.ts';
import { LazyCaseDifference } from '#src/ui/difference/LazyCaseDifference.tsx';
import { Faces } from '#src/ui/Faces.tsx';
import classes from './StaleOriginal.module.css';

type StaleOriginalProps = {
  caseStudy: Pick<CaseStudy, 'id' | 'version' | 'content'>;
  /** The version the stored translation follows. */
  translated: number;
  /** The version the translator says it follows now. */
  follows: number;
  onFollow: (version: number) => void;
};

/** What changed in the original since it was translated, and where the translator says they have followed. */
export function StaleOriginal({ caseStudy, translated, follows, onFollow }: StaleOriginalProps) {
  const { t } = useTranslation('translation');
  const [isOpen, setOpen] = useState(true);
  const revision = useQuery({ ...translatedVersionQuery(caseStudy.id, translated), enabled: isOpen });
  const { version } = caseStudy;

  return (
    <section className={classes.root} aria-labelledby="stale">
      <h2 id="stale" className={classes.title}>
        {t('stale.title')}
      </h2>
      <p className={classes.text}>{t('stale.text', { from: translated, to: version })}</p>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={classes.summary}>{t('stale.show')}</summary>
        {isOpen && (
          <Faces query={revision} isEmpty={(found) => found === null}>
            {(found) =>
              found && (
                <LazyCaseDifference
                  before={{ content: found.content }}
                  after={{ content: caseStudy.content }}
                  fields={translatedFields}
                  headingLevel={3}
                />
              )
            }
          </Faces>
        )}
      </details>
      <Checkbox
        className={classes.done}
        label={t('stale.done', { to: version })}
        checked={follows === version}
        onChange={(event) => onFollow(event.currentTarget.checked ? version : translated)}
      />
    </section>
  );
}
