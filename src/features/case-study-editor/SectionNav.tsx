import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { isOneOf } from '#src/domain/classification.ts';
import classes from './SectionNav.module.css';
import { goToPlace, type Place, places } from './sectionPlaces.ts';
import { usePlaceInView } from './usePlaceInView.ts';
import { useSectionKeys } from './useSectionKeys.ts';
import { useUnmet } from './useUnmet.ts';

/** Where one is in the form, and the way to the other parts: a row of links, on a phone a list to choose from. */
export function SectionNav() {
  const { t } = useTranslation('editor');
  const current = usePlaceInView();
  useSectionKeys(current);
  const unmet = useUnmet();
  const missing = (place: Place) => unmet.filter(({ section }) => section === place).length;

  return (
    <nav aria-label={t('meter.goTo')} className={classes.nav}>
      <ol className={classes.row}>
        {places.map((place) => (
          <li key={place}>
            <UnstyledButton
              className={classes.link}
              aria-current={place === current ? 'true' : undefined}
              onClick={() => goToPlace(place)}
            >
              {t(`sectionShort.${place}`)}
              {place !== 'submit' && <SectionMark section={t(`section.${place}`)} missing={missing(place)} />}
            </UnstyledButton>
          </li>
        ))}
      </ol>
      <NativeSelect
        className={classes.select}
        aria-label={t('meter.jump')}
        value={current}
        onChange={(event) => {
          const place = event.currentTarget.value;
          if (isOneOf(places, place)) goToPlace(place);
        }}
        data={places.map((place) => ({ value: place, label: t(`sectionShort.${place}`) }))}
      />
    </nav>
  );
}

function SectionMark({ section, missing }: { section: string; missing: number }) {
  const { t } = useTranslation('editor');
  return (
    <>
      <span className={classes.mark} data-done={missing === 0 || undefined} aria-hidden="true">
        {missing === 0 ? <IconCheck size={14} stroke={2.5} /> : missing}
      </span>
      <span className="portal-visually-hidden">
        {missing === 0
          ? t('meter.sectionReady', { section })
          : t('meter.sectionOpen', { section, count: missing })}
      </span>
    </>
  );
}
