import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type AlikeCity, withNextCity } from '#src/domain/citiesAlike.ts';
import type { ListedOrganisation } from '#src/domain/organisation.ts';
import { questionLimits } from '#src/domain/question.ts';
import { Faces } from '#src/ui/Faces.tsx';
import { LoadingLines } from '#src/ui/LoadingLines.tsx';
import classes from './AskQuestion.module.css';
import { CityReasons } from './CityReasons.tsx';
import { useAskableCities } from './useAskableCities.ts';

type CitiesLikeMineProps = {
  /** Null until a proposal was asked for. */
  chosen: readonly string[] | null;
  onChange: (ids: string[] | null) => void;
};

/** Proposes three cities like one's own whose focal points get the question; each can be swapped or left out. */
export function CitiesLikeMine({ chosen, onChange }: CitiesLikeMineProps) {
  const { t } = useTranslation('questions');
  const cities = useAskableCities({ isWanted: chosen !== null });
  if (chosen === null) {
    return (
      <div>
        <Button variant="default" onClick={() => onChange([])}>
          {t('cities.open')}
        </Button>
        <p className={classes.soft}>{t('cities.hint')}</p>
      </div>
    );
  }
  return (
    <fieldset className={classes.cities}>
      <legend>{t('cities.title')}</legend>
      <p className={classes.soft}>{t('cities.lead')}</p>
      <Faces
        query={cities}
        loading={<LoadingLines lines={3} />}
        empty={<p className={classes.soft}>{t('cities.none')}</p>}
      >
        {(askable) => <Chosen askable={askable} chosen={chosen} onChange={onChange} />}
      </Faces>
      <Button size="compact-sm" variant="subtle" onClick={() => onChange(null)}>
        {t('cities.close')}
      </Button>
    </fieldset>
  );
}

type ChosenProps = {
  askable: readonly AlikeCity<ListedOrganisation>[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
};

function Chosen({ askable, chosen, onChange }: ChosenProps) {
  const { t } = useTranslation('questions');
  const known = chosen.filter((id) => askable.some(({ city }) => city.id === id));
  const unasked = askable.filter(({ city }) => !chosen.includes(city.id));
  useEffect(() => {
    // The proposal: asked for, and nothing chosen yet.
    if (chosen.length === 0) onChange(askable.slice(0, questionLimits.cities).map(({ city }) => city.id));
  });
  return (
    <>
      <ul className={classes.list}>
        {known.map((id) => {
          const alike = askable.find(({ city }) => city.id === id);
          if (!alike) return null;
          const { name, country } = alike.city;
          return (
            <li key={id} className={classes.city}>
              <p className={classes.name} dir="auto">
                {name}, {country}
              </p>
              <CityReasons reasons={alike.reasons} />
              <div className={classes.tools}>
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={unasked.length === 0}
                  aria-label={t('cities.swapNamed', { city: name })}
                  onClick={() => onChange(withNextCity(known, id, askable))}
                >
                  {t('cities.swap')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={known.length === 1}
                  aria-label={t('cities.removeNamed', { city: name })}
                  onClick={() => onChange(known.filter((other) => other !== id))}
                >
                  {t('cities.remove')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      {known.length < questionLimits.cities && unasked[0] && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => unasked[0] && onChange([...known, unasked[0].city.id])}
        >
          {t('cities.add')}
        </Button>
      )}
    </>
  );
}
