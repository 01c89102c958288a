import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { database } from '#src/data/client/database.ts';
import { DataError } from '#src/data/errors.ts';
import { useActor, useMember } from '#src/data/session/useSession.ts';
import { releaseTranslation } from '#src/data/translations/commands.ts';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import { translatedFields } from '#src/domain/reading.ts';
import { canRelease, isStale, type TranslationDraft } from '#src/domain/translation.ts';
import { useCommand } from '#src/ui/useCommand.ts';
import { FieldPair, FieldText, SideLabel } from './FieldPair.tsx';
import classes from './TranslationDesk.module.css';

type TranslationReviewProps = {
  draft: TranslationDraft;
  caseStudy: CaseStudy;
  onReleased: () => void;
  /** Reads the draft anew. */
  onShowNew: () => void;
};

/** What a moderator reads before giving a translation to readers. */
export function TranslationReview({ draft, caseStudy, onReleased, onShowNew }: TranslationReviewProps) {
  const { t } = useTranslation(['translation', 'vocabulary']);
  const actor = useActor();
  const { uid } = useMember().identity;
  const release = useCommand(async () => {
    await releaseTranslation(database(), { uid }, draft);
    onReleased();
  });
  const { content, version } = caseStudy;
  const isChanged =
    release.error instanceof DataError && ['conflict', 'notFound'].includes(release.error.kind);

  return (
    <div>
      <div className={classes.facts}>
        <p>{t(`review.facts.${draft.kind}`, { version: draft.ofVersion })}</p>
        {isStale(draft, { version }) && (
          <p>
            <strong>{t('review.stale', { version })}</strong>
          </p>
        )}
      </div>
      {translatedFields
        .filter((field) => content[field] !== '')
        .map((field) => (
          <FieldPair
            key={field}
            field={field}
            original={
              <>
                <SideLabel>{t(`vocabulary:language.${content.language}`)}</SideLabel>
                <FieldText field={field} text={content[field]} language={content.language} />
              </>
            }
            translation={
              <>
                <SideLabel>{t(`vocabulary:language.${draft.language}`)}</SideLabel>
                {draft.texts[field].trim() === '' ? (
                  <p className={classes.status}>{t('review.missing')}</p>
                ) : (
                  <FieldText field={field} text={draft.texts[field]} language={draft.language} />
                )}
              </>
            }
          />
        ))}
      <div className={classes.bar}>
        {release.error !== undefined && (
          <p role="alert" className={classes.failure}>
            {t(isChanged ? 'review.conflict' : 'review.failure')}
          </p>
        )}
        {canRelease(actor, draft) ? (
          <div className={classes.actions}>
            <Button onClick={() => void release.start()} loading={release.isBusy}>
              {t('review.release')}
            </Button>
            {isChanged && (
              <Button variant="default" onClick={onShowNew}>
                {t('review.showNew')}
              </Button>
            )}
          </div>
        ) : (
          <p className={classes.status}>{t('review.ownCity')}</p>
        )}
      </div>
    </div>
  );
}
