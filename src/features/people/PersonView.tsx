import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { publicOrganisationsQuery } from '#src/data/organisations/queries.ts';
import type { Member, Profile } from '#src/domain/member.ts';
import { paths } from '#src/paths.ts';
import { formatMonth } from '#src/ui/format.ts';
import { PathwayBadge } from '#src/ui/pathways.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './People.module.css';
import { PersonWork } from './PersonWork.tsx';

type PersonViewProps = {
  member: Member;
  profile: Profile;
  isOwn: boolean;
};

/** What peers know of somebody: city, languages, interests, offers, and what they published. No address. */
export function PersonView({ member, profile, isOwn }: PersonViewProps) {
  const { t } = useTranslation('people');
  const { t: tag } = useTranslation('vocabulary');
  const { about, canHelpWith, languages, pathways, topics, regions } = profile;
  return (
    <>
      {isOwn && !profile.inDirectory && <p className={classes.note}>{t('person.unlisted')}</p>}
      <dl className={classes.facts}>
        <div>
          <dt>{t('person.city')}</dt>
          <dd>
            <CityLink organisationId={member.organisationId} />
          </dd>
        </div>
        <div>
          <dt>{t('person.languages')}</dt>
          <dd>{languages.map((each) => tag(`language.${each}`)).join(', ') || t('person.none')}</dd>
        </div>
        {regions.length > 0 && (
          <div>
            <dt>{t('person.regions')}</dt>
            <dd>{regions.map((each) => tag(`region.${each}`)).join(', ')}</dd>
          </div>
        )}
        <div>
          <dt>{t('person.since')}</dt>
          <dd>{formatMonth(member.createdAt)}</dd>
        </div>
      </dl>
      {canHelpWith !== '' && (
        <Section title={t('person.canHelpWith')}>
          <p className={classes.said} dir="auto">
            {canHelpWith}
          </p>
        </Section>
      )}
      {about !== '' && (
        <Section title={t('person.about')}>
          <p className={classes.said} dir="auto">
            {about}
          </p>
        </Section>
      )}
      {pathways.length + topics.length > 0 && (
        <Section title={t('person.interests')}>
          <div className={classes.tags}>
            {pathways.map((pathway) => (
              <PathwayBadge key={pathway} pathway={pathway} />
            ))}
            {topics.map((topic) => (
              <Tag key={topic}>{tag(`topic.${topic}`)}</Tag>
            ))}
          </div>
        </Section>
      )}
      <PersonWork uid={profile.id} />
    </>
  );
}

function CityLink({ organisationId }: { organisationId: string | null }) {
  const { t } = useTranslation('people');
  const organisations = useQuery(publicOrganisationsQuery());
  if (organisationId === null) return t('person.secretariat');
  if (organisations.isPending) return '…';
  const city = organisations.data?.find(({ id }) => id === organisationId);
  return (
    <TextLink to={paths.organisation.to(organisationId)} dir="auto">
      {city ? `${city.name}, ${city.country}` : t('person.unknownCity')}
    </TextLink>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className={classes.section}>
      <h2 className={classes.sectionTitle}>{title}</h2>
      {children}
    </section>
  );
}
