import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { caseContactQuery } from '#src/data/case-studies/queries.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './FormGroup.module.css';
import textClasses from './RevisionContact.module.css';

/** In a revision the contact is shown and not asked for: the city changes it on the case page, at once. */
export function RevisionContact({ caseStudyId }: { caseStudyId: string }) {
  const { t } = useTranslation(['editor', 'vocabulary']);
  const contact = useQuery(caseContactQuery(caseStudyId));
  return (
    <section aria-labelledby="revision-contact-title">
      <h3 id="revision-contact-title" className={textClasses.title}>
        {t('revision.contact.title')}
      </h3>
      <p className={classes.description}>
        {t('revision.contact.text')}{' '}
        <TextLink to={paths.caseStudy.to(caseStudyId)}>{t('revision.contact.link')}</TextLink>
      </p>
      <Faces query={contact} isEmpty={(found) => found === null} empty={<p>{t('revision.contact.none')}</p>}>
        {(found) =>
          found && (
            <dl className={textClasses.facts}>
              <div>
                <dt>{t('field.contactName.label')}</dt>
                <dd dir="auto">{found.contactName || '–'}</dd>
              </div>
              <div>
                <dt>{t('field.contactEmail.label')}</dt>
                <dd>{found.contactEmail}</dd>
              </div>
              <div>
                <dt>{t('field.contactOffers.label')}</dt>
                <dd>{found.contactOffers.map((one) => t(`vocabulary:offer.${one}`)).join(', ') || '–'}</dd>
              </div>
            </dl>
          )
        }
      </Faces>
    </section>
  );
}
