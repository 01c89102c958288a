import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { profileQuery, staffMax, staffQuery } from '#src/data/members/queries.ts';
import type { Organisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { Tag } from '#src/ui/Tag.tsx';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CityLayout.module.css';
import { CitySection } from './CitySection.tsx';

/** Each costs the read of a profile. */
const few = 12;

/** Who of a city is in the portal, its focal points first. Addresses are not among what members see. */
export function CityPeople({ city }: { city: Pick<Organisation, 'id' | 'focalPoints'> }) {
  const { t } = useTranslation('organisations');
  const query = useQuery(staffQuery(city.id));
  const [isLong, setLong] = useState(false);
  const isFocal = (uid: string) => city.focalPoints.includes(uid);
  return (
    <CitySection title={t('people.title')}>
      <Faces query={query} empty={<p className={classes.soft}>{t('people.none')}</p>}>
        {(staff) => {
          const sorted = staff
            .slice(0, staffMax)
            .toSorted((a, b) => Number(isFocal(b.id)) - Number(isFocal(a.id)));
          const shown = sorted.slice(0, isLong ? undefined : few);
          return (
            <>
              <ul className={classes.rows} aria-label={t('people.title')}>
                {shown.map(({ id }) => (
                  <Colleague key={id} uid={id} isFocal={isFocal(id)} />
                ))}
              </ul>
              {shown.length < sorted.length && (
                <Button
                  variant="default"
                  size="sm"
                  className={classes.more ?? ''}
                  onClick={() => setLong(true)}
                >
                  {t('people.all', { count: sorted.length })}
                </Button>
              )}
              {isLong && staff.length > staffMax && (
                <p className={classes.soft}>{t('people.first', { count: staffMax })}</p>
              )}
            </>
          );
        }}
      </Faces>
    </CitySection>
  );
}

function Colleague({ uid, isFocal }: { uid: string; isFocal: boolean }) {
  const { t } = useTranslation(['organisations', 'vocabulary']);
  const profile = useQuery(profileQuery(uid));
  if (profile.isPending) return <li className={classes.row}>…</li>;
  const {
    displayName = t('people.unnamed'),
    jobTitle = '',
    languages = [],
    canHelpWith = '',
  } = profile.data ?? {};
  return (
    <li className={classes.row}>
      <p className={classes.name}>
        <bdi>{profile.data ? <TextLink to={paths.person.to(uid)}>{displayName}</TextLink> : displayName}</bdi>
        {isFocal && <Tag tone="good">{t('people.focalPoint')}</Tag>}
      </p>
      <p className={classes.soft} dir="auto">
        {[jobTitle, languages.map((language) => t(`vocabulary:language.${language}`)).join(', ')]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {canHelpWith !== '' && (
        <p className={classes.text} dir="auto">
          {t('people.canHelp', { text: canHelpWith })}
        </p>
      )}
    </li>
  );
}
