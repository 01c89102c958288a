import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import { useActor } from '#src/data/session/useSession.ts';
import { waitingTranslationsQuery } from '#src/data/translations/queries.ts';
import { directionOf } from '#src/domain/textDirection.ts';
import { canRelease } from '#src/domain/translation.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { formatRelative } from '#src/ui/format.ts';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import { useNow } from '#src/ui/useNow.ts';
import classes from './WaitingTranslations.module.css';

/** For moderators: the translations that wait to be released, oldest first. */
export function WaitingTranslations() {
  const { t } = useTranslation(['translation', 'vocabulary']);
  const actor = useActor();
  const now = useNow();
  const waiting = useQuery(waitingTranslationsQuery());
  const organisations = useQuery(publicOrganisationsQuery());

  return (
    <section className={classes.root} aria-labelledby="translations">
      <h2 id="translations" className={classes.title}>
        {t('waiting.title')}
      </h2>
      <Faces query={waiting} empty={<p className={classes.empty}>{t('waiting.empty')}</p>}>
        {(drafts) => (
          <ul className={classes.list}>
            {drafts.map((draft) => (
              <li key={draft.id} className={classes.row}>
                <TextLink to={paths.translationReview.to(draft.id)} className={classes.link}>
                  <bdi lang={draft.language} dir={directionOf(draft.language)}>
                    {draft.texts.title}
                  </bdi>
                </TextLink>
                <span className={classes.facts}>
                  <Tag>{t('waiting.into', { language: t(`vocabulary:language.${draft.language}`) })}</Tag>
                  <Tag>{t(`kind.${draft.kind}`)}</Tag>
                  <span>
                    <bdi>{organisations.data?.find(({ id }) => id === draft.organisationId)?.name}</bdi>
                    {', '}
                    {t('waiting.ofVersion', { version: draft.ofVersion })},{' '}
                    {t('waiting.since', { when: formatRelative(draft.updatedAt, now) })}
                  </span>
                  {!canRelease(actor, draft) && <span>{t('waiting.ownCity')}</span>}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Faces>
    </section>
  );
}
