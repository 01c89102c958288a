import { createContext, type ReactNode, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseStudy } from '#src/domain/caseStudy.ts';
import type { Topic } from '#src/domain/classification.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CaseAside.module.css';
import type { ContactRead } from './CaseStudyReader.tsx';
import { ContactCard } from './ContactCard.tsx';
import { ContactFallback } from './ContactFallback.tsx';
import { MembersOnlyMark } from './MembersOnlyMark.tsx';

/** What can be done about the city of a case: the page hands it in, past the story. */
export const CityActs = createContext<ReactNode>(null);

/** What can be done about its topics, in the same way. */
export const TopicActs = createContext<((topics: readonly Topic[]) => ReactNode) | null>(null);

type CaseAsideProps = {
  caseStudy: CaseStudy;
  organisation: ListedOrganisation | null;
  contact: ContactRead;
};

/** Whom to ask, and what the case is filed under; stays in sight while the story is read. */
export function CaseAside({ caseStudy, organisation, contact }: CaseAsideProps) {
  const { t } = useTranslation(['library', 'vocabulary']);
  const { topics, hazards, sdgs, title } = caseStudy.content;
  const cityActs = useContext(CityActs);
  const topicActs = useContext(TopicActs);

  return (
    <aside className={classes.aside}>
      <section className={classes.block} aria-labelledby="contact">
        <h2 id="contact" tabIndex={-1} className={classes.title}>
          {t('contact.title')}
        </h2>
        <MembersOnlyMark />
        <Faces
          query={contact}
          loading={<LoadingLines lines={2} />}
          isEmpty={(part) => part === null || part.contactEmail === ''}
          empty={<ContactFallback organisationId={caseStudy.organisationId} />}
        >
          {(part) => part && <ContactCard contact={part} caseTitle={title} />}
        </Faces>
      </section>
      <dl className={classes.facts}>
        {organisation && cityActs && (
          <Fact term={t('facts.city')}>
            <TextLink to={paths.organisation.to(organisation.id)} dir="auto">
              {organisation.name}, {organisation.country}
            </TextLink>{' '}
            {cityActs}
          </Fact>
        )}
        {organisation && (
          <Fact term={t('facts.region')}>{t(`vocabulary:region.${organisation.region}`)}</Fact>
        )}
        <Fact term={t('facts.topics')}>
          {topics.map((topic) => t(`vocabulary:topic.${topic}`)).join(', ')}
          {topicActs?.(topics)}
        </Fact>
        {hazards.length > 0 && (
          <Fact term={t('facts.hazards')}>
            {hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`)).join(', ')}
          </Fact>
        )}
        {sdgs.length > 0 && <Fact term={t('facts.sdgs')}>{sdgs.join(', ')}</Fact>}
      </dl>
    </aside>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt className={classes.term}>{term}</dt>
      <dd className={classes.text}>{children}</dd>
    </div>
  );
}
