import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { citiesAlike } from '#src/domain/citiesAlike.ts';
import { cityFacts, type MatchReason } from '#src/domain/matching.ts';
import { defaultMatchWeights } from '#src/domain/matchWeights.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { paths } from '#src/paths.ts';
import { TextLink } from '#src/ui/TextLink.tsx';
import classes from './CityLayout.module.css';
import { CitySection } from './CitySection.tsx';

type CitiesAlikeProps = {
  city: ListedOrganisation;
  organisations: readonly ListedOrganisation[];
};

const few = 6;
/** One thing alone is in common with half the network. */
const least = 2;

/** Where else the same would be worth a try, each with what it has in common. */
export function CitiesAlike({ city, organisations }: CitiesAlikeProps) {
  const { t } = useTranslation('organisations');
  const alike = useMemo(
    () =>
      citiesAlike(organisations, { organisationId: city.id, city: cityFacts(city) }, defaultMatchWeights)
        .filter(({ reasons }) => reasons.length >= least)
        .slice(0, few),
    [city, organisations],
  );
  if (alike.length === 0) return null;
  return (
    <CitySection title={t('alike.title')}>
      <ul className={classes.alike}>
        {alike.map(({ city: organisation, reasons }) => (
          <li key={organisation.id} className={classes.row}>
            <p className={classes.name} dir="auto">
              <TextLink to={paths.organisation.to(organisation.id)}>{organisation.name}</TextLink>
            </p>
            <p className={classes.soft} dir="auto">
              {organisation.country}
            </p>
            <p className={classes.soft}>
              <Reasons reasons={reasons} />
            </p>
          </li>
        ))}
      </ul>
    </CitySection>
  );
}

function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation(['organisations', 'vocabulary']);
  return reasons
    .flatMap((reason) => {
      switch (reason.kind) {
        case 'size':
        case 'region':
          return t(`alike.${reason.kind}`);
        case 'climate':
          return t(`vocabulary:climateZone.${reason.climateZone}`);
        case 'coast':
          return t('coast.coast');
        case 'hazard':
          return reason.hazards.map((hazard) => t(`vocabulary:hazard.${hazard}`));
        default:
          return [];
      }
    })
    .join(' · ');
}
